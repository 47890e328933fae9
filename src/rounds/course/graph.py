"""The needs between topics as a directed acyclic graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

Needs = Mapping[str, tuple[str, ...]]


def all_needs(needs: Needs, topic: str) -> frozenset[str]:
    """Every topic that must come before this one, direct or not. The graph must be acyclic."""
    found: set[str] = set()
    waiting = list(needs.get(topic, ()))
    while waiting:
        need = waiting.pop()
        if need not in found:
            found.add(need)
            waiting.extend(needs.get(need, ()))
    return frozenset(found)


def find_cycle(needs: Needs) -> tuple[str, ...]:
    """The topics of one circle of needs, first again at the end, or nothing."""
    done: set[str] = set()
    for start in needs:
        if cycle := _walk(needs, start, [], done):
            return cycle
    return ()


def redundant(needs: Needs) -> Iterator[tuple[str, str, str]]:
    """Each (topic, need, through) where the need is already implied through another need of the topic."""

    @cache
    def above(topic: str) -> frozenset[str]:
        return all_needs(needs, topic)

    for topic, direct in needs.items():
        for need in direct:
            through = next((other for other in direct if other != need and need in above(other)), None)
            if through:
                yield topic, need, through


def in_order(needs: Needs, topics: Iterable[str]) -> tuple[str, ...]:
    """The topics with every need before what needs it; otherwise in the order given."""
    wanted = list(topics)
    placed: dict[str, None] = {}

    def place(topic: str) -> None:
        for need in needs.get(topic, ()):
            if need in rank and need not in placed:
                place(need)
        placed[topic] = None

    rank = {topic: number for number, topic in enumerate(wanted)}
    for topic in wanted:
        if topic not in placed:
            place(topic)
    return tuple(placed)


def _walk(needs: Needs, topic: str, path: list[str], done: set[str]) -> tuple[str, ...]:
    if topic in path:
        return (*path[path.index(topic) :], topic)
    if topic in done:
        return ()
    path.append(topic)
    for need in needs.get(topic, ()):
        if cycle := _walk(needs, need, path, done):
            return cycle
    path.pop()
    done.add(topic)
    return ()
