"""The way of a learner who knows nothing yet: the wanted topics in turn, and the soft needs that each does without."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from rounds.course.ways import Ways
from rounds.mind.graph import Graph
from rounds.mind.plan.request import Request
from rounds.mind.plan.sequence import sequence
from rounds.mind.plan.targets import walked_needs, wanted


@dataclass(frozen=True)
class Walk:
    """`order` are the topics in turn; `put_off` the soft needs by topic that come later than it, or never."""

    order: tuple[str, ...]
    put_off: Mapping[str, tuple[str, ...]]


def walk(graph: Graph, ways: Ways, request: Request) -> Walk:
    """The whole way of this request, and what it puts off."""
    needs = walked_needs(graph, request)
    order = sequence(graph, wanted(graph, request, needs), needs, ways, request)
    if request.way == "bottom-up":
        return Walk(order, {})
    place = {topic: number for number, topic in enumerate(order)}
    put_off = {
        topic: tuple(sorted(need for need in graph.nodes[topic].soft if place.get(need, len(place)) > place[topic]))
        for topic in order
    }
    return Walk(order, {topic: later for topic, later in put_off.items() if later})


def ahead(graph: Graph, whole: Walk, request: Request) -> Walk:
    """What is left of a way for somebody who knows the request's `known`, in the same order."""
    left = wanted(graph, request, walked_needs(graph, request))
    return Walk(tuple(topic for topic in whole.order if topic in left), whole.put_off)


def incurred(whole: Walk, known: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """The soft needs owed by now: by the known topic that was studied without them."""
    place = set(whole.order)
    owed = {
        topic: tuple(need for need in later if need in place and need not in known)
        for topic, later in whole.put_off.items()
        if topic in known
    }
    return {topic: needs for topic, needs in owed.items() if needs}
