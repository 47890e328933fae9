"""The time a learner has: by weekday, with days off and weeks of nights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

# After nights there is little left for study: a judgement of ours, which the learner may set.
NIGHT_SHARE = 0.5


@dataclass(frozen=True, kw_only=True)
class Hours:
    """Minutes by weekday from Monday on. `first` is the Monday of week 1; `nights` are the Mondays of night weeks."""

    weekdays: tuple[float, ...]
    first: date = date(2000, 1, 3)
    days_off: frozenset[date] = frozenset()
    nights: frozenset[date] = frozenset()
    night_share: float = NIGHT_SHARE

    @classmethod
    def even(cls, hours: float) -> Hours:
        """So many hours in every week."""
        return cls(weekdays=(hours * 60 / 7,) * 7)

    @property
    def is_none(self) -> bool:
        """No week ever has a whole minute."""
        return sum(max(minutes, 0) for minutes in self.weekdays) + 1e-6 < 1

    def minutes(self, week: int) -> int:
        """Whole minutes in this week, counted from 1."""
        monday = self.first + timedelta(weeks=week - 1)
        # Seven sevenths of an hour are an hour, whatever floating point makes of them.
        return int(sum(self._on(monday + timedelta(days=day)) for day in range(7)) + 1e-6)

    def minutes_on(self, day: date) -> int:
        """Whole minutes on this day."""
        return int(self._on(day) + 1e-6)

    def _on(self, day: date) -> float:
        if day in self.days_off:
            return 0.0
        monday = day - timedelta(days=day.weekday())
        return max(self.weekdays[day.weekday()], 0.0) * (self.night_share if monday in self.nights else 1)
