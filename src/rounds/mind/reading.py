"""A graph file: the designed graph as JSON, a list of topics."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rounds.course import CourseError, Problem
from rounds.mind.graph import Graph, Node

NEEDED = ("id", "unit", "part", "title", "minutes")


def from_json(path: Path) -> Graph:
    """The graph in this file. Raises CourseError, with the topic at fault, when it holds none."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CourseError([Problem(path, 1, f"no graph can be read here: {error}", "a JSON list of topics")]) from error
    _refuse_faults(path, rows)
    credit = _credits(rows)
    return Graph.of(_node(row, credit[row["id"]]) for row in rows)


def _refuse_faults(path: Path, rows: Any) -> None:
    if not isinstance(rows, list):
        raise CourseError([Problem(path, 1, "the file holds no list", "a JSON list of topics", type(rows).__name__)])
    faults = [
        Problem(path, 1, f"topic number {place} lacks {', '.join(missing)}", ", ".join(NEEDED))
        for place, row in enumerate(rows, 1)
        if (missing := [name for name in NEEDED if not isinstance(row, dict) or name not in row])
    ]
    if faults:
        raise CourseError(faults)


def _credits(rows: list[dict[str, Any]]) -> Mapping[str, Mapping[str, float]]:
    found: dict[str, dict[str, float]] = {row["id"]: {} for row in rows}
    for row in rows:
        for pair in row.get("equivalent", ()):
            found[row["id"]][pair["with"]] = pair["credit"]
            if pair.get("direction") == "both" and pair["with"] in found:
                found[pair["with"]][row["id"]] = pair["credit"]
    return found


def _node(row: Mapping[str, Any], equivalent: Mapping[str, float]) -> Node:
    needs = tuple(row.get("needs", ()))
    return Node(
        **{name: row[name] for name in NEEDED},
        needs=needs,
        soft=frozenset(row.get("soft", ())),
        practises=row.get("practises", {}),
        equivalent=equivalent,
        routes=frozenset(row.get("routes", ())),
        essential=frozenset(row.get("essential", ())),
        hard_only=tuple(need for need in row.get("needs_top_down", ()) if need not in needs),
        page=bool(row.get("page", False)),
    )
