"""Our placement keeps the contract of a mind, and the check finds those that do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.placement.engine import Engine
from rounds.mind.conformance import NotAMind, Outcome, check_mind
from rounds.mind.graph import Graph
from tests.mind.placement.people import prior_of


def test_our_placement_is_a_mind() -> None:
    check_mind(lambda graph: Engine(graph, prior_of(graph), {}))


@dataclass
class Plain:
    """Believes of each topic by itself, from a half; the state is the tuple of beliefs."""

    graph: Graph
    right: float = 0.9
    asked_first: tuple[int, ...] = field(default=())
    ready_length: int = 0
    top: float = 1.0

    def begin(self, taps: Mapping[str, int], seed: int) -> tuple[float, ...]:
        return (0.5,) * len(self.graph.nodes)

    def choose(self, state: tuple[float, ...], asked: set[int]) -> int:
        return next(iter(self.asked_first), min(set(range(len(state))) - asked))

    def after(
        self, state: tuple[float, ...], topic: int, outcome: Outcome, slip: float, guess: float
    ) -> tuple[float, ...]:
        told = self.right if outcome == "right" else 0.1
        return (*state[:topic], told, *state[topic + 1 :])

    def known(self, state: tuple[float, ...]) -> NDArray[np.float64]:
        return np.array(state) * self.top

    def ready(self, state: tuple[float, ...]) -> NDArray[np.float64]:
        return np.zeros(len(state) + self.ready_length)

    def expected_error(self, state: tuple[float, ...]) -> float:
        return 0.5


def test_a_plain_model_is_a_mind_too() -> None:
    check_mind(Plain)


@pytest.mark.parametrize(
    ("fault", "complaint"),
    [
        ({"right": 0.3}, "known of topic 0 after right: expected at least 0.500, got 0.3"),
        ({"asked_first": (0,)}, "expected a topic not among"),
        ({"asked_first": (99,)}, "expected a topic below 1, got 99"),
        ({"ready_length": 1}, "ready at the beginning: expected 0 chances"),
        ({"top": 2.5}, "known at the beginning: expected chances between 0 and 1"),
    ],
)
def test_it_says_what_is_wrong_with_a_model(fault: dict[str, object], complaint: str) -> None:
    with pytest.raises(NotAMind, match=complaint):
        check_mind(lambda graph: Plain(graph, **fault))  # type: ignore[arg-type]  # each case names one field


def test_it_finds_a_model_that_answers_by_chance() -> None:
    chance = np.random.default_rng(0)

    class Fickle(Plain):
        def known(self, state: tuple[float, ...]) -> NDArray[np.float64]:
            return chance.random(len(state)) * 0.02 + np.array(state) * 0.9

    with pytest.raises(NotAMind, match=r"expected (it unchanged|what was live)"):
        check_mind(Fickle)
