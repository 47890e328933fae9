"""The pages of a placement: each state has one, nothing is said before the end, and nothing typed is lost."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest
from django.http import HttpResponse
from django.test import Client

from rounds.course import Course
from rounds.course.settings import Aim
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import actions, queries
from rounds.web.study.models import Ask, Attempt, Placement, PlacementOutcome, Report
from tests.web.study.living import wrong_to

PAGE = "/place/"
VERDICTS = ("Right.", "Not yet.", "Worked solution", "is-correct", "is-incorrect")


def shown(client: Client, address: str = PAGE) -> str:
    return client.get(address).content.decode()


def send(client: Client, act: str, **fields: object) -> str:
    """The page that follows."""
    response = client.post(f"/place/{act}/", {"uid": str(uuid.uuid4()), **fields}, follow=True)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def ask(as_asha: Client, asha: User) -> Ask:
    """The first question of Asha's placement."""
    send(as_asha, "begin", length="full")
    return waiting(asha)


def waiting(learner: User) -> Ask:
    placement = queries.placement_under_way(learner)
    assert placement is not None
    assert placement.asking is not None
    return placement.asking


def answer(client: Client, ask: Ask, right: bool) -> str:
    question = ask.drawn.question
    return send(client, "answer", ask=ask.pk, given=question.reference() if right else wrong_to(question))


def through(client: Client, learner: User, right: bool) -> str:
    """The page with the result."""
    send(client, "begin")
    page = ""
    while queries.placement_under_way(learner) is not None:
        page = answer(client, waiting(learner), right)
    return page


def test_a_newcomer_is_asked_how_long_it_may_be(as_asha: Client) -> None:
    page = shown(as_asha)
    assert "Find where to begin" in page
    assert "About 2 questions" in page
    assert not Placement.objects.exists()


def test_what_was_said_beforehand_is_kept(as_asha: Client, small_course: Course) -> None:
    send(as_asha, "begin", length="quick", background="nurse", aim="none", **{"tap-maths": "3"})
    made = Placement.objects.get()
    assert (made.length, made.background, made.ratings) == ("quick", "nurse", {})  # the small course asks for no tap


def test_a_question_is_asked_without_hints_or_solution(as_asha: Client, ask: Ask) -> None:
    page = shown(as_asha)
    assert "about 2 left" in page
    assert "don’t know this yet" in page
    assert ">Hint<" not in page
    assert ">Skip<" not in page


@pytest.mark.parametrize("right", [True, False])
def test_nothing_is_said_before_the_end(as_asha: Client, ask: Ask, right: bool) -> None:
    page = answer(as_asha, ask, right)
    assert "about 1 left" in page
    assert not [word for word in VERDICTS if word in page]
    for address in (f"/ask/{ask.pk}/", "/"):
        seen = as_asha.get(address, follow=True).content.decode()
        assert not [word for word in VERDICTS if word in seen]


def test_what_cannot_be_read_is_kept_and_does_not_count(as_asha: Client, ask: Ask) -> None:
    page = send(as_asha, "answer", ask=ask.pk, given="a few")
    assert "I could not read this" in page
    assert "does not count" in page
    assert 'value="a few"' in page
    assert "about 2 left" in page


def test_a_part_comes_to_a_script_that_asks(as_asha: Client, ask: Ask) -> None:
    fields = {"ask": ask.pk, "given": ask.drawn.question.reference(), "uid": str(uuid.uuid4())}
    response: HttpResponse = as_asha.post("/place/answer/", fields, headers={"HX-Request": "true"}, follow=True)  # type: ignore[assignment]
    page = response.content.decode()
    assert page.strip().startswith('<div id="place">')
    assert "about 1 left" in page


def test_a_tab_left_behind_is_told_so(as_asha: Client, ask: Ask) -> None:
    answer(as_asha, ask, True)
    page = answer(as_asha, ask, False)
    assert "answered already" in page
    assert Attempt.objects.count() == 1


@pytest.mark.parametrize("number", ["", "x", "-1", "0", "9" * 30])
def test_an_answer_to_nothing_changes_nothing(as_asha: Client, ask: Ask, number: str) -> None:
    assert "answered already" in send(as_asha, "answer", ask=number, given="1")
    assert not Attempt.objects.exists()


def test_pausing_keeps_what_is_typed(as_asha: Client, ask: Ask) -> None:
    page = send(as_asha, "pause", ask=ask.pk, given="12 and a bit")
    assert "It rests here" in page
    assert "12 and a bit" in send(as_asha, "resume")


def test_begun_again_it_asks_from_the_start(as_asha: Client, asha: User, ask: Ask) -> None:
    answer(as_asha, ask, True)
    assert "about 2 left" in send(as_asha, "restart")
    assert waiting(asha).pk != ask.pk


def test_stopping_early_shows_what_is_known(as_asha: Client, ask: Ask) -> None:
    answer(as_asha, ask, True)
    page = send(as_asha, "end")
    assert "What was found" in page
    assert "inferred" in page


def test_leaving_it_before_an_answer_leaves_no_result(as_asha: Client, ask: Ask) -> None:
    assert "How long?" in send(as_asha, "end", ask=ask.pk)
    assert not PlacementOutcome.objects.exists()


def test_who_knows_everything_is_told_so(as_asha: Client, asha: User) -> None:
    page = through(as_asha, asha, True)
    assert "You know all 2 topics" in page
    assert page.count("known · asked, right") == 2


def test_who_knows_nothing_is_told_where_to_begin(as_asha: Client, asha: User) -> None:
    page = through(as_asha, asha, False)
    assert "You know none of 2 topics yet" in page
    beginning = page.split("You can begin with")[1].split("What was found")[0]
    assert "/learn/ward-sums/beds/" in beginning


def test_afterwards_a_question_shows_what_was_right(as_asha: Client, asha: User) -> None:
    through(as_asha, asha, False)
    for ask in Ask.objects.all():
        assert "Worked solution" in shown(as_asha, f"/ask/{ask.pk}/")


def test_a_disputed_topic_is_asked_about_twice(as_asha: Client, asha: User) -> None:
    through(as_asha, asha, False)
    outcome = PlacementOutcome.objects.get()
    page = send(as_asha, "dispute", topic="beds", outcome=outcome.pk)
    assert "Free beds: 2 questions to settle it" in page
    answer(as_asha, waiting(asha), True)
    assert "You know about 1 of 2 topics" in answer(as_asha, waiting(asha), True)


def test_an_old_result_disputes_nothing(as_asha: Client, asha: User) -> None:
    through(as_asha, asha, False)
    assert "What was found" in send(as_asha, "dispute", topic="beds", outcome=0)
    assert queries.placement_under_way(asha) is None


def test_a_result_can_be_found_anew(as_asha: Client, asha: User) -> None:
    through(as_asha, asha, False)
    assert "Back to what was found" in shown(as_asha, "/place/again/")
    assert "You know all 2 topics" in through(as_asha, asha, True)


def test_a_report_keeps_what_is_typed(as_asha: Client, ask: Ask) -> None:
    page = send(as_asha, "report", ask=ask.pk, given="7", report="The beds are not counted.")
    assert "Your report is kept" in page
    assert 'value="7"' in page
    assert Report.objects.get().ask == ask


def test_what_is_typed_is_kept_while_it_is_typed(as_asha: Client, ask: Ask) -> None:
    assert as_asha.post(f"/ask/{ask.pk}/draft/", {"given": "1"}).status_code == 204
    assert 'value="1"' in shown(as_asha)


def test_a_course_without_questions_says_so(as_asha: Client, small_course: Course) -> None:
    bare = {topic: replace(one, questions={}) for topic, one in small_course.topics.items()}
    content.hold(replace(small_course, topics=bare))
    assert "no questions to ask yet" in shown(as_asha)
    assert "There is no question yet" in send(as_asha, "begin")


def test_a_course_that_changed_asks_what_it_still_has(
    as_asha: Client, asha: User, ask: Ask, small_course: Course
) -> None:
    actions.keep_draft(ask, "1")
    others = {topic: one for topic, one in small_course.topics.items() if topic != ask.topic}
    content.hold(replace(small_course, topics=others, renamed={f"ward-sums/{ask.topic}": ""}))
    assert "about 1 left" in shown(as_asha)
    assert waiting(asha).topic in others


def test_answers_are_said_to_count_for_a_course_that_changed(as_asha: Client, ask: Ask, small_course: Course) -> None:
    new = replace(small_course.topics["shifts"], id="nights", needs=())
    content.hold(replace(small_course, topics={**small_course.topics, "nights": new}))
    assert "The course has changed" in shown(as_asha)


def test_cleo_cannot_answer_for_asha(as_cleo: Client, ask: Ask) -> None:
    assert "answered already" in answer(as_cleo, ask, True)
    send(as_cleo, "end")
    assert not Attempt.objects.exists()
    assert Placement.objects.get().status == "asking"


def test_every_state_is_in_the_style_guide(as_asha: Client, asha: User) -> None:
    page = shown(as_asha, "/styleguide/place/")
    for words in (
        "How long?",
        "It rests here",
        "I could not read this",
        "You know all",
        "You know none",
        "has changed",
    ):
        assert words in page
    assert not Placement.objects.exists()


def test_today_leads_a_newcomer_to_it_and_back_to_what_waits(as_asha: Client, asha: User) -> None:
    shown(as_asha, "/welcome/")
    assert "Find where to begin" in shown(as_asha, "/")
    send(as_asha, "begin")
    assert "are waiting" in shown(as_asha, "/")
    answer(as_asha, waiting(asha), True)
    answer(as_asha, waiting(asha), True)
    assert "What you know already" in shown(as_asha, "/")


def test_a_lesson_that_nobody_needs_leaves_the_day(as_asha: Client, asha: User) -> None:
    shown(as_asha, "/welcome/")
    assert "/today/" in shown(as_asha, "/").split("Your round")[1]
    through(as_asha, asha, True)
    assert "Your round" not in shown(as_asha, "/")


def test_the_topics_lead_to_it_and_say_what_it_found(as_asha: Client, asha: User) -> None:
    assert 'href="/place/"' in shown(as_asha, "/topics/")
    assert "you know it" not in shown(as_asha, "/topics/")
    through(as_asha, asha, True)
    assert shown(as_asha, "/topics/").count("you know it") == 2


def test_the_aim_of_the_days_is_offered_first(as_asha: Client, asha: User, small_course: Course) -> None:
    both = {aim: Aim(aim, aim.title(), (route,)) for aim, route in (("building", "builder"), ("judging", "appraiser"))}
    content.hold(replace(small_course, settings=replace(small_course.settings, aims=both)))
    assert '<option value="judging" selected>' in shown(as_asha)
    actions.choose(asha, aim="building")
    assert '<option value="building" selected>' in shown(as_asha)
