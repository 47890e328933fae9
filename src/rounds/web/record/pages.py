"""What the pages of a record show, put together from the course and the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator

from rounds.course import Course, Topic
from rounds.kit import Plot, Series
from rounds.mind.forecast import Expected, forecast
from rounds.mind.mastery import VARIANTS
from rounds.mind.state import status
from rounds.web.guide import queries as guide
from rounds.web.guide.facts import Facts, facts
from rounds.web.people.models import User
from rounds.web.record import mistakes as notebook
from rounds.web.record import queries
from rounds.web.record.answers import VERDICTS, Answer, answer, first_words, question_of
from rounds.web.record.mastery import mastery, whole
from rounds.web.record.mistakes import OTHER, SHOWS, Group, Mistake
from rounds.web.record.weeks import WEEKS, Week, weeks
from rounds.web.study import aims
from rounds.web.study.days import clock_of, monday
from rounds.web.study.models import Attempt, Result

ATTEMPTS_A_PAGE, GROUPS_A_PAGE, MISTAKES_A_PAGE = 30, 5, 10


@dataclass(frozen=True)
class Moved:
    """What this week has moved. `mastered` could not have been mastered before it."""

    mastered: tuple[Topic, ...]
    read: tuple[Topic, ...]
    practised: tuple[Topic, ...]

    @property
    def is_none(self) -> bool:
        return not (self.mastered or self.read or self.practised)


@dataclass(frozen=True)
class Outlook:
    """What is forecast of so many known topics."""

    topics: int
    expected: tuple[Expected, ...]

    @property
    def today(self) -> int:
        """How many of the topics are expected to come back today."""
        return round(self.topics * self.expected[0].without_reviews)

    @property
    def rows(self) -> tuple[tuple[str, int, int], ...]:
        """When, and how many in 100 with reviews and without."""
        return tuple(
            (_when(one.weeks), round(100 * one.with_reviews), round(100 * one.without_reviews)) for one in self.expected
        )

    @property
    def plot(self) -> Plot:
        last = self.expected[-1].weeks
        ways = {
            "with reviews": [(one.weeks, round(100 * one.with_reviews, 1)) for one in self.expected],
            "without": [(one.weeks, round(100 * one.without_reviews, 1)) for one in self.expected],
        }
        series = tuple(Series(tuple(points), label=name) for name, points in ways.items())
        return Plot(
            series=series, x="weeks from today", y="remembered, of 100", x_limits=(0, last), y_limits=(0, 100),
            caption="What is expected to be remembered",
        )  # fmt: skip


def progress(learner: User, course: Course, now: datetime) -> dict[str, Any]:
    """How far the learner is, how well it will stay, and how the weeks went."""
    known = facts(learner, course, now)
    if not known.row.turns:
        return {"is_new": True, "has_topics": bool(course.topics)}
    parts = mastery(known)
    all_of_them = notebook.mistakes(learner)
    return {
        "aim": aims.title(known.row, course),
        "parts": parts,
        "whole": whole(parts),
        "beyond": len(known.known - set(known.whole.order)),
        "outlook": outlook(known),
        "weeks": _weeks(known),
        "moved": moved(known),
        "to_mend": sum(not one.is_mended for one in all_of_them),
        "mistakes": len(all_of_them),
    }


def outlook(known: Facts) -> Outlook | None:
    """What is forecast of all that is known; None where nothing is."""
    memories = [one.memory for topic in known.known if (one := known.state.of(topic)).memory]
    found = forecast((memory for memory in memories if memory), known.now, retention=known.state.retention)
    return Outlook(len(memories), found) if found else None


def moved(known: Facts) -> Moved:
    """What became of this week's topics."""
    since = known.clock.beginning(monday(known.today))
    topics = known.course.topics
    asked = [one.topic for one in known.answers if one.is_telling and one.level and one.topic in topics]
    mastered = [topic for topic in dict.fromkeys(asked) if status(known.state.of(topic)) in ("mastered", "used")]
    before = queries.variants_before(known.learner, mastered, since)
    fresh = [topic for topic in mastered if before.get(topic, 0) < VARIANTS]
    read = [t for t in queries.lessons_read(known.learner, since) if t in topics and t not in fresh]
    rest = [topic for topic in dict.fromkeys(asked) if topic not in fresh and topic not in read]
    return Moved(*(tuple(topics[topic] for topic in names) for names in (fresh, read, rest)))


def _weeks(known: Facts) -> tuple[Week, ...]:
    since = known.clock.beginning(monday(known.today) - timedelta(weeks=WEEKS - 1))
    first = queries.first_at(known.learner)
    moments, learned = queries.moments(known.learner, since)
    return weeks(moments, learned, known.clock, known.today, known.clock.day(first) if first else known.today)


def _when(number: int) -> str:
    return "today" if not number else f"in {number} week{'s' if number > 1 else ''}"


def mistakes(learner: User, course: Course, asked: Mapping[str, str]) -> dict[str, Any]:
    """The notebook: one mistake of each kind, or with `of` all of one kind."""
    show = asked.get("show", "open")
    show = show if show in SHOWS else "open"
    everything = notebook.mistakes(learner)
    shown = notebook.groups(notebook.chosen(everything, show), course)
    page: dict[str, Any] = {
        "show": show,
        "query": urlencode({"show": show}),
        "filters": list(SHOWS.items()),
        "is_none": not everything,
    }
    of = asked.get("of", "")
    if of in notebook.titles_of(course):
        one = next((group for group in shown if group.slug == of), Group(of, notebook.titles_of(course)[of], ()))
        some = Paginator(one.mistakes, MISTAKES_A_PAGE).get_page(asked.get("page"))
        query = urlencode({"of": of, "show": show})
        return page | {
            "one": one, "of": of, "page": some, "query": query, "entries": entries(learner, course, some)
        }  # fmt: skip
    here = Paginator(shown, GROUPS_A_PAGE).get_page(asked.get("page"))
    newest = dict(zip((group.slug for group in here), entries(learner, course, [g.newest for g in here]), strict=True))
    return page | {"page": here, "groups": [(group, newest[group.slug]) for group in here], "other": OTHER}


@dataclass(frozen=True)
class Entry:
    """A mistake with its answer as it was, and when it was mended, if it is."""

    mistake: Mistake
    answer: Answer
    mended_at: datetime | None


def entries(learner: User, course: Course, some: Iterable[Mistake]) -> list[Entry]:
    """Mistakes as the notebook shows them."""
    some = list(some)
    whole_ones = queries.whole_attempts(learner, (one.attempt for one in some))
    mended = queries.times(one.mended_by for one in some if one.mended_by)
    return [
        Entry(one, answer(whole_ones[one.attempt], course), mended.get(one.mended_by) if one.mended_by else None)
        for one in some
    ]


@dataclass(frozen=True)
class Line:
    """One answer in the list of all."""

    attempt: Attempt
    topic: str
    asks: str
    verdict: str


def attempts(learner: User, course: Course, asked: Mapping[str, str]) -> dict[str, Any]:
    """Every answer by day, the latest first, or those of a topic or a verdict."""
    topic, verdict = asked.get("topic", ""), asked.get("verdict", "")
    rows = queries.spoken(learner).order_by("-turn", "-pk").select_related("ask__drawn")
    of = {"ask__topic": topic} if topic else {}
    if verdict in VERDICTS:
        of["result"] = verdict
    here: Page[Attempt] = Paginator(rows.filter(**of), ATTEMPTS_A_PAGE).get_page(asked.get("page"))
    clock = clock_of(guide.row_of(learner))
    titles = {name: _title(course, name) for name in queries.topics_answered(learner)}
    days: list[tuple[date, list[Line]]] = [
        (day, [_line(one, titles) for one in some]) for day, some in groupby(here, lambda one: clock.day(one.at))
    ]
    return {
        "days": days,
        "page": here,
        "topic": topic,
        "verdict": verdict if verdict in VERDICTS else "",
        "topics": sorted(titles.items(), key=lambda pair: pair[1].casefold()),
        "verdicts": [(result.value, words) for result, words in VERDICTS.items()],
        "is_filtered": bool(of),
        "query": urlencode({"topic": topic, "verdict": verdict}) if of else "",
    }


def _line(attempt: Attempt, titles: Mapping[str, str]) -> Line:
    ask = attempt.ask
    return Line(attempt, titles[ask.topic], first_words(ask.drawn.record), VERDICTS[Result(attempt.result)])


def _title(course: Course, topic: str) -> str:
    """The topic's title; its id where the course has it no more, and what a step of a project belongs to."""
    found, _ = question_of(course, topic)
    return found.title if found else topic or "Projects"
