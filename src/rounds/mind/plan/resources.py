"""Which outside resources a plan uses: what costs nothing first, then the most wanted topics for the money there is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

# What takes longer for each topic is a course of its own: worth taking, but not what a plan adds unasked.
MOST_MINUTES_A_TOPIC = 90


@dataclass(frozen=True)
class Resource:
    """Something outside that teaches these topics once more, in so many minutes altogether.

    `topics` are all of its topics, written or not. It adds to the lessons and replaces none: only questions answered
    here tell what is known. `price` is None where it has not been read at its source; such a resource is never planned.
    """

    id: str
    topics: tuple[str, ...]
    minutes: int
    price: float | None

    @property
    def minutes_a_topic(self) -> int:
        return max(1, round(self.minutes / len(self.topics)))

    @property
    def is_plannable(self) -> bool:
        return self.price is not None and self.minutes > 0 and self.minutes_a_topic <= MOST_MINUTES_A_TOPIC


@dataclass(frozen=True)
class Chosen:
    """By topic, the resource that it is read in; and what all of them cost."""

    by_topic: Mapping[str, Resource]
    price: float

    @property
    def minutes(self) -> Mapping[str, int]:
        return {topic: resource.minutes_a_topic for topic, resource in self.by_topic.items()}


def choose(resources: Iterable[Resource], wanted: Collection[str], budget: float) -> Chosen:
    """The resources for these topics, at most one for each, within the budget; a greedy cover, equals by their ids."""
    waiting = sorted((one for one in resources if one.is_plannable), key=lambda one: one.id)
    by_topic: dict[str, Resource] = {}
    left = max(budget, 0.0)
    while waiting:
        news = {one.id: [topic for topic in one.topics if topic in wanted and topic not in by_topic] for one in waiting}
        waiting = [one for one in waiting if news[one.id] and (one.price or 0) <= left]
        if not waiting:
            break
        best = max(waiting, key=lambda one: len(news[one.id]) / (one.price or 1e-9))
        by_topic |= dict.fromkeys(news[best.id], best)
        left -= best.price or 0
        waiting.remove(best)
    return Chosen(by_topic, max(budget, 0.0) - left)
