"""Which topics an aim asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from rounds.course.graph import Needs, all_needs
from rounds.mind.graph import Graph
from rounds.mind.plan.request import Request


def walked_needs(graph: Graph, request: Request) -> Needs:
    """What must come before a topic on this way: all needs from the bottom up, the hard ones from the top down."""
    if request.way == "bottom-up":
        return graph.needs
    return {topic: tuple(need for need in node.hard if need in graph.nodes) for topic, node in graph.nodes.items()}


def on_route(graph: Graph, routes: tuple[str, ...]) -> frozenset[str]:
    """Every topic on one of these routes."""
    return frozenset(topic for topic, node in graph.nodes.items() if node.routes.intersection(routes))


def wanted(graph: Graph, request: Request, needs: Needs) -> frozenset[str]:
    """The topics to study: the routes' (or their essentials) and those picked, with what they need; nothing known."""
    routes = set(request.routes)
    whole = request.depth == "thorough"
    chosen = {t for t, node in graph.nodes.items() if routes & (node.routes if whole else node.essential)}
    return with_needs(needs, chosen | (graph.nodes.keys() & request.picked), request.known)


def with_needs(needs: Needs, topics: Iterable[str], known: Collection[str]) -> frozenset[str]:
    """These topics with all they need, without the known ones.

    A need that is known is not followed further: whoever knows Bayes' theorem is not sent back to fractions for it.
    """
    open_needs = {
        topic: tuple(need for need in direct if need not in known)
        for topic, direct in needs.items()
        if topic not in known
    }
    found = {topic for topic in topics if topic not in known}
    for topic in tuple(found):
        found |= all_needs(open_needs, topic)
    return frozenset(found)


def left_out(graph: Graph, request: Request, wanted: frozenset[str]) -> Mapping[str, str]:
    """The topics of the routes that are not studied, and why: known, or deeper than the essentials."""
    skipped = sorted(on_route(graph, request.routes) - wanted, key=graph.index.__getitem__)
    return {topic: "known" if topic in request.known else "deeper" for topic in skipped}
