"""How long a learner studied, week by week, as far as the times of their answers tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from rounds.web.study.days import Clock, monday

# Nobody says when they begin or get up. What is longer than this between two answers counts as this: reading a step of
# a lesson and answering takes less. A judgement, and said on the page.
CAP = timedelta(minutes=5)
WEEKS = 8


@dataclass(frozen=True)
class Week:
    """A week from its Monday on; `days` are those on which something was learned. `width` is its bar's, of 100."""

    monday: date
    minutes: int
    days: int
    is_now: bool = False
    width: float = 0


def spent(moments: Iterable[datetime]) -> Iterator[tuple[datetime, timedelta]]:
    """Each moment with the time before it that counts; before the first one is a pause, too."""
    ordered = sorted(moments)
    if ordered:
        yield ordered[0], CAP
    for before, at in pairwise(ordered):
        yield at, min(at - before, CAP)


def weeks(
    moments: Iterable[datetime], learned: Iterable[datetime], clock: Clock, today: date, first: date | None = None
) -> tuple[Week, ...]:
    """The last eight weeks, the latest first; none before the week of `first`, the learner's first day."""
    seconds: Counter[date] = Counter()
    for at, time in spent(moments):
        seconds[monday(clock.day(at))] += round(time.total_seconds())
    days = {clock.day(at) for at in learned}
    kept = Counter(monday(day) for day in days)
    minutes = Counter({week: round(total / 60) for week, total in seconds.items()})
    now = monday(today)
    mondays = [now - timedelta(weeks=number) for number in range(WEEKS)]
    shown = [each for each in mondays if first is None or each >= monday(first)] or mondays[:1]
    # An hour fills at least half of the width, so that a first quarter of an hour does not look like a full week.
    longest = max(120, *(minutes[each] for each in shown))
    return tuple(
        Week(each, minutes[each], kept[each], each == now, round(100 * minutes[each] / longest, 1)) for each in shown
    )
