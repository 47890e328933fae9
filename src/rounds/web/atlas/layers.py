"""Topics in layers: each as far from the beginning as the longest chain of needs that leads to it.

A line that passes a layer holds a place in it. Then each layer is ordered by the middles of what its members are joined
to, there and back (barycentres: Sugiyama, Tagawa and Toda, 1981), and few lines cross.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rounds.course.graph import Needs, in_order

SWEEPS = 8

# A topic, or the place that a line to a topic holds in a layer: the two topics that it joins, and the layer.
Member = str | tuple[str, str, int]


@dataclass(frozen=True)
class Layers:
    """`members` by layer, in order; `links` join members of neighbouring layers, left and right."""

    members: tuple[tuple[Member, ...], ...]
    links: tuple[tuple[Member, Member], ...]

    @property
    def topics(self) -> tuple[tuple[str, ...], ...]:
        """The topics by layer, in order."""
        return tuple(tuple(one for one in layer if isinstance(one, str)) for layer in self.members)

    @property
    def crossings(self) -> int:
        """How many pairs of links cross."""
        place = _places(self.members)
        ends = [(at, place[left], place[right]) for at, left, right in self._links_by_layer()]
        return sum(
            at == other and (left - its_left) * (right - its_right) < 0
            for number, (at, left, right) in enumerate(ends)
            for other, its_left, its_right in ends[:number]
        )

    def _links_by_layer(self) -> Iterable[tuple[int, Member, Member]]:
        layer = {member: at for at, members in enumerate(self.members) for member in members}
        return ((layer[left], left, right) for left, right in self.links)


def layered(needs: Needs, topics: Iterable[str]) -> Layers:
    """The topics by layer, otherwise in the order given. A need that is not among the topics does not count."""
    depth: dict[str, int] = {}
    for topic in in_order(needs, topics):
        depth[topic] = 1 + max((depth[need] for need in needs.get(topic, ()) if need in depth), default=-1)
    members: list[list[Member]] = [[] for _ in range(max(depth.values(), default=-1) + 1)]
    links: list[tuple[Member, Member]] = []
    for topic, at in depth.items():
        members[at].append(topic)
    for topic, at in depth.items():
        for need in needs.get(topic, ()):
            if need in depth:
                passed = [(need, topic, between) for between in range(depth[need] + 1, at)]
                for place in passed:
                    members[place[2]].append(place)
                links += pairwise([need, *passed, topic])
    return Layers(tuple(map(tuple, members)), tuple(links))


def untangled(layers: Layers) -> Layers:
    """The same layers in an order in which few links cross."""
    before, after = _joined((right, left) for left, right in layers.links), _joined(layers.links)
    members = [list(layer) for layer in layers.members]
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        for layer in members if forward else reversed(members):
            _sort(layer, before if forward else after, _places(members))
    return Layers(tuple(map(tuple, members)), layers.links)


def _joined(pairs: Iterable[tuple[Member, Member]]) -> Mapping[Member, Sequence[Member]]:
    found: dict[Member, list[Member]] = {}
    for one, other in pairs:
        found.setdefault(one, []).append(other)
    return found


def _places(layers: Sequence[Sequence[Member]]) -> Mapping[Member, float]:
    """How far down each member stands. Layers begin at the top: the beginning is where one looks first."""
    return {member: row for layer in layers for row, member in enumerate(layer)}


def _sort(layer: list[Member], joined: Mapping[Member, Sequence[Member]], places: Mapping[Member, float]) -> None:
    def middle(member: Member) -> float:
        its = [places[other] for other in joined.get(member, ())]
        return sum(its) / len(its) if its else places[member]

    layer.sort(key=middle)
