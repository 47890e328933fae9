"""One question: answered, hinted, shown, skipped; each answer counts once."""

from __future__ import annotations

import uuid

import pytest
from django.http import HttpResponse
from django.test import Client

from rounds.kit import Number
from rounds.web.people.models import User
from rounds.web.study.models import Ask, Attempt

PART = {"HX-Request": "true"}


@pytest.fixture
def ask(as_asha: Client, asha: User) -> Ask:
    """Asha practises free beds."""
    as_asha.get("/practise/ward-sums/beds/free_beds/")
    return Ask.objects.get(learner=asha)


def send(client: Client, ask: Ask, given: str, uid: uuid.UUID | None = None) -> HttpResponse:
    fields = {"given": given, "uid": str(uid or uuid.uuid4())}
    return client.post(f"/ask/{ask.pk}/answer/", fields, headers=PART)  # type: ignore[return-value]


def right(ask: Ask) -> str:
    return ask.drawn.question.reference()


def wrong(ask: Ask) -> str:
    question = ask.drawn.question
    assert isinstance(question, Number)
    return str(question.traps[0].answer)


def test_a_right_answer_shows_why(as_asha: Client, ask: Ask) -> None:
    page = send(as_asha, ask, right(ask)).content.decode()
    assert "Right." in page
    assert "Worked solution" in page
    ask.refresh_from_db()
    assert ask.state == "right"


def test_a_wrong_answer_names_the_trap_and_keeps_the_answer(as_asha: Client, ask: Ask) -> None:
    page = send(as_asha, ask, wrong(ask)).content.decode()
    assert "That is beds and patients together" in page
    assert f'value="{wrong(ask)}"' in page
    assert Attempt.objects.get().trap == "adds-instead"


def test_an_unreadable_answer_does_not_count_and_is_kept(as_asha: Client, ask: Ask) -> None:
    page = send(as_asha, ask, "a few").content.decode()
    assert "This try does not count" in page
    assert 'value="a few"' in page
    assert Attempt.objects.get().result == "unreadable"


def test_a_hint_keeps_what_is_typed(as_asha: Client, ask: Ask) -> None:
    page = as_asha.post(f"/ask/{ask.pk}/hint/", {"given": "2"}, headers=PART).content.decode()
    assert "What is left when each patient has a bed?" in page
    assert 'value="2"' in page


def test_hints_end_where_the_author_ended_them(as_asha: Client, ask: Ask) -> None:
    for _ in range(4):
        page = as_asha.post(f"/ask/{ask.pk}/hint/", headers=PART).content.decode()
    ask.refresh_from_db()
    assert ask.hints == 2
    assert "formaction" in page
    assert f"/ask/{ask.pk}/hint/" not in page


def test_the_worked_solution_ends_the_question_on_record(as_asha: Client, ask: Ask) -> None:
    page = as_asha.post(
        f"/ask/{ask.pk}/working/", {"given": "", "uid": str(uuid.uuid4())}, headers=PART
    ).content.decode()
    assert "Worked solution" in page
    assert Attempt.objects.get().result == "shown"


def test_new_numbers_are_other_numbers(as_asha: Client, ask: Ask, asha: User) -> None:
    as_asha.post(f"/ask/{ask.pk}/working/", {"uid": str(uuid.uuid4())})
    as_asha.post(f"/ask/{ask.pk}/again/")
    newest = Ask.objects.filter(learner=asha).latest("pk")
    assert newest.pk != ask.pk
    assert newest.seed != ask.seed


def test_an_answer_sent_twice_is_stored_once(as_asha: Client, ask: Ask) -> None:
    uid = uuid.uuid4()
    first, second = (send(as_asha, ask, wrong(ask), uid).content.decode() for _ in range(2))
    assert Attempt.objects.count() == 1
    assert "That is beds and patients together" in first
    assert "That is beds and patients together" in second


def test_another_text_under_an_old_uid_is_another_answer(as_asha: Client, ask: Ask) -> None:
    uid = uuid.uuid4()
    send(as_asha, ask, wrong(ask), uid)
    page = send(as_asha, ask, right(ask), uid).content.decode()
    assert "Right." in page
    assert Attempt.objects.count() == 2


def test_a_closed_question_is_not_answered_again(as_asha: Client, ask: Ask) -> None:
    send(as_asha, ask, right(ask))
    page = send(as_asha, ask, wrong(ask)).content.decode()
    assert "Right." in page
    assert Attempt.objects.count() == 1


def test_cleo_sees_nothing_of_ashas_question(as_cleo: Client, ask: Ask) -> None:
    assert as_cleo.get(f"/ask/{ask.pk}/").status_code == 404
    for act in ("answer", "hint", "working", "skip", "again", "draft"):
        assert as_cleo.post(f"/ask/{ask.pk}/{act}/", {"given": "1"}).status_code == 404
    assert not Attempt.objects.exists()


def test_an_open_practice_question_comes_back(as_asha: Client, ask: Ask) -> None:
    response = as_asha.get("/practise/ward-sums/beds/free_beds/")
    assert response["Location"] == f"/ask/{ask.pk}/"


def test_a_seed_in_the_address_is_for_practice_only(as_asha: Client, asha: User) -> None:
    page = as_asha.get("/practise/ward-sums/beds/free_beds/?seed=my own", follow=True).content.decode()
    assert "it does not count" in page
    assert Ask.objects.get(learner=asha).place == "address"


def test_a_question_that_left_the_course_can_still_be_answered(as_asha: Client, ask: Ask) -> None:
    Ask.objects.filter(pk=ask.pk).update(topic="gone", question_path="ward-sums/gone/free_beds")
    assert "no longer in the course" in as_asha.get(f"/ask/{ask.pk}/").content.decode()
    assert "Right." in send(as_asha, ask, right(ask)).content.decode()


def test_a_get_on_an_action_is_refused(as_asha: Client, ask: Ask) -> None:
    assert as_asha.get(f"/ask/{ask.pk}/answer/").status_code == 405


def test_a_post_of_ten_megabytes_is_refused_in_plain_words(as_asha: Client, ask: Ask) -> None:
    response = send(as_asha, ask, "1" * 10_000_000)
    assert response.status_code == 400
    assert "too large" in response.content.decode()
    assert not Attempt.objects.exists()


def test_attempts_are_only_added_to(as_asha: Client, ask: Ask) -> None:
    send(as_asha, ask, wrong(ask))
    attempt = Attempt.objects.get()
    with pytest.raises(TypeError, match="never changed"):
        attempt.save()
