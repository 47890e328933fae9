"""Soft needs that were put off: used as a black box first, and paid later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rounds.mind.graph import Graph


@dataclass(frozen=True)
class Debt:
    """`topic` is owed since `since` was studied without it; `before` is the next topic that cannot do without it."""

    topic: str
    since: str
    before: str | None


def debts(graph: Graph, order: Sequence[str]) -> tuple[Debt, ...]:
    """The soft needs that this order puts off, oldest first. A soft need outside the order is dropped, not owed."""
    place = {topic: number for number, topic in enumerate(order)}
    owed: dict[str, str] = {}
    for topic in order:
        for need in sorted(graph.nodes[topic].soft, key=lambda need: place.get(need, -1)):
            if place.get(need, -1) > place[topic]:
                owed.setdefault(need, topic)
    users = {need: topic for topic in reversed(order) for need in graph.nodes[topic].hard}
    return tuple(Debt(topic, since, users.get(topic)) for topic, since in owed.items())
