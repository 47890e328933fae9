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
    """Ten points of one box. Each letter visits every tenth of its range once, and its far ends."""
    ordered = sorted(names)
    r = Rng(f"marking/{scope.seed}/{box}/{salt}")
    reach = _reach(nodes)
    tenths = {name: r.shuffle(tuple(range(POINTS))) for name in ordered}
    for place in range(POINTS):
        yield {
            name: _value(scope.domain.get(name, BOXES[box]), tenths[name][place], r.share(), reach) for name in ordered
        }


def _reach(nodes: Iterable[Node]) -> float:
    sizes = [abs(part.value) for node in nodes for part in walk(node) if isinstance(part, Num)]
    return 1.7 * min(float(max(sizes, default=0)), 40.0)


def _value(domain: Domain, tenth: int, within: float, reach: float) -> float:
    """The value in one tenth of the domain. In an endless domain the outermost tenths go to `reach`."""
    far, share = max(reach, 3.0), (tenth + within) / POINTS
    match domain:
        case "posint":
            return float(1 + int(share * max(12, int(far))))
        case "int":
            return float(round((2 * share - 1) * max(6.0, far)))
        case "pos":
            return round(_stretched(share, tenth, 3.0, far), 7)
        case "unit":
            return round(0.02 + 0.96 * share, 7)
        case "real":
            return round(_both_sides(share, tenth, 3.0, far), 7)
        case (low, high) if not isinstance(low, str):
            is_endless = (low, high) == BOXES[0]
            inside = float(low) + (float(high) - float(low)) * share
            return round(_both_sides(share, tenth, high, far), 7) if is_endless else inside
    raise ValueError(f"domain {domain!r}: expected pos, unit, posint, int, real or [low, high].")


def _stretched(share: float, tenth: int, near: float, far: float) -> float:
    """Mostly in (0, near), and beyond three quarters of `far` for the last two tenths."""
    return far * (0.75 + 0.25 * (share * POINTS - tenth)) if tenth >= POINTS - 2 else 0.03 + near * share


def _both_sides(share: float, tenth: int, near: float, far: float) -> float:
    """Mostly in (-near, near); the first and last tenth lie beyond three quarters of `far` on either side."""
    if tenth in (0, POINTS - 1):
        return far * (0.75 + 0.25 * (share * POINTS - tenth)) * (1 if tenth else -1)
    return near * (2 * share - 1)
