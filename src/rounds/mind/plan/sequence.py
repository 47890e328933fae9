"""In which order the wanted topics are studied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rounds.course.graph import Needs, all_needs, in_order
from rounds.course.ways import Ways
from rounds.mind.graph import Graph
from rounds.mind.plan.request import Request

MATHS = "maths"
# Places on the line of study: the demonstration, then (where asked for) all mathematics, then the rest between 0 and 1.
DEMONSTRATION, MATHEMATICS = -2.0, -1.0


def sequence(graph: Graph, wanted: frozenset[str], needs: Needs, ways: Ways, request: Request) -> tuple[str, ...]:
    """The wanted topics with every need of theirs before them.

    The topics of one part keep their order, that of `ways` where it names them; the parts are shuffled into each other
    evenly. Nothing that needs a topic named in `ways` is placed before it, so that no such topic is pulled forward.
    """
    inside = {topic: tuple(need for need in needs[topic] if need in wanted) for topic in graph.nodes if topic in wanted}
    listed = ways.top_down if request.way == "top-down" else ways.bottom_up
    places = _places(graph, inside, listed)
    if request.order == "maths-first":
        places |= {t: place + MATHEMATICS for t, place in places.items() if graph.nodes[t].part == MATHS}
    if request.way == "top-down":
        first = _first(inside, ways.demonstration)
        places |= {topic: DEMONSTRATION + number / (len(first) + 1) for number, topic in enumerate(first)}
    places = _no_earlier_than_named(inside, places, set(listed))
    return in_order(inside, sorted(inside, key=places.__getitem__))


def _places(graph: Graph, topics: Iterable[str], listed: tuple[str, ...]) -> dict[str, float]:
    rank = {topic: number for number, topic in enumerate(listed)}
    parts: dict[str, list[str]] = {}
    for topic in topics:
        parts.setdefault(graph.nodes[topic].part, []).append(topic)
    places: dict[str, float] = {}
    for part in parts.values():
        part.sort(key=lambda topic: rank.get(topic, len(rank)))
        places |= {topic: (number + 0.5) / len(part) for number, topic in enumerate(part)}
    return places


def _first(inside: Needs, demonstration: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(topic for topic in demonstration if topic in inside)


def _no_earlier_than_named(inside: Needs, places: Mapping[str, float], named: set[str]) -> dict[str, float]:
    def place(topic: str) -> float:
        above = all_needs(inside, topic) & named
        return max([places[topic], *(places[need] for need in above)])

    return {topic: places[topic] if topic in named else place(topic) for topic in inside}
