"""The way of a learner who knows nothing yet: the wanted topics in turn, and the soft needs that each does without."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rounds.course.ways import Ways
from rounds.mind.graph import Graph
from rounds.mind.plan.path import path
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
    return Walk(order, _put_off(graph, order, request))


def ahead(graph: Graph, ways: Ways, whole: Walk, request: Request) -> Walk:
    """What is left of a way for somebody who knows the request's `known`, in the same order; what is picked first."""
    left = wanted(graph, request, walked_needs(graph, request))
    order = tuple(topic for topic in whole.order if topic in left)
    first = path(graph, ways, request, request.picked)
    if not first.towards:
        return Walk(order, whole.put_off)
    order = first.first(order)
    later = _put_off(graph, order, request)
    return Walk(order, {**whole.put_off, **{topic: later.get(topic, ()) for topic in first.towards}})


def _put_off(graph: Graph, order: Sequence[str], request: Request) -> dict[str, tuple[str, ...]]:
    """By topic, the soft needs that are not known and come later in this order than it, or never."""
    if request.way == "bottom-up":
        return {}
    place = {topic: number for number, topic in enumerate(order)}

    def later(topic: str) -> tuple[str, ...]:
        soft = graph.nodes[topic].soft - request.known
        return tuple(sorted(need for need in soft if place.get(need, len(place)) > place[topic]))

    put_off = {topic: later(topic) for topic in order}
    return {topic: needs for topic, needs in put_off.items() if needs}


def incurred(whole: Walk, known: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """The soft needs owed by now: by the known topic that was studied without them."""
    place = set(whole.order)
    owed = {
        topic: tuple(need for need in later if need in place and need not in known)
        for topic, later in whole.put_off.items()
        if topic in known
    }
    return {topic: needs for topic, needs in owed.items() if needs}
