"""The placement of Rounds as a model on topic numbers, for the benchmark and for `check_mind`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rounds.mind.graph import Graph
from rounds.mind.placement import Outcome, Placement, Prior, after, begin, next_topic, ready, stop


@dataclass(frozen=True)
class Engine:
    """`kinds` gives the slip and guess of a topic's question; `background` is None where it is not told."""

    graph: Graph
    prior: Prior
    kinds: Mapping[str, tuple[float, float]]
    background: str | None = None

    def begin(self, taps: Mapping[str, int], seed: int) -> Placement:
        return begin(self.graph, self.prior, self.background, seed, taps)

    def choose(self, state: Placement, asked: set[int]) -> int:
        """The place of the next topic. Raises LookupError when all that can be asked was asked."""
        names = self.prior.layout.topics
        topic = next_topic(state, self.kinds, frozenset(names[place] for place in asked))
        if topic is None:
            raise LookupError(f"choose: expected a topic left to ask, got {len(asked)} of {len(names)} asked")
        return self.graph.index[topic]

    def after(self, state: Placement, topic: int, outcome: Outcome, slip: float, guess: float) -> Placement:
        return after(state, self.prior.layout.topics[topic], outcome, slip, guess)

    def known(self, state: Placement) -> NDArray[np.float64]:
        return state.marginals

    def ready(self, state: Placement) -> NDArray[np.float64]:
        scores = ready(state)
        return np.array([scores.get(topic, 0.0) for topic in self.graph.nodes])

    def expected_error(self, state: Placement) -> float:
        return stop.expected_error(state.marginals)
