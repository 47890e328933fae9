"""The topics that simulated learners know or do not know: the designed graph, read without the engine.

`graph.json` is the designed graph as data. A `Subjects` holds it as places and lists, every need before what needs it.
Pages are left out: nobody is asked about them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

GRAPH = Path(__file__).with_name("graph.json")


@dataclass(frozen=True, eq=False)
class Subjects:
    """`needs[t]` are the direct needs of topic t, by place; `height[t]` runs from 0 to 1 within its unit."""

    names: tuple[str, ...]
    units: tuple[str, ...]
    unit: NDArray[np.intp]
    part: tuple[str, ...]
    needs: tuple[tuple[int, ...], ...]
    soft: tuple[frozenset[int], ...]
    routes: tuple[frozenset[str], ...]

    @cached_property
    def height(self) -> NDArray[np.float64]:
        depth: list[int] = []
        for needs in self.needs:
            depth.append(1 + max((depth[need] for need in needs), default=0))
        height = np.zeros(len(depth))
        for number in range(len(self.units)):
            members = sorted(np.flatnonzero(self.unit == number).tolist(), key=lambda topic: depth[topic])
            height[members] = (np.arange(len(members)) + 0.5) / len(members)
        return height

    @cached_property
    def matrix(self) -> NDArray[np.float64]:
        """T x T: 1 where the row's topic needs the column's."""
        matrix = np.zeros((len(self.names), len(self.names)))
        for topic, needs in enumerate(self.needs):
            matrix[topic, list(needs)] = 1
        return matrix

    def on_route(self, route: str | None) -> NDArray[np.intp]:
        """The places of a route's topics; all without a route."""
        return np.array([place for place, routes in enumerate(self.routes) if route is None or route in routes])

    def only(self, places: NDArray[np.intp]) -> Subjects:
        """These topics alone; needs outside them are cut."""
        new = {int(old): place for place, old in enumerate(places)}
        return Subjects(
            names=tuple(self.names[place] for place in places),
            units=self.units,
            unit=self.unit[places],
            part=tuple(self.part[place] for place in places),
            needs=tuple(tuple(new[need] for need in self.needs[place] if need in new) for place in places),
            soft=tuple(frozenset(new[need] for need in self.soft[place] if need in new) for place in places),
            routes=tuple(self.routes[place] for place in places),
        )

    @cached_property
    def above(self) -> tuple[frozenset[int], ...]:
        """By topic, all that it needs, directly or not."""
        above: list[frozenset[int]] = []
        for needs in self.needs:
            above.append(frozenset(needs).union(*(above[need] for need in needs)))
        return tuple(above)

    def miswired(self, wrong: float, chance: np.random.Generator, missed: float = 0.0) -> Subjects:
        """As somebody would draw it: the share `wrong` of what is drawn is no need at all, and `missed` is left out.

        Wrong needs come from the 30 topics before it in its part, a topic's number of them by its number of needs.
        """
        needs: list[tuple[int, ...]] = []
        for topic, old in enumerate(self.needs):
            kept = [need for need in old if chance.random() >= missed]
            extra = chance.poisson(len(old) * (1 - missed) * wrong / (1 - wrong))
            near = [
                place
                for place in range(topic)
                if self.part[place] == self.part[topic] and place not in self.above[topic]
            ][-30:]
            added = chance.permutation(near)[:extra].tolist()
            needs.append(tuple(sorted({*kept, *(int(place) for place in added)})))
        soft = tuple(frozenset(old) & set(new) for old, new in zip(self.soft, needs, strict=True))
        return Subjects(self.names, self.units, self.unit, self.part, tuple(needs), soft, self.routes)


def read_subjects(path: Path = GRAPH) -> Subjects:
    """The topics of a graph file, pages left out."""
    rows = [row for row in json.loads(path.read_text(encoding="utf-8")) if not row["page"]]
    by_name = {row["id"]: row for row in rows}
    ordered: dict[str, None] = {}
    for name in by_name:
        _walk(name, by_name, lambda each: ordered.setdefault(each))
    rows = [by_name[name] for name in ordered]
    place = {row["id"]: number for number, row in enumerate(rows)}
    units = tuple(dict.fromkeys(row["unit"] for row in rows))
    return Subjects(
        names=tuple(place),
        units=units,
        unit=np.array([units.index(row["unit"]) for row in rows], np.intp),
        part=tuple(row["part"] for row in rows),
        needs=tuple(tuple(place[need] for need in row["needs"] if need in place) for row in rows),
        soft=tuple(frozenset(place[need] for need in row["soft"] if need in place) for row in rows),
        routes=tuple(frozenset(row["routes"]) for row in rows),
    )


def _walk(name: str, rows: Mapping[str, Mapping[str, Any]], keep: Callable[[str], object]) -> None:
    for need in rows[name]["needs"]:
        if need in rows:
            _walk(need, rows, keep)
    keep(name)
