"""What the pages of the map and the search show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rounds.course import Course, Topic
from rounds.course.catalogue import Entry
from rounds.course.settings import Part
from rounds.web.atlas import finding
from rounds.web.atlas.drawing import drawing
from rounds.web.atlas.marks import WORDS, Mark, Planned, marks, planned
from rounds.web.atlas.outline import FILTERS, NOTHING, outline
from rounds.web.atlas.standing import standing, titles
from rounds.web.study import aims, queries
from rounds.web.study.journey import Journey
from rounds.web.study.wording import in_time

# So many results are looked over; whoever wants more writes a word more.
MOST_RESULTS, MOST_TERMS = 20, 2
USE = 2


@dataclass(frozen=True)
class Steps:
    """The shortest way to a topic: the marks of what comes first, in turn, and the topic's own at the end."""

    marks: tuple[Mark, ...]

    @property
    def time(self) -> str:
        """How long the lessons take together, in words."""
        return in_time(sum(mark.topic.minutes for mark in self.marks))

    @property
    def before(self) -> int:
        """How many topics come first."""
        return len(self.marks) - 1


@dataclass(frozen=True)
class Hit:
    """A topic that a search found, where it stands in the course, and the way to it."""

    mark: Mark
    part: str
    unit: str
    steps: Steps


def the_map(here: Journey, show: str) -> dict[str, Any]:
    """The outline of all topics."""
    show = show if show in FILTERS else ""
    its = marks(here)
    next_topic = next(iter(here.order), "")
    return {
        "parts": outline(here.course.settings.parts, its.values(), show, next_topic, here.picked),
        "show": show,
        "filters": [(name, title, sum(map(fits, its.values()))) for name, (title, fits) in FILTERS.items()],
        "nothing": NOTHING.get(show, ""),
        "planned": () if show else planned(here),
        "asked": [its[topic].topic for topic in here.picked],
        "aim": aims.title(here.row, here.course),
        "key": WORDS,
        "has_topics": bool(its),
    }


def part(here: Journey, number: int) -> dict[str, Any]:
    """The part of this number, from 1."""
    parts = outline(here.course.settings.parts, marks(here).values(), "", next(iter(here.order), ""), here.picked)
    found = parts[number - 1]
    return {
        "part": found,
        "parts": [found],
        "is_part": True,
        "all_parts": [(one.number, one.title) for one in parts],
        "drawing": drawing(found.marks),
        "key": WORDS,
    }


def topic(here: Journey, its: Topic) -> dict[str, Any]:
    """All there is to say of one topic."""
    found = marks(here)
    mark = found[its.id]
    its_part = part_of(here.course, its)
    opened = [other for other in found.values() if its.id in other.topic.needs]
    asked = here.towards.get(its.id, "")
    return {
        "topic": its,
        "mark": mark,
        "part": its_part,
        "number": here.course.settings.parts.index(its_part) + 1,
        "unit": its_part.units[its.unit],
        "standing": standing(here, mark),
        "needs": list(_needs(here, its, found)),
        "opens": opened,
        "outside": [(key, here.course.outside[key]) for key in here.course.outside_by_topic.get(its.id, ())],
        "steps": steps(here, its, found),
        "practice": _practice(here, its),
        "is_picked": its.id in here.picked,
        "asked_for": found[asked].topic if asked and asked != its.id else None,
        "first": titles(mark.missing),
        "note": queries.note(here.learner, its),
    }


def search(here: Journey, query: str) -> dict[str, Any]:
    """What a search finds; nothing yet for no words."""
    query = query.strip()[: finding.LONGEST]
    found = finding.find(the_index(here.course), query)
    course = here.course
    its = marks(here) if found.topics else {}
    return {
        "query": query,
        "found": found,
        "hits": [_hit(here, its[topic], its) for topic in found.topics[:MOST_RESULTS]],
        "terms": list(_terms(course, found.terms[:MOST_TERMS])),
        "units": [(unit, course.settings.units[unit]) for unit in found.units],
        "to_come": [Planned(topic) for topic in found.to_come],
        "planned": [Planned(topic) for topic in found.planned],
        "more": max(0, len(found.topics) - MOST_RESULTS),
    }


def steps(here: Journey, its: Topic, found: Mapping[str, Mark]) -> Steps:
    """The shortest way to a topic; empty where it is known."""
    return Steps(tuple(found[topic] for topic in here.path(its.id).order))


def part_of(course: Course, its: Topic) -> Part:
    """The part that a topic belongs to."""
    return next(part for part in course.settings.parts if its.unit in part.units)


_held: list[tuple[Course, finding.Index]] = []


def the_index(course: Course) -> finding.Index:
    """The index of the course that is taught, made once."""
    if not _held or _held[0][0] is not course:
        _held[:] = [(course, finding.index(course))]
    return _held[0][1]


def _needs(here: Journey, its: Topic, found: Mapping[str, Mark]) -> Iterator[Mark | Planned]:
    for need in its.needs:
        if need in found:
            yield found[need]
        elif need in here.course.settings.planned:
            yield Planned(need)


def _practice(here: Journey, its: Topic) -> str:
    """The name of the question to practise: the one met least often that asks to use the topic; "" where none is."""
    names = [name for name, one in its.questions.items() if one.level == USE] or list(its.questions)
    return queries.least_asked(here.learner, its, names) if names else ""


def _hit(here: Journey, mark: Mark, found: Mapping[str, Mark]) -> Hit:
    its_part = part_of(here.course, mark.topic)
    return Hit(mark, its_part.title, its_part.units[mark.topic.unit], steps(here, mark.topic, found))


def _terms(course: Course, keys: Iterable[str]) -> Iterator[tuple[Entry, Topic | None]]:
    for key in keys:
        yield course.glossary[key], course.topics.get(course.glossary[key].topic)
