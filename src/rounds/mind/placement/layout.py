"""The graph as arrays: T topics in the graph's order, U units, E edges from a need to what needs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rounds.mind.graph import Graph

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]
Value = TypeVar("Value", np.float32, np.bool_)

HARD, SOFT = 0.10, 0.5  # lambda: what is left of the chance of knowing a topic for each missing need


@dataclass(frozen=True, eq=False)
class Group:
    """Topics that are worked on at once, with the edges at one of their ends.

    `edges` holds the first edge of each topic that has one, then the second of each that has two, and so on; `sizes` is
    how many there are of each. `rows` are these topics by place in `topics`, those with more edges first.
    """

    topics: Ints
    edges: Ints
    rows: Ints
    sizes: tuple[int, ...]

    def gathered(self, values: NDArray[Value], combine: np.ufunc) -> NDArray[Value]:
        """By row, the values of its edges combined. Much faster along the first axis than `reduceat`."""
        found = values[: len(self.rows)].copy()
        begin = len(found)
        for size in self.sizes[1:]:
            combine(found[:size], values[begin : begin + size], out=found[:size])
            begin += size
        return found


@dataclass(frozen=True, eq=False)
class Layout:
    """`unit[t]` and `part[u]` are places in `units` and `parts`; `member` (U x T) is 1 where the topic is of the unit.

    `parent`, `child` and `loss` (log lambda, E x 1) describe the edges; `difficulty` (T) is -1 to 1 within a unit.
    A colour holds topics of which none meets another in any P(topic | needs), with the edges to their children; a level
    holds topics of one depth, with the edges from their needs.
    """

    topics: tuple[str, ...]
    units: tuple[str, ...]
    parts: tuple[str, ...]
    unit: Ints
    part: Ints
    member: Floats
    difficulty: Floats
    parent: Ints
    child: Ints
    loss: Floats
    colours: tuple[Group, ...]
    levels: tuple[Group, ...]


def laid_out(graph: Graph, hard: float = HARD, soft: float = SOFT) -> Layout:
    """The arrays of this graph, whose missing needs cost the factor `hard` or `soft` each."""
    topics = tuple(graph.nodes)
    units = tuple(dict.fromkeys(node.unit for node in graph.nodes.values()))
    part_of = {node.unit: node.part for node in graph.nodes.values()}
    parts = tuple(dict.fromkeys(part_of.values()))
    unit = np.array([units.index(node.unit) for node in graph.nodes.values()], np.intp)
    edges = [(graph.index[need], graph.index[topic], need in graph.nodes[topic].soft) for topic, need in _edges(graph)]
    parent = np.array([edge[0] for edge in edges], np.intp)
    child = np.array([edge[1] for edge in edges], np.intp)
    loss = np.log(np.array([[soft if edge[2] else hard] for edge in edges], np.float32).reshape(-1, 1))
    depth = depths(graph)
    return Layout(
        topics=topics,
        units=units,
        parts=parts,
        unit=unit,
        part=np.array([parts.index(part_of[name]) for name in units], np.intp),
        member=(unit == np.arange(len(units))[:, None]).astype(np.float32),
        difficulty=_difficulty(unit, depth),
        parent=parent,
        child=child,
        loss=loss,
        colours=tuple(_gathered(group, parent) for group in _colours(graph)),
        levels=tuple(_gathered(group, child) for group in _groups(depth)),
    )


def depths(graph: Graph) -> list[int]:
    """How many needs stand above each topic on the longest way; 0 without needs."""
    depth: dict[str, int] = {}
    for topic in graph.nodes:
        depth[topic] = max((depth[need] + 1 for need in graph.needs[topic]), default=0)
    return list(depth.values())


def _edges(graph: Graph) -> Iterable[tuple[str, str]]:
    return ((topic, need) for topic in graph.nodes for need in graph.needs[topic])


def _difficulty(unit: Ints, depth: list[int]) -> Floats:
    difficulty = np.zeros(len(unit), np.float32)
    for number in np.unique(unit):
        members = sorted(np.flatnonzero(unit == number).tolist(), key=lambda topic: depth[topic])
        difficulty[members] = 2 * (np.arange(len(members)) + 0.5) / len(members) - 1
    return difficulty


def _groups(depth: list[int]) -> list[list[int]]:
    return [[topic for topic, here in enumerate(depth) if here == level] for level in sorted(set(depth))]


def _colours(graph: Graph) -> list[list[int]]:
    """A greedy colouring of the moral graph, busiest topics first."""
    near: list[set[int]] = [set() for _ in graph.nodes]
    for topic, needs in graph.needs.items():
        family = {graph.index[topic], *(graph.index[need] for need in needs)}
        for one in family:
            near[one] |= family - {one}
    colour: dict[int, int] = {}
    for place in sorted(range(len(near)), key=lambda one: -len(near[one])):
        taken = {colour[other] for other in near[place] if other in colour}
        colour[place] = next(number for number in range(len(near)) if number not in taken)
    return _by_value(colour)


def _by_value(colour: Mapping[int, int]) -> list[list[int]]:
    return [sorted(topic for topic, here in colour.items() if here == value) for value in sorted(set(colour.values()))]


def _gathered(group: list[int], end: Ints) -> Group:
    """The edges whose `end` is in the group, gathered by topic."""
    edges = [np.flatnonzero(end == topic).tolist() for topic in group]
    rows = sorted((place for place, found in enumerate(edges) if found), key=lambda place: -len(edges[place]))
    most = len(edges[rows[0]]) if rows else 0
    slots = [[edges[place][slot] for place in rows if len(edges[place]) > slot] for slot in range(most)]
    return Group(
        topics=np.array(group, np.intp),
        edges=np.array([edge for slot in slots for edge in slot], np.intp),
        rows=np.array(rows, np.intp),
        sizes=tuple(len(slot) for slot in slots),
    )
