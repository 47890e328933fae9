"""A check that any model of placement can be run through: does it believe as one should who is told right and wrong?

`memory_conformance` is the like for models of memory.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, Literal, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from rounds.mind.graph import Graph, Node

S = TypeVar("S")
Outcome = Literal["right", "wrong", "dont_know"]
Step = tuple[int, Outcome]

SLIP, GUESS = 0.08, 0.02
SEEDS = (0, 1)
NOISE = 0.05  # by which a chance may be off for a model that believes by sampling
ORDER = 0.12  # by which two orders of the same answers may differ, for the same reason
LENGTH = 6  # answers in a history


class PlacementModel(Protocol[S]):
    """A model on one graph; topics go by their place in the graph's order. A state is a value: no verb changes it.

    `taps` are self-ratings (0-4) and may be empty; `choose` is called only while a topic is unasked.
    """

    def begin(self, taps: Mapping[str, int], seed: int) -> S: ...
    def choose(self, state: S, asked: set[int]) -> int: ...
    def after(self, state: S, topic: int, outcome: Outcome, slip: float, guess: float) -> S: ...
    def known(self, state: S) -> NDArray[np.float64]: ...
    def ready(self, state: S) -> NDArray[np.float64]: ...
    def expected_error(self, state: S) -> float: ...


class NotAMind(AssertionError):
    """Says what the model did, where, what was expected and what was got."""


def check_mind(model_of: Callable[[Graph], PlacementModel[S]]) -> None:
    """Returns when the models of several small graphs keep the contract. Raises NotAMind at the first breach."""
    for name, graph in GRAPHS.items():
        for seed in SEEDS:
            _Check(model_of(graph), len(graph.nodes), seed, f"{name}, seed {seed}").all()


class _Check(Generic[S]):
    def __init__(self, model: PlacementModel[S], topics: int, seed: int, where: str) -> None:
        self.model, self.topics, self.seed, self.where = model, topics, seed, where

    def all(self) -> None:
        self._beliefs_are_chances(self.model.begin({}, self.seed), "at the beginning")
        self._asks_everything_once()
        for outcome in ("right", "wrong", "dont_know"):
            for topic in range(self.topics):
                self._answer_moves_the_topic(topic, outcome)
        history = self._history()
        self._same_for_the_same(history)
        self._order_matters_little(history)

    def _history(self) -> list[Step]:
        outcomes: tuple[Outcome, ...] = ("right", "wrong", "right", "dont_know")
        return [(topic, outcomes[topic % 4]) for topic in range(min(self.topics, LENGTH))]

    def _told(self, history: Sequence[Step]) -> S:
        state = self.model.begin({}, self.seed)
        for topic, outcome in history:
            state = self.model.after(state, topic, outcome, SLIP, GUESS)
        return state

    def _beliefs_are_chances(self, state: S, when: str) -> None:
        for name, found in (("known", self.model.known(state)), ("ready", self.model.ready(state))):
            self._expect(found.shape == (self.topics,), f"{name} {when}", f"{self.topics} chances", found.shape)
            inside = bool(np.all((found >= -1e-9) & (found <= 1 + 1e-9)))
            self._expect(inside, f"{name} {when}", "chances between 0 and 1", found)
        error = self.model.expected_error(state)
        self._expect(0 <= error <= 0.5, f"expected_error {when}", "a share between 0 and 0.5", error)

    def _asks_everything_once(self) -> None:
        state, asked = self.model.begin({}, self.seed), set[int]()
        while len(asked) < self.topics:
            topic = self.model.choose(state, asked)
            what = f"choose after {len(asked)} questions"
            self._expect(topic in range(self.topics), what, f"a topic below {self.topics}", topic)
            self._expect(topic not in asked, what, f"a topic not among {sorted(asked)}", topic)
            again = self.model.choose(state, asked)
            self._expect(again == topic, what, f"the same topic when called again, {topic}", again)
            state = self.model.after(state, topic, "right" if topic % 2 else "wrong", SLIP, GUESS)
            asked.add(topic)
            self._beliefs_are_chances(state, f"after {len(asked)} questions")

    def _answer_moves_the_topic(self, topic: int, outcome: Outcome) -> None:
        state = self.model.begin({}, self.seed)
        before = self.model.known(state).copy()
        told = float(self.model.known(self.model.after(state, topic, outcome, SLIP, GUESS))[topic])
        what = f"known of topic {topic} after {outcome}"
        if outcome == "right":
            self._expect(told >= before[topic] - NOISE, what, f"at least {before[topic]:.3f}", told)
        else:
            self._expect(told <= before[topic] + NOISE, what, f"at most {before[topic]:.3f}", told)
        left = self.model.known(state)
        self._expect(np.array_equal(before, left), f"{what}: the state before", f"it unchanged, {before}", left)

    def _same_for_the_same(self, history: Sequence[Step]) -> None:
        live, replayed = (self.model.known(self._told(history)) for _ in range(2))
        self._expect(np.array_equal(live, replayed), "known after a replay", f"what was live, {live}", replayed)

    def _order_matters_little(self, history: Sequence[Step]) -> None:
        there, back = (self.model.known(self._told(steps)) for steps in (history, history[::-1]))
        apart = float(np.abs(there - back).max(initial=0))
        self._expect(apart <= ORDER, "known after the same answers backwards", f"within {ORDER}", apart)

    def _expect(self, holds: bool, what: str, expected: str, got: object) -> None:
        if not holds:
            raise NotAMind(f"{self.where}: {what}: expected {expected}, got {got}")


def _node(name: str, *needs: str, soft: bool = False) -> Node:
    return Node(
        id=name,
        unit="unit",
        part="maths",
        title=name,
        minutes=10,
        needs=needs,
        soft=frozenset(needs if soft else ()),
        routes=frozenset(),
    )


GRAPHS: Mapping[str, Graph] = {
    "empty graph": Graph.of([]),
    "single topic": Graph.of([_node("a")]),
    "two topics apart": Graph.of([_node("a"), _node("b")]),
    "chain of four": Graph.of([_node("a"), _node("b", "a"), _node("c", "b"), _node("d", "c", soft=True)]),
    "diamond": Graph.of([_node("a"), _node("b", "a"), _node("c", "a"), _node("d", "b", "c"), _node("e", "d")]),
}
