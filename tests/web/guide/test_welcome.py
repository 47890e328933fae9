"""A newcomer meets a question before any form, and chooses as little or as much as they like."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from rounds.course import Course
from rounds.course.settings import Welcome
from rounds.kit import Number
from rounds.web.guide import place
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study.models import Ask, AskState, LearnerState, TopicState
from tests.shipped import shipped_course
from tests.web.guide import made

QUESTION = "ward-sums/beds/free_beds"
WEEK = {"week": "own", "budget": "none", **{f"day{number}": str(10 * number) for number in range(7)}}


@pytest.fixture
def asking(small_course: Course) -> Course:
    """The small course with a question for newcomers."""
    settings = replace(small_course.settings, welcome=Welcome(QUESTION, ("1", "2")))
    course = replace(small_course, settings=settings)
    content.hold(course)
    return course


def row(learner: User) -> LearnerState:
    return LearnerState.objects.get(learner=learner)


def the_ask(learner: User) -> Ask:
    return Ask.objects.get(learner=learner, question_path=QUESTION)


def answered(client: Client, learner: User, given: str) -> str:
    client.get("/welcome/")
    sent = {"ask": the_ask(learner).pk, "given": given}
    return client.post("/welcome/answer/", sent, follow=True).content.decode()


def test_the_first_visit_leads_there_once(as_asha: Client) -> None:
    assert as_asha.get("/")["Location"] == "/welcome/"
    assert as_asha.get("/").status_code == 200


def test_whoever_has_seen_it_goes_straight_to_today(as_asha: Client) -> None:
    as_asha.get("/welcome/")
    assert as_asha.get("/").status_code == 200


def test_whoever_has_learned_something_is_no_newcomer(as_asha: Client, asha: User) -> None:
    LearnerState.objects.create(learner=asha, turns=3)
    assert as_asha.get("/").status_code == 200


def test_the_question_comes_before_any_form_and_stays_the_same(as_asha: Client, asha: User, asking: Course) -> None:
    page = as_asha.get("/welcome/").content.decode()
    assert "How many beds are free?" in page
    assert 'type="radio"' not in page
    as_asha.get("/welcome/")
    assert the_ask(asha).seed in ("1", "2")


def test_a_wrong_answer_is_told_by_the_name_of_its_trap(as_asha: Client, asha: User, asking: Course) -> None:
    as_asha.get("/welcome/")
    question = the_ask(asha).drawn.question
    assert isinstance(question, Number)
    page = answered(as_asha, asha, str(question.traps[0].answer))
    assert "beds and patients together" in page
    assert "This trap has a name: adds instead." in page


def test_any_other_wrong_answer_gets_a_hint(as_asha: Client, asha: User, asking: Course) -> None:
    assert "What is left when each patient has a bed?" in answered(as_asha, asha, "1000")


def test_a_right_answer_shows_how_it_goes_and_counts_as_nothing(as_asha: Client, asha: User, asking: Course) -> None:
    as_asha.get("/welcome/")
    page = answered(as_asha, asha, the_ask(asha).drawn.question.reference())
    assert "Worked solution" in page
    assert "Make it mine" in page
    assert not TopicState.objects.filter(learner=asha, is_seen=True).exists()
    assert place.invitation(asha) == "new"


def test_not_knowing_shows_how_it_goes(as_asha: Client, asha: User, asking: Course) -> None:
    as_asha.get("/welcome/")
    page = as_asha.post("/welcome/show/", {"ask": the_ask(asha).pk}, follow=True).content.decode()
    assert "Here is how it goes." in page
    assert the_ask(asha).state == AskState.SHOWN


@pytest.mark.parametrize("number", ["", "x", "999999", "9" * 30])
def test_an_answer_to_no_question_of_the_welcome_changes_nothing(
    as_asha: Client, asha: User, asking: Course, number: str
) -> None:
    as_asha.get("/welcome/")
    assert as_asha.post("/welcome/answer/", {"ask": number, "given": "3"}).status_code == 302
    assert row(asha).turns == 0


def test_nobody_answers_for_somebody_else(as_asha: Client, as_cleo: Client, asha: User, asking: Course) -> None:
    as_asha.get("/welcome/")
    as_cleo.post("/welcome/answer/", {"ask": the_ask(asha).pk, "given": "3"})
    assert not the_ask(asha).attempts.exists()


def test_a_course_without_a_question_begins_with_its_promise(as_asha: Client) -> None:
    page = as_asha.get("/welcome/").content.decode()
    assert "Learn machine learning as a clinician" in page
    assert "First, a question." not in page


def test_what_is_chosen_is_kept_and_each_page_leads_on(as_asha: Client, asha: User) -> None:
    assert as_asha.post("/welcome/aim/", {"aim": "appraiser"})["Location"] == "/welcome/you/"
    assert as_asha.post("/welcome/you/", {"background": ""})["Location"] == "/welcome/time/"
    assert as_asha.post("/welcome/time/", WEEK)["Location"] == "/welcome/way/"
    way = {"order": "maths-first", "way": "top-down", "depth": "thorough"}
    assert as_asha.post("/welcome/way/", way)["Location"] == "/welcome/start/"
    kept = row(asha)
    assert (kept.aim, kept.order, kept.way, kept.depth) == ("appraiser", "maths-first", "top-down", "thorough")
    assert kept.minutes == [0, 10, 20, 30, 40, 50, 60]


def test_a_script_is_told_where_to_go_on(as_asha: Client) -> None:
    answer = as_asha.post("/welcome/aim/", {"aim": "appraiser"}, headers={"HX-Request": "true"})
    assert answer["HX-Redirect"] == "/welcome/you/"


def test_a_week_with_a_name_needs_no_days(as_asha: Client, asha: User) -> None:
    as_asha.post("/welcome/time/", {"week": "weekend", "budget": "free"})
    assert row(asha).minutes == [0, 0, 0, 0, 0, 90, 90]
    assert row(asha).budget == 0
    as_asha.post("/welcome/time/", {"week": "usual", "budget": "paid", "amount": "50"})
    assert row(asha).budget == 50
    assert 'value="50"' in as_asha.get("/welcome/time/").content.decode()


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("aim", {"aim": "wealth"}),
        ("aim", {}),
        ("you", {"background": "king"}),
        ("time", WEEK | {"day0": "-1"}),
        ("time", WEEK | {"day0": "many"}),
        ("time", WEEK | {"budget": "paid"}),
        ("way", {"order": "maths-first", "way": "sideways", "depth": "thorough"}),
    ],
)
def test_what_cannot_be_meant_is_said_and_changes_nothing(
    as_asha: Client, asha: User, name: str, sent: dict[str, str]
) -> None:
    as_asha.get("/welcome/")
    before = LearnerState.objects.filter(learner=asha).values().get()
    answer = as_asha.post(f"/welcome/{name}/", sent)
    assert 'class="notice"' in answer.content.decode()
    assert as_asha.post(f"/welcome/{name}/keep/", sent).status_code == 422
    assert LearnerState.objects.filter(learner=asha).values().get() == before


def test_what_is_chosen_is_kept_before_it_is_sent(as_asha: Client, asha: User) -> None:
    assert as_asha.post("/welcome/time/keep/", WEEK).status_code == 204
    assert row(asha).minutes == [0, 10, 20, 30, 40, 50, 60]


def test_there_is_no_other_page(as_asha: Client) -> None:
    assert as_asha.get("/welcome/wealth/").status_code == 404


@pytest.mark.parametrize(("zone", "kept"), [("Europe/Lisbon", "Europe/Lisbon"), ("Mars/Base", ""), ("", "")])
def test_the_browsers_zone_is_taken_where_there_is_such_a_zone(
    as_asha: Client, asha: User, zone: str, kept: str
) -> None:
    as_asha.post("/welcome/aim/", {"aim": "appraiser", "zone": zone})
    assert row(asha).zone == kept


def test_a_zone_that_was_chosen_stays(as_asha: Client, asha: User) -> None:
    LearnerState.objects.create(learner=asha, zone="Asia/Tokyo")
    as_asha.post("/welcome/aim/", {"aim": "appraiser", "zone": "Europe/Lisbon"})
    assert row(asha).zone == "Asia/Tokyo"


def test_the_doors_lead_to_a_lesson_a_placement_and_the_plan(as_asha: Client) -> None:
    page = as_asha.get("/welcome/start/").content.decode()
    assert 'href="/learn/ward-sums/' in page
    assert 'action="/place/begin/"' in page
    assert "done by" in page or "done between" in page


def test_on_a_day_off_the_first_lesson_is_open_all_the_same(as_asha: Client, asha: User) -> None:
    as_asha.post("/welcome/time/", {"week": "own", "budget": "none"})
    page = as_asha.get("/welcome/start/").content.decode()
    assert 'href="/learn/ward-sums/' in page
    assert "There are no hours to plan with." in page


def test_a_course_without_topics_has_doors_that_say_so(as_asha: Client, small_course: Course) -> None:
    content.hold(made.course(small_course, []))
    page = as_asha.get("/welcome/start/").content.decode()
    assert "Start now" not in page
    assert "See the plan" in page


def test_background_and_ratings_are_what_a_placement_begins_with(as_asha: Client, asha: User) -> None:
    content.hold(shipped_course())
    as_asha.post("/welcome/you/", {"background": "nurse", "tap-maths": "1", "tap-coding": "0"})
    assert (row(asha).background, row(asha).ratings) == ("nurse", {"maths": 1, "coding": 0})
    page = as_asha.get("/place/").content.decode()
    assert '<option value="nurse" selected>' in page
    assert '<option value="1" selected>a little</option>' in page
    assert '<option value="0" selected>' in page
    assert (
        "checked" in as_asha.get("/welcome/you/").content.decode().partition('name="tap-coding"')[2].partition(">")[0]
    )


def test_the_question_of_the_course_surprises() -> None:
    course = shipped_course()
    wish = course.settings.welcome
    question = course.topic_of(wish.question).questions[wish.question.rpartition("/")[2]]
    for seed in wish.seeds:
        drawn = question.draw(seed).question
        assert isinstance(drawn, Number)
        assert drawn.traps[0].misconception == "base-rate-neglect"
        assert float(drawn.traps[0].answer) > 3 * drawn.answer


def test_every_state_is_in_the_style_guide(as_asha: Client) -> None:
    page = as_asha.get("/styleguide/welcome/").content.decode()
    for state in ("In the trap", "Not readable", "What cannot be meant", "Three doors", "Nothing written"):
        assert state in page
