"""Is a plan fit to be followed? Worked out from the plan's JSON and the bare graph, with none of the planner's code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Plan = Mapping[str, Any]
Rows = Mapping[str, Mapping[str, Any]]


def faults(plan: Plan, rows: Rows, hours: float, known: Iterable[str] = (), way: str = "bottom-up") -> list[str]:
    """Every fault in words; none in a good plan. `rows` hold needs, soft and hard_only by topic."""
    known = set(known)
    studied = [item for week in plan["weeks"] for item in week["items"] if item["kind"] in ("lesson", "debt")]
    planned = {item["topic"] for item in studied}
    return [
        *_hours_kept(plan, hours),
        *_only_written(plan, rows),
        *(f"{topic} is known and planned again" for topic in planned & known),
        *_needs_first(studied, planned, rows, soft_too=way == "bottom-up"),
        *_debts_paid(plan, studied, planned, rows, way),
        *_never_twice(studied),
        *_reviews_after_lessons(plan),
    ]


def _hours_kept(plan: Plan, hours: float) -> Iterable[str]:
    for week in plan["weeks"]:
        total = sum(item["minutes"] for item in week["items"])
        if total > hours * 60 + 1e-6 or total != week["minutes"]:
            yield f"week {week['week']} holds {total} minutes, says {week['minutes']} and may hold {hours * 60}"
        if any(item["minutes"] <= 0 for item in week["items"]):
            yield f"week {week['week']} holds an item of no time"


def _only_written(plan: Plan, rows: Rows) -> Iterable[str]:
    for week in plan["weeks"]:
        yield from (f"{item['topic']} is not written" for item in week["items"] if item["topic"] not in rows)


def _needs_first(studied: list[Any], planned: set[str], rows: Rows, soft_too: bool) -> Iterable[str]:
    done: set[str] = set()
    for item in studied:
        row = rows[item["topic"]]
        before = set(row["needs"]) if soft_too else (set(row["needs"]) - set(row["soft"])) | set(row["hard_only"])
        yield from (f"{item['topic']} comes before {need}" for need in before & planned - done)
        done.add(item["topic"])


def _debts_paid(plan: Plan, studied: list[Any], planned: set[str], rows: Rows, way: str) -> Iterable[str]:
    place = {item["topic"]: number for number, item in reversed(list(enumerate(studied)))}
    skipped = {
        need for topic in planned for need in rows[topic]["soft"] if need in planned and place[need] > place[topic]
    }
    told = {debt["topic"] for debt in plan["owed"]}
    kinds = {item["topic"] for item in studied if item["kind"] == "debt"}
    if way == "bottom-up" and skipped:
        yield f"from the bottom up nothing is put off, but {sorted(skipped)}"
    if skipped != told or told != kinds:
        yield f"put off {sorted(skipped)}, told {sorted(told)}, marked {sorted(kinds)}"


def _never_twice(studied: list[Any]) -> Iterable[str]:
    """A topic may stand in several weeks only in parts that follow each other."""
    runs = [item["topic"] for number, item in enumerate(studied) if number == 0 or studied[number - 1] != item]
    closed: set[str] = set()
    for before, topic in zip([None, *runs], runs, strict=False):
        if topic != before and topic in closed:
            yield f"{topic} is taught twice"
        closed.add(topic)


def _reviews_after_lessons(plan: Plan) -> Iterable[str]:
    done: set[str] = set()
    for week in plan["weeks"]:
        for item in week["items"]:
            if item["kind"] in ("lesson", "debt"):
                done.add(item["topic"])
            elif item["topic"] not in done:
                yield f"{item['topic']} is reviewed or read about before it was taught"
