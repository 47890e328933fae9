"""The days of a week, and on which of them something was learned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rounds.web.study.days import Clock, monday


@dataclass(frozen=True)
class Kept:
    """One day of the week, and whether something was learned on it."""

    day: date
    is_kept: bool
    is_today: bool


def week(today: date, moments: Iterable[datetime], clock: Clock) -> tuple[Kept, ...]:
    """The seven days of this week; kept are those that one of these moments falls on."""
    kept = {clock.day(at) for at in moments}
    days = (monday(today) + timedelta(days=number) for number in range(7))
    return tuple(Kept(day, day in kept, day == today) for day in days)
