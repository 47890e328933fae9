"""The plan says week by week what is to come, and what a choice would change before it is taken."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from rounds.course import Course
from rounds.web.guide.facts import facts
from rounds.web.guide.forms import DaysOffForm
from rounds.web.guide.templatetags.guide import as_hours
from rounds.web.shell import content
from rounds.web.study.models import LearnerState
from rounds.web.study.planning import plan_of
from tests.web.guide import made
from tests.web.guide.living import DAY, Life

SUNDAYS = {"aim": "appraiser", "depth": "thorough", "order": "alternate", "way": "bottom-up", "day6": "60"}
CHOICES: dict[str, Any] = {**{f"day{number}": "0" for number in range(6)}, **SUNDAYS}


def row(life: Life) -> LearnerState:
    return LearnerState.objects.get(learner=life.learner)


def plan(life: Life, **choices: str) -> str:
    return life.client.get("/plan/", {**CHOICES, **choices} if choices else {}).content.decode()


def test_it_says_when_all_will_be_done_and_what_each_week_holds(life: Life) -> None:
    page = plan(life)
    assert "at 2 h 20 min a week" in page
    assert "<h3>Week 1</h3>" in page
    assert "from 3 June" in page
    assert "You will most likely be done <strong>by 9 June 2030</strong>." in page
    assert "<td>5</td>" in page, "all five topics are of one part"
    for title in ("Beds", "Shifts", "Bays", "Wards", "History"):
        assert f">{title}</a>" in page


def test_what_is_known_is_not_planned_again(life: Life) -> None:
    life.knows("beds")
    assert ">Beds</a>" not in plan(life)


def test_a_choice_shows_what_it_would_change_and_changes_nothing(life: Life) -> None:
    page = plan(life, day6="15")
    assert "What this would change" in page
    assert "instead of by 9 June 2030" in page
    assert "in another week" in page
    assert row(life).minutes == [20] * 7


def test_a_choice_that_is_taken_is_kept(life: Life) -> None:
    life.client.post("/plan/accept/", CHOICES)
    assert row(life).minutes == [0, 0, 0, 0, 0, 0, 60]
    assert row(life).depth == "thorough"
    assert "A day off." in life.page(), "today follows the plan"


def test_the_plan_that_one_has_changes_nothing(life: Life) -> None:
    same = {f"day{number}": "20" for number in range(7)}
    assert "Nothing: this is the plan that you have." in plan(life, depth="essentials", **same)


@pytest.mark.parametrize(
    ("field", "value"), [("day6", "-5"), ("day6", "many"), ("aim", "nonsense"), ("way", ""), ("day0", "100000")]
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(life: Life, field: str, value: str) -> None:
    assert "What this would change" not in plan(life, **{field: value})
    answer = life.client.post("/plan/accept/", {**CHOICES, field: value})
    assert answer.status_code == 200
    assert row(life).minutes == [20] * 7


def test_the_two_shapes_that_people_ask_for_are_one_press_away(life: Life, small_course: Course) -> None:
    short = made.course(small_course, list(life.course.topics.values()), {"appraiser": ["beds", "bays"]})
    content.hold(short)
    page = plan(life)
    assert "12 hours a week for two months</button>" in page
    assert "The short way</button>" in page
    thorough = {f"day{number}": "105" for number in range(7)}
    page = plan(life, depth="thorough", order="maths-first", **thorough)
    assert "3 topics more:" in page
    life.client.post("/plan/accept/", {**CHOICES, **thorough})
    assert "3 topics fewer:" in plan(life, depth="essentials")


def test_hours_that_move_no_topic_can_be_taken_all_the_same(life: Life) -> None:
    page = plan(life, depth="essentials", **{f"day{number}": "20" for number in range(6)}, day6="25")
    assert "No topic moves to another week." in page
    assert "Take this plan</button>" in page


def test_a_full_week_folds_its_later_lessons_away(life: Life) -> None:
    like = life.course.topics["beds"]
    content.hold(made.course(life.course, [made.topic(like, f"topic-{number}") for number in range(12)]))
    page = plan(life)
    assert "<summary>4 more</summary>" in page


def test_without_hours_it_says_what_to_do(life: Life) -> None:
    life.choose(minutes=[0] * 7)
    assert "There are no hours to plan with." in plan(life)
    assert "Give at least one weekday some minutes" in plan(life)


def test_days_off_leave_the_plan_and_come_back(life: Life) -> None:
    life.client.post("/plan/days-off/", {"first": "2030-06-04", "last": "2030-06-09"})
    page = plan(life)
    assert "Tuesday 4 June" in page
    known = facts(life.learner, life.course, life.now)
    assert plan_of(known, known.row).weeks[0].minutes <= 20
    life.client.post("/plan/days-off/", {"back": "2030-06-04"})
    assert "Tuesday 4 June" not in plan(life)


@pytest.mark.parametrize(("first", "last"), [("2030-06-04", "2030-06-01"), ("2030-06-04", "2031-06-01"), ("x", "")])
def test_days_off_that_cannot_be_meant_are_refused(life: Life, first: str, last: str) -> None:
    answer = life.client.post("/plan/days-off/", {"first": first, "last": last})
    assert answer.status_code == 200
    assert 'class="notice"' in answer.content.decode()
    assert row(life).days_off == []


def test_one_day_off_needs_no_end() -> None:
    form = DaysOffForm({"first": "2030-06-04", "last": ""})
    assert form.is_valid()
    assert form.days == (date(2030, 6, 4),)


def test_a_week_of_nights_has_half_the_minutes(life: Life) -> None:
    life.client.post("/plan/nights/", {"week": "2030-06-05"})
    assert row(life).nights == ["2030-06-03"]
    known = facts(life.learner, life.course, life.now)
    assert known.hours.minutes_on(date(2030, 6, 3)) == 10
    assert "Nights in the week of 3 June" in plan(life)
    life.client.post("/plan/nights/", {"back": "2030-06-03"})
    life.client.post("/plan/nights/", {"week": "soon"})
    assert row(life).nights == []


def test_of_this_week_only_the_days_to_come_are_planned(life: Life) -> None:
    life.now += 5 * DAY
    known = facts(life.learner, life.course, life.now)
    assert plan_of(known, known.row).weeks[0].minutes <= 40


def test_the_calendar_has_each_day_of_study_once_and_blocks_no_time(life: Life) -> None:
    life.choose(minutes=[20, 0, 20, 0, 0, 0, 0], days_off=["2030-06-12"])
    files = [life.client.get("/plan/rounds.ics").content for _ in range(2)]
    assert files[0] == files[1]
    events = Calendar.from_ical(files[0]).walk("VEVENT")
    days = [event.decoded("dtstart") for event in events]
    assert days[:4] == [date(2030, 6, 3), date(2030, 6, 5), date(2030, 6, 10), date(2030, 6, 17)]
    assert {event["transp"] for event in events} == {"TRANSPARENT"}
    assert events[0].decoded("dtend") == date(2030, 6, 4)
    assert len({event["uid"] for event in events}) == len(events)


def test_times_are_said_as_people_say_them() -> None:
    assert [as_hours(minutes) for minutes in (0, 50, 120, 140)] == ["0 min", "50 min", "2 h", "2 h 20 min"]
