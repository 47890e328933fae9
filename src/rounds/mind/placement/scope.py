"""What a placement asks about: the topics of an aim with all that they cannot do without."""

from __future__ import annotations

from collections.abc import Set

from rounds.course.graph import all_needs
from rounds.mind.graph import Graph


def within(graph: Graph, routes: Set[str]) -> Graph:
    """The topics on these routes with their hard needs, other needs off the routes cut; without routes all topics."""
    if not routes:
        return graph
    hard = {topic: tuple(need for need in node.hard if need in graph.nodes) for topic, node in graph.nodes.items()}
    chosen = {topic for topic, node in graph.nodes.items() if routes & node.routes}
    for topic in tuple(chosen):
        chosen |= all_needs(hard, topic)
    return graph.only(chosen)
