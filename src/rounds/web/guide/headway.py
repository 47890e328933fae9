"""How a learner goes beside what their plan expected, counted in days of study. Pure: days are arguments."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rounds.mind.plan import Hours
from rounds.web.study.days import monday

# Less than this is no news: nobody's days are all alike.
NEWS = 2
# So many days off on end, with today among them, are a pause.
PAUSE = 3
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Expected:
    """A plan as it stood on a day: its lessons with the week, counted from 1, and their minutes; when it would end."""

    day: date
    lessons: tuple[tuple[str, int, int], ...]
    finish: tuple[date, date] | None


@dataclass(frozen=True)
class Headway:
    """`mood` is fresh, as-planned, ahead, slower or paused; `days` of study, or until when it is `paused`."""

    mood: str
    days: int = 0
    paused: date | None = None
    before: tuple[date, date] | None = None
    now: tuple[date, date] | None = None

    @property
    def is_later(self) -> bool:
        """Whether the end has moved away."""
        return self.before is not None and self.now is not None and self.now > self.before


def headway(
    expected: Expected, done: Collection[str], today: date, hours: Hours, finish: tuple[date, date] | None
) -> Headway:
    """How it goes today; `done` are topics known or read, `finish` is when the plan ends as it is now."""
    last = paused_until(today, hours.days_off)
    if last is not None:
        return Headway("paused", (last - today).days + 1, last)
    if (today - expected.day).days < NEWS:
        return Headway("fresh")
    days = round(_minutes_ahead(expected, done, today, hours) / max(1.0, _minutes_a_day(expected, hours)))
    if abs(days) < NEWS:
        return Headway("as-planned")
    return Headway("ahead" if days > 0 else "slower", abs(days), None, expected.finish, finish)


def paused_until(today: date, days_off: Collection[date]) -> date | None:
    """The last day of the pause that today lies in; None where it lies in none."""
    if today not in days_off:
        return None
    first, last = today, today
    while first - DAY in days_off:
        first -= DAY
    while last + DAY in days_off:
        last += DAY
    return last if (last - first).days + 1 >= PAUSE else None


def pause(today: date, days_off: Collection[date]) -> frozenset[date]:
    """The days of the pause that are still to come, today among them."""
    last = paused_until(today, days_off)
    return frozenset(_days(today, last)) if last else frozenset()


def _minutes_ahead(expected: Expected, done: Collection[str], today: date, hours: Hours) -> float:
    """The minutes of what is done, less those of what was to be done before today."""
    this_week = (monday(today) - monday(expected.day)).days // 7 + 1
    over = _share_over(expected, today, hours)
    due = sum(minutes * _due(week, this_week, over) for _, week, minutes in expected.lessons)
    return sum(minutes for topic, _, minutes in expected.lessons if topic in done) - due


def _due(week: int, this_week: int, over: float) -> float:
    if week == this_week:
        return over
    return 1.0 if week < this_week else 0.0


def _share_over(expected: Expected, today: date, hours: Hours) -> float:
    """How much of this week's time has passed: a share, 0 to 1."""
    first = max(monday(today), expected.day)
    whole = _minutes(_days(first, monday(today) + 6 * DAY), hours)
    return _minutes(_days(first, today - DAY), hours) / whole if whole else 0.0


def _minutes_a_day(expected: Expected, hours: Hours) -> float:
    """The plan's minutes of lessons on a day of study, on average."""
    weeks = max((week for _, week, _ in expected.lessons), default=0)
    days = _days(expected.day, monday(expected.day) + (7 * weeks - 1) * DAY)
    study = sum(hours.minutes_on(day) > 0 for day in days)
    return sum(minutes for _, _, minutes in expected.lessons) / study if study else 0.0


def _minutes(days: Iterable[date], hours: Hours) -> float:
    return sum(hours.minutes_on(day) for day in days)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + number * DAY for number in range((last - first).days + 1))
