"""How a learner goes beside what their plan expected: by hand, and on the page with a clock that is moved."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rounds.mind.plan import Hours
from rounds.web.guide.facts import facts
from rounds.web.guide.headway import Expected, headway, pause, paused_until
from rounds.web.guide.models import ExpectedPlan
from tests.web.guide.living import DAY, Life

MONDAY = date(2030, 6, 3)
HOURS = Hours(weekdays=(20, 20, 20, 20, 20, 0, 0), first=MONDAY)
# Five lessons of 20 minutes a week for two weeks: one a day of study.
LESSONS = tuple((f"topic-{number}", 1 + number // 5, 20) for number in range(10))
BY_JUNE = (date(2030, 6, 16), date(2030, 6, 23))
EXPECTED = Expected(MONDAY, LESSONS, BY_JUNE)


def done(count: int) -> set[str]:
    return {topic for topic, _, _ in LESSONS[:count]}


@pytest.mark.parametrize(
    ("days", "count", "mood", "by"),
    [
        (1, 0, "fresh", 0),
        (3, 3, "as-planned", 0),
        (3, 2, "as-planned", 0),  # one day is no news
        (3, 5, "ahead", 2),
        (3, 1, "slower", 2),
        (6, 5, "as-planned", 0),  # on Sunday the whole week is due
        (7, 5, "as-planned", 0),
        (9, 3, "slower", 4),
        (7, 10, "ahead", 5),
        (40, 10, "as-planned", 0),
        (40, 0, "slower", 10),
    ],
)
def test_it_counts_days_of_study(days: int, count: int, mood: str, by: int) -> None:
    found = headway(EXPECTED, done(count), MONDAY + timedelta(days=days), HOURS, BY_JUNE)
    assert (found.mood, found.days) == (mood, by)


def test_what_was_learned_out_of_turn_counts_and_what_the_plan_never_held_does_not() -> None:
    other = {"topic-9", "topic-8", "topic-7", "elsewhere"}
    assert headway(EXPECTED, other, MONDAY + timedelta(days=3), HOURS, None).mood == "as-planned"


def test_a_plan_without_lessons_or_hours_is_as_planned() -> None:
    none = Hours(weekdays=(0,) * 7, first=MONDAY)
    assert headway(Expected(MONDAY, (), None), (), MONDAY + timedelta(days=9), HOURS, None).mood == "as-planned"
    assert headway(EXPECTED, (), MONDAY + timedelta(days=3), none, None).mood == "as-planned"


def test_a_plan_made_in_the_middle_of_a_week_expects_what_is_left_of_it() -> None:
    thursday = MONDAY + timedelta(days=3)
    begun = Expected(thursday, (("a", 1, 20), ("b", 1, 20), ("c", 2, 20), ("d", 2, 20), ("e", 2, 20)), None)
    assert headway(begun, {"a", "b"}, thursday + timedelta(days=2), HOURS, None).mood == "as-planned"
    assert headway(begun, (), thursday + timedelta(days=2), HOURS, None).mood == "slower"


@pytest.mark.parametrize(
    ("off", "today", "last"),
    [
        ((0, 1, 2), 0, 2),
        ((0, 1, 2), 2, 2),
        ((0, 1), 0, None),  # a long week-end is no pause
        ((0, 1, 3, 4, 5), 1, None),
        ((0, 1, 3, 4, 5), 3, 5),
        ((4, 5, 6), 0, None),
    ],
)
def test_days_off_on_end_are_a_pause(off: tuple[int, ...], today: int, last: int | None) -> None:
    days = {MONDAY + timedelta(days=number) for number in off}
    now = MONDAY + timedelta(days=today)
    assert paused_until(now, days) == (None if last is None else MONDAY + timedelta(days=last))
    assert pause(now, days) == {day for day in days if last is not None and now <= day <= MONDAY + timedelta(days=last)}


def plan(life: Life) -> str:
    return life.client.get("/plan/").content.decode()


def test_a_plan_counts_from_the_first_day_and_again_when_a_choice_is_new(life: Life) -> None:
    life.page()
    life.page()
    plan(life)
    assert ExpectedPlan.objects.filter(learner=life.learner).count() == 1
    life.choose(minutes=[15] * 7)
    plan(life)
    assert ExpectedPlan.objects.filter(learner=life.learner).count() == 2
    life.now += 3 * DAY
    plan(life)
    assert ExpectedPlan.objects.filter(learner=life.learner).count() == 2


def test_an_expected_plan_is_never_changed(life: Life) -> None:
    life.page()
    kept = ExpectedPlan.objects.get(learner=life.learner)
    with pytest.raises(TypeError):
        kept.save()


def test_whoever_learns_faster_is_told_so(life: Life) -> None:
    life.choose(minutes=[10] * 7)
    plan(life)
    life.knows("beds", "shifts", "bays", "wards")
    life.now += 2 * DAY
    assert "days of study ahead of what was planned" in plan(life)


def test_a_week_without_study_moves_the_plan_and_blames_nobody(life: Life) -> None:
    life.choose(minutes=[5] * 7)
    plan(life)
    life.now += 7 * DAY
    page = plan(life)
    assert "The plan has moved along with you" in page
    assert "nothing to make up for" in page
    assert "instead of" in page
    life.client.post("/plan/count/")
    assert "The plan has moved" not in plan(life)


def test_counting_twice_on_a_day_is_once(life: Life) -> None:
    life.page()
    life.now += DAY
    for _ in range(2):
        life.client.post("/plan/count/")
    assert ExpectedPlan.objects.filter(learner=life.learner).count() == 2


def test_a_pause_is_one_press_and_ends_by_another(life: Life) -> None:
    life.client.post("/plan/days-off/", {"pause": "week"})
    assert "Paused until Sunday 9 June" in plan(life)
    life.now += 2 * DAY
    assert "Paused until Sunday 9 June" in plan(life)
    life.client.post("/plan/go-on/")
    assert "Paused" not in plan(life)
    known = facts(life.learner, life.course, life.now)
    assert known.today not in known.hours.days_off
    assert MONDAY in known.hours.days_off, "what is over stays as it was"


def test_a_rest_today_does_not_begin_the_count_anew(life: Life) -> None:
    life.page()
    life.client.post("/today/rest/")
    life.now += DAY
    life.page()
    assert ExpectedPlan.objects.filter(learner=life.learner).count() == 1
