"""What a placement found as an outline: parts, their units, and each topic with how it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rounds.course import Course, Topic
from rounds.mind.placed import KNOWN_FROM, Finding

# Below this it is likelier than two to one that a topic is not known; between the two nobody can say.
UNKNOWN_BELOW = 1 - KNOWN_FROM
WORDS = {"known": "known", "unsure": "not sure", "unknown": "not yet"}
ANSWERED = {"right": "asked, right", "wrong": "asked, not right", "dont_know": "asked, you did not know it yet"}


@dataclass(frozen=True)
class Mark:
    """One topic as found. `question` is the number of the ask about it, 0 where it was inferred.

    `may_dispute`: there are questions that can settle it.
    """

    topic: Topic
    finding: Finding
    question: int = 0
    may_dispute: bool = False

    @property
    def state(self) -> str:
        """`known`, `unsure` or `unknown`."""
        if self.finding.is_known:
            return "known"
        return "unknown" if self.finding.p < UNKNOWN_BELOW else "unsure"

    @property
    def is_asked(self) -> bool:
        return bool(self.finding.asked)

    @property
    def words(self) -> str:
        """`known · asked, right`, `not yet · inferred`."""
        return f"{WORDS[self.state]} · {ANSWERED.get(self.finding.asked, 'inferred')}"


@dataclass(frozen=True)
class UnitOutline:
    """A unit with the marks of its topics."""

    title: str
    marks: tuple[Mark, ...]

    @property
    def known(self) -> int:
        return sum(mark.state == "known" for mark in self.marks)


@dataclass(frozen=True)
class PartOutline:
    """A part with those of its units that the placement was about."""

    title: str
    units: tuple[UnitOutline, ...]

    @property
    def known(self) -> int:
        return sum(unit.known for unit in self.units)

    @property
    def topics(self) -> int:
        return sum(len(unit.marks) for unit in self.units)


def outline(course: Course, marks: Iterable[Mark]) -> tuple[PartOutline, ...]:
    """The marks under their parts and units, in the order of the course."""
    by_unit: dict[str, list[Mark]] = {}
    for mark in marks:
        by_unit.setdefault(mark.topic.unit, []).append(mark)
    return tuple(_parts(course, by_unit))


def _parts(course: Course, by_unit: Mapping[str, list[Mark]]) -> Iterator[PartOutline]:
    for part in course.settings.parts:
        units = tuple(UnitOutline(title, tuple(by_unit[u])) for u, title in part.units.items() if u in by_unit)
        if units:
            yield PartOutline(part.title, units)
