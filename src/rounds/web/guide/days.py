"""A learner's own days: cut where they live, at the hour they chose, not at midnight in Greenwich."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Clock:
    """Where a learner is, and at which hour their day begins."""

    zone: str
    begins: int

    def day(self, at: datetime) -> date:
        """The day to which this moment belongs: work after midnight still belongs to the evening before."""
        wall = at.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)
        return (wall - timedelta(hours=self.begins)).date()

    def beginning(self, day: date) -> datetime:
        """The moment at which this day begins."""
        return datetime.combine(day, time(self.begins), ZoneInfo(self.zone)).astimezone(UTC)


@dataclass(frozen=True)
class Kept:
    """One day of the week, and whether something was learned on it."""

    day: date
    is_kept: bool
    is_today: bool


def monday(day: date) -> date:
    """The Monday of this day's week."""
    return day - timedelta(days=day.weekday())


def week(today: date, moments: Iterable[datetime], clock: Clock) -> tuple[Kept, ...]:
    """The seven days of this week; kept are those that one of these moments falls on."""
    kept = {clock.day(at) for at in moments}
    days = (monday(today) + timedelta(days=number) for number in range(7))
    return tuple(Kept(day, day in kept, day == today) for day in days)
