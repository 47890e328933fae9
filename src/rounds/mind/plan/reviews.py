"""Which topics are reviewed in which week, foretold: every review right, at the memory's own intervals."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from rounds.mind.memory import DAY, DESIRED_RETENTION, reviewed

MINUTES = 4
# Reviews take this share of a week: measured in simulation of learners who keep to the plan.
LEAST_SHARE, MOST_SHARE = 0.13, 0.20
ANY_DAY = datetime(2000, 1, 3, tzinfo=UTC)


@cache
def weeks_until(number: int) -> int:
    """Whole weeks from the review with this number (0: the lesson) to the next, if each one is right."""
    memory = None
    at = ANY_DAY
    for _ in range(number + 1):
        memory = reviewed(memory, True, False, at, DESIRED_RETENTION)
        at = memory.due
    assert memory is not None
    return max(1, round((memory.due - memory.last) / (7 * DAY)))


class Reviews:
    """The topics learned so far with the week in which each is due next. Lives while one plan is made."""

    def __init__(self) -> None:
        self._due: dict[str, tuple[int, int]] = {}

    def learned(self, topic: str, week: int) -> None:
        self._due[topic] = (week + weeks_until(0), 0)

    def take(self, week: int, minutes: int) -> list[str]:
        """The topics to review in this week of so many minutes, most overdue first, each at most once.

        What is due, up to 20 % of the week; where less is due than 13 %, the next ones are brought forward.
        """
        most, least = int(minutes * MOST_SHARE / MINUTES), round(minutes * LEAST_SHARE / MINUTES)
        due = sorted(self._due, key=lambda topic: self._due[topic])
        chosen = [topic for place, topic in enumerate(due) if place < least or self._due[topic][0] <= week][:most]
        for topic in chosen:
            number = self._due[topic][1] + 1
            self._due[topic] = (week + weeks_until(min(number, 12)), number)
        return chosen
