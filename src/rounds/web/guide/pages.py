"""What the pages of the day show, put together from the course and the learner's record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from rounds.course import Course, Topic
from rounds.mind.plan import in_words
from rounds.mind.round import Task, make_round
from rounds.web.guide import actions, expecting, place, queries
from rounds.web.guide.days import Kept, week
from rounds.web.guide.facts import Facts, facts
from rounds.web.guide.sheet import Sheet, sheet, sitting
from rounds.web.people.models import User
from rounds.web.study import aims

# So far ahead is the next day with hours looked for.
DAYS_AHEAD = 14
# After so many days without study a word of welcome is due.
SOME_DAYS = 5


@dataclass(frozen=True)
class Choice:
    """Something that could be learned instead."""

    topic: Topic
    minutes: int
    why: str


@dataclass(frozen=True)
class Ahead:
    """The next day with hours, and what will probably be on it."""

    day: date
    is_tomorrow: bool
    minutes: int
    titles: tuple[str, ...]


@dataclass(frozen=True)
class Day:
    """A learner's day as the page shows it. `mood` names the state of the whole page."""

    mood: str
    today: date
    sheet: Sheet | None = None
    choices: tuple[Choice, ...] = ()
    begun: tuple[tuple[Topic, int], ...] = ()
    deferred: tuple[Topic, ...] = ()
    week: tuple[Kept, ...] = ()
    ahead: Ahead | None = None
    aim: str = ""
    may_deepen: bool = False

    @property
    def kept(self) -> int:
        return sum(day.is_kept for day in self.week)


def here(learner: User, course: Course, now: datetime) -> Sheet:
    """The learner's day, filled up if that is needed."""
    known = facts(learner, course, now)
    expecting.remember(known)
    standing = sheet(queries.entries(learner, known.today), known)
    return actions.fill(known) if standing.is_to_be_filled else standing


def today(learner: User, course: Course, now: datetime) -> dict[str, Any]:
    """What to do now, what is done, and what comes next."""
    return {"day": day(here(learner, course, now)), "placement": place.invitation(learner)}


def day(standing: Sheet) -> Day:
    """The page of a day."""
    known = standing.facts
    topics = known.course.topics
    mood = _mood(standing)
    on_it = {one.topic.id for one in standing.items}
    has_lessons = any(one.is_lesson for one in standing.open)
    return Day(
        mood=mood,
        today=known.today,
        sheet=standing,
        choices=tuple(_choice(task, known) for task in standing.choices()) if has_lessons else (),
        begun=tuple((topics[topic], left) for topic, left in known.begun.items() if topic not in on_it)[:3],
        deferred=tuple(topics[topic] for topic in standing.deferred if topic in topics and topic not in on_it),
        week=week(known.today, known.done_on(), known.clock),
        ahead=None if standing.open else _ahead(known),
        aim=aims.title(known.row, known.course),
        may_deepen=known.row.depth == "essentials" and aims.has_short_course(known.row, known.course),
    )


def _mood(standing: Sheet) -> str:
    known = standing.facts
    if not known.course.topics:
        return "no-topics"
    if standing.is_rest:
        return "rest"
    if standing.open:
        if standing.is_restart:
            return "return"
        return "back" if _is_back(standing) else "open"
    if not known.whole.order:
        return "unwritten"
    if not known.order:
        return "all-known"
    return "done" if standing.done else "nothing"


def _is_back(standing: Sheet) -> bool:
    """Whether these are the first minutes after some days without any, of somebody who had begun."""
    known = standing.facts
    latest = max((known.state.latest, *known.reads))
    return latest.year > 1 and (known.today - known.clock.day(latest)).days >= SOME_DAYS


def _choice(task: Task, known: Facts) -> Choice:
    return Choice(known.course.topics[task.topic], task.minutes, in_words(task.why, known.titles))


def _ahead(known: Facts) -> Ahead | None:
    """What the next day with hours will bring, if all stays as it is."""
    for number in range(1, DAYS_AHEAD):
        day = known.today + timedelta(days=number)
        minutes = known.hours.minutes_on(day)
        if minutes:
            then = known.now + timedelta(days=number)
            tasks = actions.few(make_round(known.graph, known.state, sitting(known, minutes), then).tasks, 3)
            titles: Mapping[str, str] = known.titles
            return Ahead(day, number == 1, minutes, tuple(titles[task.topic] for task in tasks))
    return None
