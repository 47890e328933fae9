"""What a learner asks of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from rounds.mind.plan.hours import Hours
from rounds.mind.plan.resources import Resource

Order = Literal["maths-first", "alternate"]
Way = Literal["bottom-up", "top-down"]
Depth = Literal["essentials", "thorough"]


@dataclass(frozen=True, kw_only=True)
class Request:
    """`routes` are the aim's; `known` is never planned again. `outside` gives minutes by topic of chosen resources.

    `outside_share` (0-1) is the part of a week that may go to them. Of `resources` those are chosen that cost no more
    than `budget` altogether. `picked` are topics that the learner asks for, on the routes or not: they come first, in
    this order.
    """

    routes: tuple[str, ...]
    hours: Hours
    known: frozenset[str] = frozenset()
    order: Order = "alternate"
    way: Way = "bottom-up"
    depth: Depth = "thorough"
    outside: Mapping[str, int] = field(default_factory=dict, hash=False)
    outside_share: float = 0.2
    resources: tuple[Resource, ...] = ()
    budget: float = 0
    picked: tuple[str, ...] = ()
