"""What a new plan changes, before it is accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rounds.mind.plan.make import Finish, Plan


@dataclass(frozen=True)
class Changes:
    """Topics that come in, drop out, or move: (week before, week after) by topic; and the finish before and after."""

    added: tuple[str, ...]
    dropped: tuple[str, ...]
    moved: Mapping[str, tuple[int, int]]
    finish: tuple[Finish | None, Finish | None]


def changes(before: Plan, after: Plan) -> Changes:
    """What differs between the lessons of two plans."""
    old, new = _weeks(before), _weeks(after)
    return Changes(
        added=tuple(topic for topic in new if topic not in old),
        dropped=tuple(topic for topic in old if topic not in new),
        moved={topic: (old[topic], week) for topic, week in new.items() if topic in old and old[topic] != week},
        finish=(before.finish, after.finish),
    )


def _weeks(plan: Plan) -> dict[str, int]:
    """The week in which each topic's lesson begins."""
    weeks: dict[str, int] = {}
    for week in plan.weeks:
        for item in week.items:
            if item.kind in ("lesson", "debt"):
                weeks.setdefault(item.topic, week.number)
    return weeks
