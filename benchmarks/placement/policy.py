"""What every policy of the benchmark can do, and the two that know the true world's people and no needs.

`Ruler` is a one-dimensional item response model at its ceiling: the curve of every topic is read from a crowd of the
true world, so no such model is much better: only the self-ratings and how readily she says "I don't know" would tell it
more. `Ladder` holds one position a unit, on the order of its topics, and asks unit after unit; its prior is the true
world's as well. Both begin with the people who are what the learner says she is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from benchmarks.placement.subjects import Subjects
from benchmarks.placement.world import OUTCOMES, Learner, Outcome, World

Numbers = NDArray[np.float64]
LEVELS = 41
CROWD = 8000


class Policy(Protocol):
    """Asks, believes and offers. A state is whatever the policy likes; places are those of the subjects."""

    def begin(self, learner: Learner, seed: int) -> Any: ...
    def choose(self, state: Any, asked: set[int]) -> int: ...
    def after(self, state: Any, topic: int, outcome: Outcome) -> Any: ...
    def known(self, state: Any) -> Numbers: ...
    def ready(self, state: Any) -> Numbers: ...


def telling(known: Numbers, if_known: Numbers, if_not: Numbers) -> Numbers:
    """Bits that an answer says about its topic; outcomes come first in the chances of each outcome."""
    mixed = known * if_known + (1 - known) * if_not
    return np.asarray(_spread(mixed) - known * _spread(if_known) - (1 - known) * _spread(if_not))


def _spread(chances: Numbers) -> Numbers:
    """Entropy over the first axis, in bits."""
    inside = np.clip(chances, 1e-12, 1)
    return np.asarray(-(inside * np.log2(inside)).sum(0))


@dataclass(frozen=True, eq=False)
class Ruler:
    """`curve` and `open` are T x levels: P(known | level), and P(needs known and topic unknown | level).

    `start` is P(level) by background, None where nothing is said.
    """

    world: World
    curve: Numbers
    open: Numbers
    start: Mapping[str | None, Numbers]

    @classmethod
    def of(cls, world: World, subjects: Subjects) -> Ruler:
        named, knows = world.named_crowd(CROWD, np.random.default_rng(11))
        rank = np.argsort(np.argsort(knows.sum(0) + np.random.default_rng(12).random(CROWD)))
        level = rank * LEVELS // CROWD
        offered = frontier(subjects, knows)
        curve, ready = (
            np.array([rows[:, level == each].mean(1) for each in range(LEVELS)]).T for rows in (knows, offered)
        )
        start = {one: np.bincount(level[who], minlength=LEVELS) + 0.5 for one, who in _by_background(named).items()}
        shares = {one: counts / counts.sum() for one, counts in start.items()}
        return cls(world, np.clip(curve, 0.002, 0.998), ready, shares)

    def begin(self, learner: Learner, seed: int) -> Numbers:
        return self.start[learner.background]

    def choose(self, state: Numbers, asked: set[int]) -> int:
        chances = self._by_level
        worth = _spread(chances @ state) - _spread(chances) @ state
        worth[list(asked)] = -1
        return int(np.argmax(worth))

    def after(self, state: Numbers, topic: int, outcome: Outcome) -> Numbers:
        weight = state * self._by_level[OUTCOMES.index(outcome), topic]
        return np.asarray(weight / weight.sum())

    @cached_property
    def _by_level(self) -> Numbers:
        """P(outcome | level), OUTCOMES x T x levels."""
        if_known, if_not = (chances[:, :, None] for chances in self.world.outcomes())
        return np.asarray(self.curve * if_known + (1 - self.curve) * if_not)

    def known(self, state: Numbers) -> Numbers:
        return np.asarray(self.curve @ state)

    def ready(self, state: Numbers) -> Numbers:
        return np.asarray(self.open @ state)


@dataclass(frozen=True, eq=False)
class Ladder:
    """`order[u]` are the unit's topics from the bottom up, `start[u]` the chance of each count of rungs climbed, by
    background, None where nothing is said.
    """

    world: World
    order: tuple[NDArray[np.intp], ...]
    start: Mapping[str | None, tuple[Numbers, ...]]

    @classmethod
    def of(cls, world: World) -> Ladder:
        named, knows = world.named_crowd(CROWD, np.random.default_rng(13))
        subjects = world.subjects
        order = []
        for unit in range(len(subjects.units)):
            rungs = np.flatnonzero(subjects.unit == unit)
            order.append(rungs[np.argsort(subjects.height[rungs], kind="stable")])

        def climbed(rungs: NDArray[np.intp], who: NDArray[np.bool_]) -> Numbers:
            count = np.bincount(knows[np.ix_(rungs, who)].sum(0), minlength=len(rungs) + 1) + 0.5
            return np.asarray(count / count.sum())

        start = {one: tuple(climbed(rungs, who) for rungs in order) for one, who in _by_background(named).items()}
        return cls(world, tuple(order), start)

    def begin(self, learner: Learner, seed: int) -> tuple[Numbers, ...]:
        return self.start[learner.background]

    def choose(self, state: tuple[Numbers, ...], asked: set[int]) -> int:
        known = self.known(state)
        worth = telling(known, *self.world.outcomes())
        # Unit after unit: those with the fewest questions come first.
        times = np.bincount(self.world.subjects.unit[list(asked)], minlength=len(self.order)) if asked else None
        if times is not None:
            worth = worth - 10.0 * times[self.world.subjects.unit]
        worth[list(asked)] = -1e9
        return int(np.argmax(worth))

    def after(self, state: tuple[Numbers, ...], topic: int, outcome: Outcome) -> tuple[Numbers, ...]:
        unit = int(self.world.subjects.unit[topic])
        rung = int(np.flatnonzero(self.order[unit] == topic)[0])
        climbed = np.arange(len(state[unit])) > rung
        if_known, if_not = (chances[OUTCOMES.index(outcome), topic] for chances in self.world.outcomes())
        chance = np.where(climbed, if_known, if_not)
        weight = state[unit] * chance
        return (*state[:unit], weight / weight.sum(), *state[unit + 1 :])

    def known(self, state: tuple[Numbers, ...]) -> Numbers:
        known = np.zeros(len(self.world.subjects.names))
        for rungs, belief in zip(self.order, state, strict=True):
            known[rungs] = 1 - np.cumsum(belief)[:-1]
        return known

    def ready(self, state: tuple[Numbers, ...]) -> Numbers:
        ready = np.zeros(len(self.world.subjects.names))
        for rungs, belief in zip(self.order, state, strict=True):
            ready[rungs] = belief[:-1]
        return ready


def _by_background(named: NDArray[np.str_]) -> dict[str | None, NDArray[np.bool_]]:
    """Who is of each background, and everybody under None."""
    return {None: np.ones(len(named), bool), **{str(one): named == one for one in np.unique(named)}}


def frontier(subjects: Subjects, knows: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """By topic and learner: all needs known, the topic unknown."""
    missing = subjects.matrix @ (~knows).astype(float)
    return np.asarray((missing == 0) & ~knows)
