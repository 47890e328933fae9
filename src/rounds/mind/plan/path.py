"""The shortest way to what a learner asks for, from what they know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rounds.course.ways import Ways
from rounds.mind.graph import Graph
from rounds.mind.plan.request import Request
from rounds.mind.plan.sequence import sequence
from rounds.mind.plan.targets import walked_needs, with_needs


@dataclass(frozen=True)
class Path:
    """The topics in turn, the ones asked for among them; `towards` says, by topic, for which of those it is learned."""

    towards: Mapping[str, str]

    @property
    def order(self) -> tuple[str, ...]:
        return tuple(self.towards)

    def first(self, order: Iterable[str]) -> tuple[str, ...]:
        """An order of topics with this path before the rest of it."""
        return (*self.towards, *(topic for topic in order if topic not in self.towards))

    def minutes(self, graph: Graph) -> int:
        """What its lessons take together."""
        return sum(graph.nodes[topic].minutes for topic in self.towards)


def path(graph: Graph, ways: Ways, request: Request, topics: Sequence[str]) -> Path:
    """The way to each of these topics in turn, for somebody who knows the request's `known`, in the order of study.

    It is empty for what is known, and for a topic that the graph does not have.
    """
    needs = walked_needs(graph, request)
    towards: dict[str, str] = {}
    for topic in topics:
        if topic in graph.nodes:
            left = with_needs(needs, (topic,), request.known | towards.keys())
            towards |= dict.fromkeys(sequence(graph, left, needs, ways, request), topic)
    return Path(towards)
