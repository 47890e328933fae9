"""The engine as policies: as it is, asking at random, and without its graph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from benchmarks.placement.engine import Engine
from benchmarks.placement.subjects import Subjects
from benchmarks.placement.world import Learner, Outcome
from rounds.mind.graph import Graph, Node
from rounds.mind.placement import Placement, Shares, compiled_prior
from rounds.mind.placement.frontier import readiness
from rounds.mind.placement.layout import Layout, laid_out

TYPED, CHOICE = (0.08, 0.02), (0.06, 0.25)  # what the engine is told: the rates of docs/mind.md, not the world's


@dataclass(frozen=True, eq=False)
class Ours:
    """The engine on topic places. `blind` asks at random; `layout` is the graph on which it offers topics."""

    engine: Engine
    layout: Layout
    blind: bool = False

    @cached_property
    def rates(self) -> list[tuple[float, float]]:
        return [self.engine.kinds[topic] for topic in self.engine.graph.nodes]

    def begin(self, learner: Learner, seed: int) -> Placement:
        told = {tap: level for tap, level in learner.taps.items() if tap in self.engine.prior.taps}
        return replace(self.engine, background=learner.background).begin(told, seed)

    def choose(self, state: Placement, asked: set[int]) -> int:
        if not self.blind:
            return self.engine.choose(state, asked)
        chance = np.random.default_rng((state.seed, len(asked), 1))
        return int(chance.choice(sorted(set(range(len(self.rates))) - asked)))

    def after(self, state: Placement, topic: int, outcome: Outcome) -> Placement:
        return self.engine.after(state, topic, outcome, *self.rates[topic])

    def known(self, state: Placement) -> NDArray[np.float64]:
        return self.engine.known(state)

    def ready(self, state: Placement) -> NDArray[np.float64]:
        if self.layout is self.engine.prior.layout:
            return self.engine.ready(state)
        return readiness(self.layout, state.cloud)


def graph_of(subjects: Subjects) -> Graph:
    """The graph with the topics in the same places."""
    return Graph({node.id: node for node in (_node(subjects, place) for place in range(len(subjects.names)))})


def ours(
    subjects: Subjects, typed: NDArray[np.bool_], shares: Shares, *, blind: bool = False, no_graph: bool = False
) -> Ours:
    """The engine with this graph (or none) and a prior from these shares."""
    graph = graph_of(subjects)
    believed = Graph({name: _alone(node) for name, node in graph.nodes.items()}) if no_graph else graph
    prior = compiled_prior(believed, shares)
    kinds = {name: TYPED if typed[place] else CHOICE for place, name in enumerate(subjects.names)}
    return Ours(Engine(believed, prior, kinds), laid_out(graph) if no_graph else prior.layout, blind)


def _node(subjects: Subjects, place: int) -> Node:
    return Node(
        id=subjects.names[place],
        unit=subjects.units[subjects.unit[place]],
        part=subjects.part[place],
        title=subjects.names[place],
        minutes=15,
        needs=tuple(subjects.names[need] for need in subjects.needs[place]),
        soft=frozenset(subjects.names[need] for need in subjects.soft[place]),
    )


def _alone(node: Node) -> Node:
    return Node(id=node.id, unit=node.unit, part=node.part, title=node.title, minutes=node.minutes)
