"""A lesson opens step by step, and what was done in it stays."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client

from rounds.web.people.models import User
from rounds.web.study.models import Ask, Attempt, TopicState

BEDS = "/learn/ward-sums/beds/"
PART = {"HX-Request": "true"}


def text(client: Client, address: str = BEDS) -> str:
    return client.get(address).content.decode()


def answer_step(client: Client, number: int, **blanks: str) -> str:
    """Answers the blanks of a step as the page's script does; the part that comes back."""
    given = {name.replace("_", "-"): value for name, value in blanks.items()}
    response = client.post(f"{BEDS}step/{number}/", {"uid": str(uuid.uuid4()), **given}, headers=PART)
    assert response.status_code == 200
    return response.content.decode()


def through_step_2(client: Client) -> None:
    client.get(BEDS)
    answer_step(client, 1, blank_1="nearer to 40")
    answer_step(client, 2, blank_2="5", blank_3="rises")


def test_it_shows_the_first_step_and_hides_the_next(as_asha: Client) -> None:
    page = text(as_asha)
    assert "The site manager rings" in page
    assert "Free beds are what is left" not in page


def test_a_prediction_is_never_marked_wrong(as_asha: Client) -> None:
    as_asha.get(BEDS)
    part = answer_step(as_asha, 1, blank_1="nearer to 40")
    assert "Not yet" not in part
    assert "Free beds are what is left" in part
    assert 'is-prediction"><span class="visually-hidden">You predicted: </span>nearer to 40' in part


def test_a_wrong_blank_stays_open_with_what_was_typed(as_asha: Client) -> None:
    as_asha.get(BEDS)
    answer_step(as_asha, 1, blank_1="nearer to 5")
    part = answer_step(as_asha, 2, blank_2="43", blank_3="rises")
    assert "Not yet" in part
    assert 'value="43"' in part
    assert "See one" not in part


def test_a_right_blank_beside_a_wrong_one_is_kept(as_asha: Client) -> None:
    as_asha.get(BEDS)
    answer_step(as_asha, 1, blank_1="nearer to 5")
    answer_step(as_asha, 2, blank_2="43", blank_3="rises")
    part = answer_step(as_asha, 2, blank_2="5")
    assert "Ward B has 30 beds" in part


def test_show_me_closes_the_open_blanks_and_goes_on(as_asha: Client) -> None:
    as_asha.get(BEDS)
    answer_step(as_asha, 1, blank_1="nearer to 5")
    answer_step(as_asha, 2, blank_2="43")
    part = answer_step(as_asha, 2, do="show")
    assert 'is-shown">5' in part
    assert "Ward B has 30 beds" in part


def test_it_resumes_where_it_was_left(as_asha: Client, asha: User) -> None:
    through_step_2(as_asha)
    asks = Ask.objects.count()
    page = text(as_asha)
    assert "step 3 of 5" in page
    assert Ask.objects.count() == asks, "looking at a lesson again asks nothing anew"


def test_two_learners_share_the_stored_question_of_a_blank(as_asha: Client, as_cleo: Client) -> None:
    as_asha.get(BEDS)
    as_cleo.get(BEDS)
    first, second = Ask.objects.filter(question_path="ward-sums/beds/blank-1")
    assert first.drawn_id == second.drawn_id
    assert first.learner_id != second.learner_id


def test_without_a_script_it_leads_back_to_the_step(as_asha: Client) -> None:
    as_asha.get(BEDS)
    response = as_asha.post(f"{BEDS}step/1/", {"blank-1": "nearer to 5"})
    assert response.status_code == 302
    assert response["Location"] == f"{BEDS}#station-1"


def test_the_way_ends_with_the_topic_finished(as_asha: Client, asha: User) -> None:
    through_step_2(as_asha)
    for name in ("free_beds", "colleague_counts"):
        ask = Ask.objects.get(learner=asha, question_path__endswith=name)
        right = ask.drawn.question.reference()
        as_asha.post(f"/ask/{ask.pk}/answer/", {"uid": str(uuid.uuid4()), "given": right}, headers=PART)
        as_asha.get(BEDS)
    page = text(as_asha)
    assert "Topic finished" in page
    assert "Shifts in a week" in page
    assert "Counting beds. Made up for tests" in page, "its sources are named at the end"
    assert TopicState.objects.get(learner=asha, topic="beds").status == "finished"


def test_the_next_topic_opens_only_when_its_needs_are_met(as_asha: Client) -> None:
    as_asha.get("/")  # leads to the welcome, once
    page = text(as_asha, "/")
    assert ">Free beds</a>" in page
    assert ">Shifts in a week</a>" not in page


def test_an_unknown_topic_is_not_found_in_plain_words(as_asha: Client) -> None:
    response = as_asha.get("/learn/ward-sums/nowhere/")
    assert response.status_code == 404
    assert "There is no page at this address" in response.content.decode()


@pytest.mark.parametrize("address", [BEDS, "/learn/shifts/beds/"])
def test_a_topic_answers_only_under_its_own_unit(as_asha: Client, address: str) -> None:
    assert as_asha.get(address).status_code == (200 if address == BEDS else 404)


def test_what_is_typed_in_a_blank_survives_a_reload(as_asha: Client) -> None:
    as_asha.get(BEDS)
    answer_step(as_asha, 1, blank_1="nearer to 5")
    assert as_asha.post(f"{BEDS}step/2/draft/", {"blank-2": "4 and a bi"}).status_code == 204
    assert 'value="4 and a bi"' in text(as_asha)
    assert not Attempt.objects.filter(ask__question_path="ward-sums/beds/blank-2").exists()
