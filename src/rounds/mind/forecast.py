"""How much of what somebody knows will still come back to them: today and in some weeks, with reviews and without.

The share expected is the mean of R over the topics. With reviews, each is taken to be done on the day it falls due and
to be right, as the plan takes it; one that is overdue is done first thing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from rounds.mind.memory import DESIRED_RETENTION, Memory, retrievability, reviewed

WEEKS = (0, 1, 2, 4, 8)


@dataclass(frozen=True)
class Expected:
    """The shares (0-1) that are expected to be remembered in so many weeks."""

    weeks: int
    without_reviews: float
    with_reviews: float


def forecast(
    memories: Iterable[Memory], now: datetime, weeks: Iterable[int] = WEEKS, retention: float = DESIRED_RETENTION
) -> tuple[Expected, ...]:
    """What is expected at each of these times; nothing where nothing is known."""
    times = [(number, now + timedelta(weeks=number)) for number in sorted(weeks)]
    left, kept, count = [0.0] * len(times), [0.0] * len(times), 0
    for memory in memories:
        count += 1
        kept_up = memory
        for place, (_, at) in enumerate(times):
            kept_up = _reviewed_until(kept_up, now, at, retention)
            left[place] += retrievability(memory, at)
            kept[place] += retrievability(kept_up, at)
    if not count:
        return ()
    sums = zip(times, left, kept, strict=True)
    return tuple(Expected(number, alone / count, helped / count) for (number, _), alone, helped in sums)


def _reviewed_until(memory: Memory, now: datetime, at: datetime, retention: float) -> Memory:
    """The memory after every review that falls due before then."""
    while (due := max(memory.due, now)) < at:
        memory = reviewed(memory, True, False, due, retention)
    return memory
