"""ways.toml: in which order the topics of a part may be walked, from the bottom up or from the top down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rounds.course.catalogue import line_of, read_toml
from rounds.course.problem import CourseError, Problem

KNOWN = {"top_down", "bottom_up", "demonstration", "hard_only"}


@dataclass(frozen=True)
class Ways:
    """Two orders of the same topics. Ids that are not written (yet) are allowed: who plans leaves them out.

    `demonstration` are the first topics from the top down, before any mathematics; `hard_only` are needs, by topic,
    that must stay when the soft needs which lead to them are put off.
    """

    top_down: tuple[str, ...] = ()
    bottom_up: tuple[str, ...] = ()
    demonstration: tuple[str, ...] = ()
    hard_only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_ways(path: Path) -> Ways:
    """The orders in this file, empty ones where there is no file. Raises CourseError for a field at fault."""
    if not path.exists():
        return Ways()
    data = read_toml(path)
    if problems := list(_faults(path, data)):
        raise CourseError(problems)
    orders = {name: tuple(data.get(name, ())) for name in ("top_down", "bottom_up", "demonstration")}
    return Ways(**orders, hard_only={topic: tuple(needs) for topic, needs in data.get("hard_only", {}).items()})


def _faults(path: Path, data: Mapping[str, Any]) -> Iterator[Problem]:
    for name in sorted(data.keys() - KNOWN):
        yield Problem(path, line_of(path, name), f"unknown field '{name}'", f"one of {', '.join(sorted(KNOWN))}")
    for name in ("top_down", "bottom_up", "demonstration"):
        topics = data.get(name, [])
        for twice in sorted({topic for topic in topics if topics.count(topic) > 1}):
            yield Problem(path, line_of(path, name), f"'{twice}' stands twice in {name}", cure="Keep one of the two")
    for topic in data.get("demonstration", ()):
        if topic not in data.get("top_down", ()):
            what = f"'{topic}' is a demonstration and not on the way from the top down"
            yield Problem(path, line_of(path, "demonstration"), what, cure="Add it to top_down")
