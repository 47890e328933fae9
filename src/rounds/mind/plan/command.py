"""`rounds plan`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rounds.course import Course, default_folder, read
from rounds.mind.compiling import compiled, resources_of
from rounds.mind.graph import Graph
from rounds.mind.outside import levels_of
from rounds.mind.plan.hours import Hours
from rounds.mind.plan.make import Plan, make_plan
from rounds.mind.plan.request import Request
from rounds.mind.plan.weeks import Item
from rounds.mind.plan.why import in_words
from rounds.mind.reading import from_json

LEFT_OUT = {
    "known": "you know it already",
    "deeper": "kept for the thorough course",
    "unwritten": "not written yet",
    "hours": "there are no hours for it",
}


def plan_command(arguments: argparse.Namespace) -> int:
    """Prints a plan, as JSON or to read. 2 for an aim or a known topic that there is not."""
    course = read(Path(arguments.course) if arguments.course else default_folder()).course
    graph = from_json(Path(arguments.graph)) if arguments.graph else compiled(course)
    routes = _routes(course, arguments.aim)
    known = [_topic(course, graph, name) for name in arguments.know]
    if not routes:
        return _refuse("aim", arguments.aim, [*course.settings.aims, *course.settings.routes])
    for name, topic in zip(arguments.know, known, strict=True):
        if not topic:
            return _refuse("topic", name, graph.nodes)
    request = Request(
        routes=routes,
        hours=Hours.even(arguments.hours),
        known=frozenset(known),
        order=arguments.order,
        way=arguments.way,
        depth=arguments.depth,
        resources=() if arguments.budget is None else resources_of(course, levels_of(course, known)),
        budget=arguments.budget or 0,
    )
    unwritten = () if arguments.graph else sorted(course.settings.planned)
    plan = make_plan(graph, course.settings.ways, request, unwritten=unwritten)
    print(json.dumps(to_record(plan, graph), ensure_ascii=False) if arguments.json else to_page(plan, graph))
    return 0


def to_record(plan: Plan, graph: Graph) -> dict[str, Any]:
    """The plan as the command's contract has it: weeks, finish (in weeks), owed, left_out; `note` for an empty plan."""
    titles = _titles(graph)
    weeks = [
        {
            "week": week.number,
            "minutes": week.minutes,
            "items": [_item(item, plan, titles) for item in week.items],
        }
        for week in plan.weeks
    ]
    finish = plan.finish
    return {
        "weeks": weeks,
        "finish": {name: getattr(finish, name) if finish else None for name in ("p20", "p50", "p80")},
        "owed": [{"topic": debt.topic, "since": debt.since, "before": debt.before} for debt in plan.owed],
        "left_out": [{"topic": topic, "why": LEFT_OUT[why]} for topic, why in plan.left_out.items()],
        **({"note": plan.note} if plan.note else {}),
    }


def _item(item: Item, plan: Plan, titles: Mapping[str, str]) -> dict[str, Any]:
    record = {"topic": item.topic, "minutes": item.minutes, "why": in_words(item.why, titles), "kind": item.kind}
    return record | ({"resource": plan.outside[item.topic].id} if _is_read(item, plan) else {})


def _is_read(item: Item, plan: Plan) -> bool:
    return item.kind == "outside" and item.topic in plan.outside


def _read_in(item: Item, plan: Plan) -> str:
    return f" ({plan.outside[item.topic].id})" if _is_read(item, plan) else ""


def to_page(plan: Plan, graph: Graph) -> str:
    """The plan to read in a terminal; reviews of a week in one line."""
    if plan.finish is None:
        return plan.note
    titles = _titles(graph)
    lines = [f"{len(plan.weeks)} weeks; most likely done between week {plan.finish.p20} and week {plan.finish.p80}."]
    for week in plan.weeks:
        lines += ["", f"Week {week.number} ({week.minutes} min)"]
        reviews = [item for item in week.items if item.kind == "review"]
        if reviews:
            lines.append(f"  {sum(item.minutes for item in reviews):>3} min  reviews of {len(reviews)} topics")
        studied = (item for item in week.items if item.kind != "review")
        lines += [
            f"  {i.minutes:>3} min  {titles[i.topic]}: {in_words(i.why, titles)}{_read_in(i, plan)}" for i in studied
        ]
    owed = [f"  {titles[debt.topic]}, used in {titles[debt.since]}" for debt in plan.owed]
    return "\n".join([*lines, *(["", "Used first, explained later:", *owed] if owed else [])])


def _routes(course: Course, aim: str) -> tuple[str, ...]:
    if aim in course.settings.aims:
        return course.settings.aims[aim].routes
    return (aim,) if aim in course.settings.routes else ()


def _topic(course: Course, graph: Graph, name: str) -> str:
    """The topic's id by its id, path or former path; "" where there is none."""
    for known in (name, course.current(name).rpartition("/")[2]):
        if known in graph.nodes:
            return known
    return ""


def _refuse(what: str, name: str, known: Collection[str]) -> int:
    close: Sequence[str] = get_close_matches(name, known, 3, 0.4)
    cure = f"Did you mean {' or '.join(close)}?" if close else f"There are: {', '.join(known) or 'none'}."
    print(f"There is no {what} '{name}'. {cure}", file=sys.stderr)
    return 2


def _titles(graph: Graph) -> dict[str, str]:
    return {topic: node.title for topic, node in graph.nodes.items()}
