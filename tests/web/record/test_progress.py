"""Progress says what is known, how well it will stay, and how the weeks went: in counts that add up."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from rounds.course import Course
from rounds.web.guide.facts import facts
from rounds.web.people.models import User
from rounds.web.record import pages
from rounds.web.record.mastery import mastery, whole
from rounds.web.record.weeks import CAP, spent, weeks
from rounds.web.shell import content
from rounds.web.study import actions, belief
from rounds.web.study.days import Clock
from rounds.web.study.models import Placement, PlacementOutcome
from tests.web.guide import made
from tests.web.guide.living import DAY, MONDAY, Life

UTC_DAYS = Clock("UTC", 4)


@pytest.fixture
def ward(small_course: Course) -> Course:
    like = small_course.topics["beds"]
    return made.course(
        small_course,
        [
            *(made.topic(like, name) for name in ("beds", "shifts", "bays", "wards")),
            made.topic(small_course.topics["shifts"], "history", minutes=4, page=True),
        ],
    )


@pytest.fixture
def life(as_asha: Client, asha: User, ward: Course, monkeypatch: pytest.MonkeyPatch) -> Life:
    content.hold(ward)
    return Life(as_asha, asha, ward, monkeypatch)


def page(life: Life) -> str:
    response = life.client.get("/progress/")
    assert response.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_a_newcomer_is_told_what_will_stand_here(life: Life) -> None:
    text = page(life)
    assert "There is nothing to look back at yet" in text
    assert "Bring it in" in text
    assert "not begun" not in text


def test_what_is_mastered_begun_and_ahead_adds_up(life: Life) -> None:
    life.knows("beds")
    life.read("shifts", steps=1)
    actions.note_read(life.learner, life.course.topics["history"], life.now)
    text = page(life)
    assert "2 of 5 topics on your way" in text
    assert "2 mastered · 1 learning · 2 not begun" in text


def test_what_a_placement_found_counts_apart(life: Life) -> None:
    life.knows("beds")
    placement = Placement.objects.create(
        uid=life.learner.key, learner=life.learner, begun_at=life.now, length="quick", seed=1, status="ended"
    )
    found = [{"topic": "bays", "p": 0.9, "asked": ""}, {"topic": "beds", "p": 0.9, "asked": ""}]
    PlacementOutcome.objects.create(placement=placement, learner=life.learner, turn=9, at=life.now, findings=found)
    belief.rebuild(life.learner)
    assert "1 mastered · 1 brought along · 3 not begun" in page(life)


def test_pieces_of_a_bar_fill_it(life: Life) -> None:
    life.knows("beds", "bays")
    parts = mastery(facts(life.learner, life.course, life.now))
    pieces = whole(parts).pieces
    assert [piece.name for piece in pieces] == ["mastered", "ahead"]
    assert sum(piece.width for piece in pieces) == pytest.approx(100)
    assert pieces[1].start == pytest.approx(pieces[0].width)


def test_what_is_expected_to_stay_is_said_in_numbers(life: Life) -> None:
    life.knows("beds", "bays")
    text = page(life)
    assert "about 2 of the 2 topics you know would come back to you" in text
    assert "That is an estimate" in text
    assert re.search(r"In 8 weeks about \d\d about \d\d", text)


def test_without_anything_known_there_is_no_forecast(life: Life) -> None:
    life.read("beds", right=False)
    assert "No topic is yours yet" in page(life)


def test_this_week_names_what_was_mastered_in_it_and_only_that(life: Life) -> None:
    life.knows("beds")
    life.now = MONDAY + 8 * DAY
    life.knows("beds", "bays")
    life.read("wards", steps=1)
    moved = pages.moved(facts(life.learner, life.course, life.now))
    assert [topic.id for topic in moved.mastered] == ["bays"]
    assert [topic.id for topic in moved.practised][:1] == ["beds"]
    life.now = MONDAY + 15 * DAY
    assert "Nothing yet. The week is still open." in page(life)


def test_weeks_are_told_calmly(life: Life) -> None:
    life.knows("beds")
    life.now = MONDAY + 14 * DAY
    life.knows("beds")
    text = page(life)
    assert "This week 5 min · 1 day kept" in text
    assert "Week of 10 June a week without" in text
    assert "Week of 3 June 5 min · 1 day kept" in text
    assert "Week of 27 May" not in text


def test_cleo_sees_nothing_of_it(life: Life, as_cleo: Client) -> None:
    life.knows("beds")
    assert "nothing to look back at" in as_cleo.get("/progress/").content.decode()


def test_without_a_way_it_says_where_to_choose_one(life: Life, small_course: Course) -> None:
    life.knows("beds")
    life.course = made.course(small_course, [])
    content.hold(life.course)
    assert "Nothing is written yet for" in page(life)


MOMENTS = st.lists(st.integers(0, 10**6).map(lambda seconds: MONDAY + timedelta(seconds=seconds)), max_size=30)


@given(MOMENTS)
def test_minutes_never_exceed_the_time_that_there_was(moments: list[datetime]) -> None:
    counted = list(spent(moments))
    assert [at for at, _ in counted] == sorted(moments)
    assert all(timedelta(0) <= time <= CAP for _, time in counted)
    if moments:
        total = sum((time for _, time in counted), timedelta())
        assert total <= max(moments) - min(moments) + CAP


def test_answers_in_a_row_count_the_time_between_them() -> None:
    moments = [MONDAY + timedelta(minutes=at) for at in (0, 2, 5, 65)]
    assert sum((time for _, time in spent(moments)), timedelta()) == timedelta(minutes=5 + 2 + 3 + 5)


def test_a_week_begins_when_the_learners_monday_does() -> None:
    sunday_night = datetime(2030, 6, 10, 3, tzinfo=UTC)
    shown = weeks([sunday_night], [sunday_night], UTC_DAYS, date(2030, 6, 10), date(2030, 6, 3))
    assert [(week.monday.day, week.minutes, week.days) for week in shown] == [(10, 0, 0), (3, 5, 1)]


def test_no_more_than_eight_weeks_are_shown() -> None:
    assert len(weeks([], [], UTC_DAYS, date(2030, 6, 10), date(2020, 1, 1))) == 8
    assert len(weeks([], [], UTC_DAYS, date(2030, 6, 10), date(2030, 7, 1))) == 1


@pytest.mark.parametrize("state", range(40))
def test_every_state_of_the_style_guide_is_shown(as_asha: Client, state: int) -> None:
    assert as_asha.get("/styleguide/progress/", {"state": state}).status_code == 200
