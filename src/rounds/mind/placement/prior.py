"""What people of each background know before they are asked: shares of a unit's topics, compiled to levels of ability.

A learner's ability in unit u is theta_u = level[background, u] + general + by_part[part of u] + own_u, the last three
normal; a topic whose needs are all known is known with 1 / (1 + exp(-a (theta_u - difficulty))), the two-parameter
logistic model (Birnbaum 1968), times lambda for each missing need (a leaky noisy-and: Pearl 1988, section 4.3).

How strictly needs hold is in doubt, for the graph as for the learner: she may have learned by another way than we drew.
So lambda is raised to a power of her own (`KEEPING`), one for all her topics.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rounds.mind.graph import Graph
from rounds.mind.placement.layout import Floats, Layout, laid_out

# These four were chosen together: docs/decisions/placement-doubts-the-learner.md.
DISCRIMINATION = 3.2  # a
SPREAD = 0.42  # standard deviation of general, by_part and own
KEEPING = np.array([3.0, 1.0, 0.3], np.float32)  # powers of lambda: needs hold strictly, as drawn, loosely
KEEPERS = np.array([1 / 3, 1 / 3, 1 / 3])  # how common each is: nobody knows
LIMIT = 4.0  # levels beyond it say nothing more
TRUST = 0.9  # in the background that a learner names; the rest is shared out as in the population
PEOPLE, STEPS = 400, 40  # simulated people of each background while compiling, and rounds of adjustment
NEAR = 0.05  # a share met within this is reached
RATINGS = 5  # a self-rating is 0-4
TAP_SPREAD = 1.0  # of a self-rating as an observation of ability, in units of ability: people misjudge themselves


@dataclass(frozen=True)
class Shares:
    """By background and unit, the share (0-1) of the unit's topics that such a person knows; a unit left out is 0.3.

    `people` is how common each background is; `taps` names the units that each self-rating is about.
    """

    known: Mapping[str, Mapping[str, float]]
    people: Mapping[str, float]
    taps: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Unreachable:
    """A share that cannot hold, because the needs of the unit's topics are known by too few (or too many)."""

    background: str
    unit: str
    wanted: float
    got: float


@dataclass(frozen=True, eq=False)
class Prior:
    """`level` is backgrounds x U; `people` sums to 1; `taps` (U weights each) average the ability a rating is about."""

    graph_hash: str
    layout: Layout
    backgrounds: tuple[str, ...]
    people: NDArray[np.float64]
    level: Floats
    taps: Mapping[str, Floats]
    unreachable: tuple[Unreachable, ...]

    @cached_property
    def hash(self) -> str:
        """Names this very prior."""
        taps = "".join(f"{name}{self.taps[name].tolist()}" for name in sorted(self.taps))
        words = f"{self.graph_hash}{self.backgrounds}{self.people.tolist()}{taps}".encode()
        return hashlib.sha256(words + self.level.tobytes()).hexdigest()

    def weights(self, background: str | None) -> NDArray[np.float64]:
        """The chance of each background. Raises ValueError for one that the prior does not have."""
        if background is None:
            return self.people
        if background not in self.backgrounds:
            raise ValueError(f"background: expected one of {', '.join(self.backgrounds)}, got {background!r}")
        named = np.array([name == background for name in self.backgrounds])
        return TRUST * named + (1 - TRUST) * self.people


def compiled_prior(graph: Graph, shares: Shares, seed: int = 0) -> Prior:
    """The prior under which the shares hold after needs (about a second: keep it by `graph.hash`)."""
    layout = laid_out(graph)
    backgrounds = tuple(shares.known)
    wanted = np.array([[shares.known[name].get(unit, 0.3) for unit in layout.units] for name in backgrounds])
    wanted = wanted.reshape(len(backgrounds), len(layout.units))
    level, got = _levels(layout, wanted, np.random.default_rng(seed))
    people = np.array([shares.people.get(name, 0.0) for name in backgrounds], float)
    return Prior(
        graph_hash=graph.hash,
        layout=layout,
        backgrounds=backgrounds,
        people=people / people.sum(),
        level=level,
        taps={name: _average(layout, units) for name, units in shares.taps.items()},
        unreachable=tuple(
            Unreachable(name, unit, float(wanted[row, place]), float(got[row, place]))
            for row, name in enumerate(backgrounds)
            for place, unit in enumerate(layout.units)
            if abs(wanted[row, place] - got[row, place]) > NEAR
        ),
    )


def chances(layout: Layout, ability: Floats) -> Floats:
    """P(topic known | all needs known) by topic and particle, from abilities by unit and particle."""
    # exp(-a (theta - difficulty)) as a product: few exponentials of units instead of many of topics.
    against = np.exp(np.float32(-DISCRIMINATION) * ability)[layout.unit]
    against *= np.exp(np.float32(DISCRIMINATION) * layout.difficulty)[:, None]
    return np.asarray(np.clip(1 / (1 + against), 1e-4, 1 - 1e-4), np.float32)


def forward(
    layout: Layout, chance: Floats, noise: Floats, keeping: NDArray[np.int8]
) -> tuple[NDArray[np.bool_], Floats]:
    """The states that this noise (uniform, T x N) makes of these chances, and P(topic known | its needs) in them.

    `keeping` is the class of each person (N).
    """
    power = KEEPING[keeping]
    state = np.empty(chance.shape, bool)
    given = chance.copy()
    for level in layout.levels:
        if len(level.edges):
            missing = np.where(state[layout.parent[level.edges]], np.float32(0), layout.loss[level.edges])
            given[level.topics[level.rows]] *= np.exp(power * level.gathered(missing, np.add))
        state[level.topics] = noise[level.topics] < given[level.topics]
    return state, given


def abilities(layout: Layout, level: Floats, chance: np.random.Generator) -> tuple[Floats, Floats, Floats]:
    """General, by part and own ability of N people drawn from the prior; `level` (U x N) gives N."""
    count = level.shape[1]
    shapes = (count,), (len(layout.parts), count), level.shape
    general, by_part, own = (chance.normal(0, SPREAD, shape).astype(np.float32) for shape in shapes)
    return general, by_part, own


def keepers(count: int, chance: np.random.Generator) -> NDArray[np.int8]:
    """How closely each of so many people keeps to the needs, as places in KEEPING."""
    return np.asarray(chance.choice(len(KEEPING), count, p=KEEPERS), np.int8)


def _levels(layout: Layout, wanted: NDArray[np.float64], chance: np.random.Generator) -> tuple[Floats, Floats]:
    """Levels that bring each unit's share where it is wanted, by steps on the logit scale; and the shares got."""
    rows, units = wanted.shape
    who = np.repeat(np.arange(rows), PEOPLE)
    general, by_part, own = abilities(layout, np.zeros((units, len(who)), np.float32), chance)
    spread = general + by_part[layout.part] + own
    noise = chance.random((len(layout.topics), len(who)), dtype=np.float32)
    keeping = keepers(len(who), chance)
    level, got = np.zeros(wanted.shape, np.float32), wanted.astype(np.float32)
    for _ in range(STEPS):
        got = _shares(layout, level[who].T + spread, noise, keeping)
        level = np.clip(level + (_logit(wanted) - _logit(got)) / DISCRIMINATION, -LIMIT, LIMIT).astype(np.float32)
    return level, got


def _shares(layout: Layout, ability: Floats, noise: Floats, keeping: NDArray[np.int8]) -> Floats:
    state, _ = forward(layout, chances(layout, ability), noise, keeping)
    by_unit = (layout.member @ state.astype(np.float32)) / layout.member.sum(1, keepdims=True)
    return np.asarray(by_unit.reshape(len(layout.units), len(keeping) // PEOPLE, PEOPLE).mean(2).T, np.float32)


def _logit(share: NDArray[np.floating]) -> NDArray[np.float64]:
    inside = np.clip(share.astype(float), 0.01, 0.99)
    return np.asarray(np.log(inside / (1 - inside)))


def _average(layout: Layout, units: frozenset[str]) -> Floats:
    inside = np.array([unit in units for unit in layout.units], np.float32)
    return np.asarray(inside / max(float(inside.sum()), 1.0), np.float32)
