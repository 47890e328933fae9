"""The shares an author gives hold after needs, and those that cannot are told."""

from __future__ import annotations

import numpy as np

from rounds.mind.graph import Graph
from rounds.mind.placement import Shares, begin, compiled_prior, known
from rounds.mind.placement.prior import NEAR
from tests.mind.people import node
from tests.mind.placement.people import SHARES, prior_of, woven


def _graph() -> Graph:
    first = [node(f"s{number}", unit="sums") for number in range(4)]
    return Graph.of([*first, *(node(f"o{number}", f"s{number}", unit="odds") for number in range(4))])


def test_the_shares_hold_after_needs() -> None:
    graph = _graph()
    prior = compiled_prior(graph, Shares(SHARES.known, {"nurse": 1, "coder": 0}, {}))
    believed = np.mean([begin(graph, prior, "nurse", seed).marginals for seed in range(4)], axis=0)
    belief = dict(zip(graph.nodes, believed, strict=True))
    for unit, share in SHARES.known["nurse"].items():
        topics = [topic for topic, facts in graph.nodes.items() if facts.unit == unit]
        assert abs(sum(belief[topic] for topic in topics) / len(topics) - share) < NEAR
    assert prior.unreachable == ()


def test_a_share_that_the_needs_do_not_allow_is_reported() -> None:
    impossible = Shares({"nurse": {"sums": 0.05, "odds": 0.9}}, {"nurse": 1}, {})
    (found,) = compiled_prior(_graph(), impossible).unreachable
    assert (found.background, found.unit, found.wanted) == ("nurse", "odds", 0.9)
    assert found.got < 0.5


def test_later_topics_of_a_unit_are_known_by_fewer() -> None:
    graph = Graph.of([node("a", unit="odds"), node("b", "a", unit="odds"), node("c", "b", unit="odds")])
    belief = known(begin(graph, prior_of(graph), None, 1))
    assert belief["a"] > belief["b"] > belief["c"]


def test_the_same_graph_and_shares_make_the_same_prior() -> None:
    graph = woven(2)
    assert prior_of(graph).hash == prior_of(graph).hash
    other = Shares({**SHARES.known, "nurse": {"sums": 0.5}}, SHARES.people, SHARES.taps)
    assert compiled_prior(graph, other).hash != prior_of(graph).hash
