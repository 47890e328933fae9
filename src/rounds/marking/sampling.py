"""Points at which two answers are compared: seeded, inside the declared domains, and away from special values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rounds.kit.rng import Rng
from rounds.marking.asked import Asked, Domain
from rounds.marking.budget import Budget
from rounds.marking.tree import Node, Num, walk

POINTS = 10
Point = Mapping[str, float]

# Where undeclared letters are tried, in turn, until enough points give a real reference.
BOXES: tuple[tuple[float, float], ...] = ((-2.6, 2.6), (0.1, 3.0), (0.02, 0.98), (1.2, 7.5), (-7.5, -1.2), (9.0, 40.0))


@dataclass(frozen=True)
class Scope:
    """Where letters live, what chance is used, and how much time is left."""

    domain: Mapping[str, Domain]
    seed: int
    budget: Budget

    def is_declared(self, name: str) -> bool:
        return name in self.domain


def scope_of(asked: Asked, budget: Budget) -> Scope:
    return Scope(asked.domain, asked.seed, budget)


def points(names: Iterable[str], scope: Scope, box: int, nodes: Iterable[Node] = (), salt: str = "") -> Iterator[Point]:
    """Ten points of one box; every third reaches beyond the largest number in the trees, where kinks may hide."""
    ordered = sorted(names)
    r = Rng(f"marking/{scope.seed}/{box}/{salt}")
    reach = _reach(nodes)
    for place in range(POINTS):
        yield {name: _value(scope.domain.get(name, BOXES[box]), r, place, reach) for name in ordered}


def _reach(nodes: Iterable[Node]) -> float:
    sizes = [abs(part.value) for node in nodes for part in walk(node) if isinstance(part, Num)]
    return 1.7 * min(float(max(sizes, default=0)), 40.0)


def _value(domain: Domain, r: Rng, place: int, reach: float) -> float:
    far = max(reach, 3.0) if place % 3 == 2 else 3.0
    match domain:
        case "posint":
            return float(r.whole(1, max(12, int(far))))
        case "int":
            return float(r.whole(-int(max(6.0, far)), int(max(6.0, far))))
        case "pos":
            return round(0.05 + far * r.share(), 7)
        case "unit":
            return round(0.02 + 0.96 * r.share(), 7)
        case "real":
            return round(far * (2 * r.share() - 1), 7)
        case (low, high) if not isinstance(low, str):
            return _between(float(low), float(high), r, place, reach)
    raise ValueError(f"domain {domain!r}: expected pos, unit, posint, int, real or [low, high].")


def _between(low: float, high: float, r: Rng, place: int, reach: float) -> float:
    if (low, high) == BOXES[0] and place % 3 == 2 and reach > high:
        low, high = -reach, reach
    width = high - low
    return low + width * (0.01 + 0.98 * round(r.share(), 7))
