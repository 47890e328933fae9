"""Small graphs, what people know of them, and Asha's answers, for the tests of placement."""

from __future__ import annotations

import numpy as np

from rounds.mind.graph import Graph
from rounds.mind.placement import Placement, Prior, Shares, after, begin, compiled_prior, next_topic
from tests.mind.people import node

SHARES = Shares(
    known={"nurse": {"sums": 0.8, "odds": 0.3}, "coder": {"sums": 0.9, "odds": 0.6}},
    people={"nurse": 3, "coder": 1},
    taps={"maths": frozenset({"sums"}), "statistics": frozenset({"odds"})},
)


def chain() -> Graph:
    """Fractions, then odds, then Bayes; a page beside them."""
    return Graph.of(
        [
            node("fractions", unit="sums"),
            node("odds", "fractions", unit="odds"),
            node("bayes", "odds", unit="odds"),
            node("history", unit="odds", page=True),
        ]
    )


def woven(seed: int, topics: int = 12) -> Graph:
    """Two units of one part, each topic with up to two needs among those before it, the second one soft."""
    chance = np.random.default_rng(seed)
    names = [f"t{number:02}" for number in range(topics)]
    nodes = []
    for number, name in enumerate(names):
        count = min(number, int(chance.integers(0, 3)))
        chosen = [names[place] for place in sorted(chance.permutation(number)[:count].tolist())]
        nodes.append(node(name, *chosen, unit="sums" if number < topics // 2 else "odds", soft=frozenset(chosen[1:])))
    return Graph.of(nodes)


def prior_of(graph: Graph) -> Prior:
    return compiled_prior(graph, SHARES)


def answered(graph: Graph, prior: Prior, seed: int, count: int) -> Placement:
    """Asha after so many chosen questions, who knows the first half of the graph and never slips."""
    placement = begin(graph, prior, None, seed)
    knows = set(list(graph.nodes)[: len(graph.nodes) // 2])
    for _ in range(count):
        topic = next_topic(placement)
        assert topic is not None
        placement = after(placement, topic, "right" if topic in knows else "wrong")
    return placement
