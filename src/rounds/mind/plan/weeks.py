"""Topics in order, and the minutes of each week, into weeks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from rounds.mind.graph import Graph
from rounds.mind.plan.reviews import MINUTES, Reviews
from rounds.mind.plan.why import Why

Kind = Literal["lesson", "review", "debt", "outside"]
# A lesson takes a quarter longer than it reads: questions are tried again.
RETRIES = 1.25
# Nobody plans for longer; with days off for ever there would be no end.
MOST_WEEKS = 5_000


@dataclass(frozen=True)
class Item:
    """One thing to do. A lesson that is longer than what a whole week leaves stands in several weeks, in parts."""

    topic: str
    minutes: int
    why: Why
    kind: Kind


@dataclass(frozen=True)
class Week:
    """Week `number`, from 1, with its items in the order studied."""

    number: int
    items: tuple[Item, ...]

    @property
    def minutes(self) -> int:
        return sum(item.minutes for item in self.items)


@dataclass(frozen=True)
class Load:
    """What is to be done: topics in order with their kinds and reasons; outside minutes by topic and their share."""

    order: Sequence[str]
    kinds: Mapping[str, Kind]
    whys: Mapping[str, Why]
    outside: Mapping[str, int]
    outside_share: float


def lesson_minutes(graph: Graph, topic: str, pace: float) -> int:
    """Whole minutes for a topic, tries included, for a learner who takes `pace` times the usual time."""
    return max(1, ceil(graph.nodes[topic].minutes * RETRIES * pace - 1e-9))


def fill(graph: Graph, load: Load, minutes_in: Callable[[int], int], pace: float) -> tuple[Week, ...]:
    """The weeks until all is done, never above their minutes; at most 5,000 of them."""
    waiting = deque((topic, lesson_minutes(graph, topic, pace)) for topic in load.order)
    reviews, outside = Reviews(), deque[tuple[str, int]]()
    weeks: list[Week] = []
    while (waiting or outside) and len(weeks) < MOST_WEEKS:
        number = len(weeks) + 1
        room = minutes_in(number)
        items = [Item(topic, MINUTES, Why("review"), "review") for topic in reviews.take(number, room)]
        left = room - MINUTES * len(items)
        elsewhere = _read_outside(outside, min(left, int(room * load.outside_share) if waiting else left))
        left -= sum(item.minutes for item in elsewhere)
        lessons = _study(waiting, left, load)
        for topic in _finished(lessons, waiting):
            if not graph.nodes[topic].page:
                reviews.learned(topic, number)
            if load.outside.get(topic, 0) > 0 and load.outside_share > 0:
                outside.append((topic, load.outside[topic]))
        weeks.append(Week(number, (*items, *elsewhere, *lessons)))
    return tuple(weeks)


def _study(waiting: deque[tuple[str, int]], left: int, load: Load) -> list[Item]:
    items: list[Item] = []
    while waiting and left > 0:
        topic, minutes = waiting[0]
        if minutes > left and items:
            break
        now = min(minutes, left)
        items.append(Item(topic, now, load.whys[topic], load.kinds[topic]))
        left -= now
        waiting.popleft()
        if now < minutes:
            waiting.appendleft((topic, minutes - now))
    return items


def _finished(lessons: list[Item], waiting: deque[tuple[str, int]]) -> list[str]:
    unfinished = waiting[0][0] if waiting else None
    return [item.topic for item in lessons if item.topic != unfinished]


def _read_outside(outside: deque[tuple[str, int]], left: int) -> list[Item]:
    items: list[Item] = []
    while outside and left > 0:
        topic, minutes = outside.popleft()
        now = min(minutes, left)
        items.append(Item(topic, now, Why("outside", topic), "outside"))
        left -= now
        if now < minutes:
            outside.appendleft((topic, minutes - now))
    return items
