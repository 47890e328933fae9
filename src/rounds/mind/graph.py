"""The knowledge graph as the mind sees it: topics with their needs, compiled once from a course or a graph file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rounds.course.graph import all_needs, in_order
from rounds.mind.credit import practised


@dataclass(frozen=True, kw_only=True)
class Node:
    """One topic. `needs` are direct prerequisites, `soft` those of them that are only the "why".

    `practises` and `equivalent` hold weights (0-1) by topic; `essential` names the routes whose short course has it;
    a `page` is read and never examined. `hard_only` needs must come first even when the soft needs that lead to them
    are put off.
    """

    id: str
    unit: str
    part: str
    title: str
    minutes: int
    needs: tuple[str, ...] = ()
    soft: frozenset[str] = frozenset()
    practises: Mapping[str, float] = field(default_factory=dict, hash=False)
    equivalent: Mapping[str, float] = field(default_factory=dict, hash=False)
    routes: frozenset[str] = frozenset()
    essential: frozenset[str] = frozenset()
    hard_only: tuple[str, ...] = ()
    page: bool = False

    @property
    def hard(self) -> tuple[str, ...]:
        """The needs that a topic cannot do without, with those that are otherwise implied through a soft one."""
        return (*(need for need in self.needs if need not in self.soft), *self.hard_only)


@dataclass(frozen=True)
class Graph:
    """Topics by id, every need before what needs it. Needs that are not in the graph are left out of it."""

    nodes: Mapping[str, Node]

    @classmethod
    def of(cls, nodes: Iterable[Node]) -> Graph:
        """The graph of these topics, otherwise in the order given."""
        by_id = {node.id: node for node in nodes}
        needs = {topic: tuple(need for need in node.needs if need in by_id) for topic, node in by_id.items()}
        return cls({topic: by_id[topic] for topic in in_order(needs, by_id)})

    @cached_property
    def index(self) -> Mapping[str, int]:
        """The place of each topic, from 0."""
        return {topic: place for place, topic in enumerate(self.nodes)}

    @cached_property
    def needs(self) -> Mapping[str, tuple[str, ...]]:
        """The direct needs inside the graph."""
        return {topic: tuple(need for need in node.needs if need in self.nodes) for topic, node in self.nodes.items()}

    @cached_property
    def hash(self) -> str:
        """Names this very graph: topics and needs."""
        text = ";".join(f"{topic}<{','.join(needs)}" for topic, needs in self.needs.items())
        return hashlib.sha256(text.encode()).hexdigest()

    @cached_property
    def practice(self) -> Mapping[str, Mapping[str, float]]:
        """By topic, the weight (0-1) of every earlier topic that it practises."""
        direct = {topic: node.practises for topic, node in self.nodes.items()}
        return {topic: practised(direct, topic) for topic in self.nodes}

    def above(self, topic: str) -> frozenset[str]:
        """Every need of the topic, direct or not."""
        return all_needs(self.needs, topic)

    def only(self, topics: Iterable[str]) -> Graph:
        """The part of the graph that holds these topics; a need outside it is cut."""
        wanted = set(topics)
        return Graph({topic: node for topic, node in self.nodes.items() if topic in wanted})
