"""A placement asks about an aim: its topics and what they cannot do without."""

from __future__ import annotations

from rounds.mind.graph import Graph
from rounds.mind.placement.scope import within
from tests.mind.people import node

BUILDER = frozenset({"builder"})


def graph() -> Graph:
    """Odds need fractions; Bayes needs odds and, for the why of it, history; code is on another route."""
    return Graph.of(
        [
            node("fractions", routes=BUILDER),
            node("odds", "fractions", routes=BUILDER),
            node("history", routes=BUILDER),
            node("bayes", "odds", "history", soft=frozenset({"history"})),
            node("code", "fractions", routes=BUILDER),
        ]
    )


def test_a_route_has_its_topics_with_all_their_hard_needs() -> None:
    scope = within(graph(), frozenset({"appraiser"}))
    assert list(scope.nodes) == ["fractions", "odds", "bayes"]
    assert scope.needs["bayes"] == ("odds",)


def test_several_routes_are_taken_together() -> None:
    assert within(graph(), frozenset({"appraiser", "builder"})).nodes.keys() == graph().nodes.keys()


def test_without_a_route_it_is_the_whole_graph() -> None:
    whole = graph()
    assert within(whole, frozenset()) is whole
