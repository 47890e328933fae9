"""A learner's own days: cut where they live, at the hour they chose, not at midnight in Greenwich."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings

from rounds.web.study.models import LearnerState


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


def clock_of(row: LearnerState) -> Clock:
    """Where the learner's days are cut."""
    return Clock(row.zone or settings.TIME_ZONE, row.day_begins)


def monday(day: date) -> date:
    """The Monday of this day's week."""
    return day - timedelta(days=day.weekday())
