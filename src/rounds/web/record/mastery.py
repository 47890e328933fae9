"""How far a learner is on their way: by part and unit, in counts that add up to every topic on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rounds.web.guide.facts import Facts
from rounds.web.study.journey import Standing

WORDS: dict[Standing, str] = {
    "mastered": "mastered",
    "brought": "brought along",
    "learning": "learning",
    "ahead": "not begun",
}


@dataclass(frozen=True)
class Piece:
    """One stretch of a bar, in hundredths of its length."""

    name: str
    count: int
    start: float
    width: float


@dataclass(frozen=True)
class Tally:
    """The topics of a part, or of a unit, by how they stand. `within` are the units of a part."""

    title: str
    counts: Counter[str]
    within: tuple[Tally, ...] = ()

    @property
    def total(self) -> int:
        return self.counts.total()

    @property
    def known(self) -> int:
        return self.counts["mastered"] + self.counts["brought"]

    @property
    def words(self) -> str:
        """`12 mastered · 3 learning · 20 not begun`."""
        return " · ".join(f"{self.counts[name]} {word}" for name, word in WORDS.items() if self.counts[name])

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The bar, from what is mastered to what lies ahead."""
        found: list[Piece] = []
        done = 0
        for name in WORDS:
            count = self.counts[name]
            if count:
                start, end = (round(100 * at / self.total, 2) for at in (done, done + count))
                found.append(Piece(name, count, start, round(end - start, 2)))
            done += count
        return tuple(found)


def mastery(known: Facts) -> tuple[Tally, ...]:
    """The parts of the course with what is on the learner's way of them."""
    by_unit: dict[str, Counter[str]] = {}
    for topic in known.whole.order:
        unit = known.course.topics[topic].unit
        by_unit.setdefault(unit, Counter())[known.standing(topic)] += 1
    return tuple(_parts(known, by_unit))


def whole(parts: Iterable[Tally]) -> Tally:
    """All parts together."""
    return Tally("Your way", sum((part.counts for part in parts), Counter()))


def _parts(known: Facts, by_unit: dict[str, Counter[str]]) -> Iterator[Tally]:
    for part in known.course.settings.parts:
        units = tuple(Tally(title, by_unit[unit]) for unit, title in part.units.items() if unit in by_unit)
        if units:
            yield Tally(part.title, whole(units).counts, units)
