"""The map as an outline: the parts, their units, the topics of each with their marks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from rounds.course.settings import Part
from rounds.web.atlas.marks import Mark

# What may be shown: in the address, on the link, and which topics that is.
FILTERS: Mapping[str, tuple[str, Callable[[Mark], bool]]] = {
    "": ("All", lambda mark: True),
    "way": ("My way", lambda mark: mark.is_on_way),
    "due": ("Due for review", lambda mark: mark.state == "due"),
    "ready": ("Ready to learn", lambda mark: mark.state == "ready"),
}
NOTHING = {
    "way": "Nothing is written yet for what you came for. Look at all topics, or choose another aim in the settings.",
    "due": "Nothing is due for review. What you know keeps for now.",
    "ready": "Nothing new is ready. What you have begun comes first: finish it, and more will open.",
}


@dataclass(frozen=True)
class Counted:
    """Some marks, counted."""

    marks: tuple[Mark, ...]

    @property
    def known(self) -> int:
        return sum(mark.is_known for mark in self.marks)

    @property
    def due(self) -> int:
        return sum(mark.state == "due" for mark in self.marks)

    @property
    def ready(self) -> int:
        return sum(mark.state == "ready" for mark in self.marks)


@dataclass(frozen=True)
class UnitOutline(Counted):
    """A unit; `shown` are those of its topics that the filter lets through. `is_asked`: all that is left is picked."""

    id: str
    title: str
    shown: tuple[Mark, ...]
    is_open: bool
    is_asked: bool

    @property
    def is_whole(self) -> bool:
        return len(self.shown) == len(self.marks)


@dataclass(frozen=True)
class PartOutline(Counted):
    """A part of the course, by its number in it from 1."""

    number: int
    title: str
    units: tuple[UnitOutline, ...]


def outline(
    parts: Iterable[Part], marks: Iterable[Mark], show: str = "", next_topic: str = "", picked: Iterable[str] = ()
) -> tuple[PartOutline, ...]:
    """The parts and units that have something to show, and without a filter the parts that have nothing yet, too.

    Open is the unit of what comes next, or all where filtered.
    """
    by_unit: dict[str, list[Mark]] = {}
    for mark in marks:
        by_unit.setdefault(mark.topic.unit, []).append(mark)
    asked = frozenset(picked)

    def units(part: Part) -> Iterator[UnitOutline]:
        for unit, title in part.units.items():
            whole = tuple(by_unit.get(unit, ()))
            shown = tuple(filter(FILTERS[show][1], whole))
            left = {mark.topic.id for mark in whole if not mark.is_known}
            is_open = bool(show) or any(mark.topic.id == next_topic for mark in whole)
            if shown:
                yield UnitOutline(whole, unit, title, shown, is_open, bool(left) and left <= asked)

    return tuple(
        PartOutline(tuple(mark for unit in found for mark in unit.marks), number, part.title, found)
        for number, part in enumerate(parts, 1)
        if (found := tuple(units(part))) or not show
    )
