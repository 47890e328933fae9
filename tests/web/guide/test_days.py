"""A learner's day is cut where they live and when they sleep."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from rounds.web.guide.days import week
from rounds.web.study.days import Clock, monday

LONDON = Clock("Europe/London", 4)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2030, 6, 3, 3, 30, tzinfo=UTC), date(2030, 6, 3)),  # half past four in summer
        (datetime(2030, 6, 3, 2, 30, tzinfo=UTC), date(2030, 6, 2)),  # half past three: still the evening before
        (datetime(2030, 12, 3, 3, 30, tzinfo=UTC), date(2030, 12, 2)),
        (datetime(2030, 12, 3, 4, 0, tzinfo=UTC), date(2030, 12, 3)),
    ],
)
def test_a_night_shift_still_belongs_to_the_day_before(at: datetime, day: date) -> None:
    assert LONDON.day(at) == day


@pytest.mark.parametrize("day", [date(2030, 3, 31), date(2030, 10, 27), date(2030, 6, 3)])
def test_a_day_begins_at_its_hour_also_when_the_clocks_change(day: date) -> None:
    begins = LONDON.beginning(day)
    assert LONDON.day(begins) == day
    assert LONDON.day(begins - timedelta(minutes=1)) == day - timedelta(days=1)


def test_the_same_moment_is_another_day_elsewhere() -> None:
    at = datetime(2030, 6, 3, 20, 0, tzinfo=UTC)
    assert Clock("Pacific/Auckland", 4).day(at) == date(2030, 6, 4)


def test_a_week_goes_from_monday_to_sunday() -> None:
    kept = week(date(2030, 6, 5), [datetime(2030, 6, 3, 12, tzinfo=UTC), datetime(2030, 6, 4, 2, tzinfo=UTC)], LONDON)
    assert [one.is_kept for one in kept] == [True, False, False, False, False, False, False]
    assert [one.is_today for one in kept].index(True) == 2
    assert monday(date(2030, 6, 9)) == date(2030, 6, 3)
