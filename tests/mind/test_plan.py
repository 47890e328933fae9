"""A plan keeps the hours, puts needs first, pays its debts, and says why it is empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from rounds.course.ways import Ways
from rounds.mind.graph import Graph, Node
from rounds.mind.plan import Hours, Pace, Request, changes, make_plan
from rounds.mind.plan.command import to_record
from rounds.mind.plan.sequence import sequence
from rounds.mind.plan.targets import walked_needs, wanted
from tests.mind.people import node
from tests.mind.plan_checker import faults

TWO_HOURS = Request(routes=("appraiser",), hours=Hours.even(2))
WAYS = Ways(
    demonstration=("forest",),
    top_down=("forest", "errors", "tree", "loss"),
    bottom_up=("errors", "loss", "tree", "forest"),
)


def hospital() -> Graph:
    """Two sums, two topics of medicine and four of models; the forest can be used before the tree is understood."""
    return Graph.of(
        [
            node("sums", essential=frozenset({"appraiser"})),
            node("logs", "sums"),
            node("errors", "sums", part="ml", essential=frozenset({"appraiser"})),
            node("loss", "errors", "logs", part="ml"),
            node("tree", "errors", part="ml"),
            node("forest", "tree", part="ml", soft=frozenset({"tree"}), hard_only=("errors",)),
            node("ward", part="medicine", page=True),
            node("audit", "ward", part="medicine"),
        ]
    )


def rows_of(graph: Graph) -> dict[str, Any]:
    return {
        topic: {"needs": node.needs, "soft": node.soft & set(graph.nodes), "hard_only": node.hard_only}
        for topic, node in graph.nodes.items()
    }


def studied(request: Request, graph: Graph | None = None) -> tuple[str, ...]:
    graph = graph or hospital()
    needs = walked_needs(graph, request)
    return sequence(graph, wanted(graph, request, needs), needs, WAYS, request)


def test_the_four_combinations_give_four_orders() -> None:
    orders = {
        studied(replace(TWO_HOURS, order=order, way=way))
        for order in ("maths-first", "alternate")
        for way in ("bottom-up", "top-down")
    }
    assert len(orders) == 4


def test_maths_first_begins_with_all_the_maths() -> None:
    assert studied(replace(TWO_HOURS, order="maths-first"))[:2] == ("sums", "logs")


def test_from_the_top_down_the_demonstration_comes_with_no_more_than_it_needs() -> None:
    order = studied(replace(TWO_HOURS, way="top-down", order="maths-first"))
    assert order[:3] == ("sums", "errors", "forest")
    assert order.index("tree") > order.index("forest")


def test_what_is_put_off_is_owed_and_paid() -> None:
    plan = make_plan(hospital(), WAYS, replace(TWO_HOURS, way="top-down"))
    (debt,) = plan.owed
    assert (debt.topic, debt.since) == ("tree", "forest")
    paid = [item for week in plan.weeks for item in week.items if item.kind == "debt"]
    assert [(item.topic, item.why.reason, item.why.topic) for item in paid] == [("tree", "debt", "forest")]


def test_essentials_bring_their_needs_and_the_rest_is_kept_for_later() -> None:
    plan = make_plan(hospital(), WAYS, replace(TWO_HOURS, depth="essentials"))
    assert {item.topic for week in plan.weeks for item in week.items} == {"sums", "errors"}
    assert plan.left_out["loss"] == "deeper"


def test_the_known_and_what_only_they_need_is_not_taught() -> None:
    request = replace(TWO_HOURS, depth="essentials", known=frozenset({"sums"}))
    assert studied(request) == ("errors",)
    assert make_plan(hospital(), WAYS, request).left_out["sums"] == "known"


def test_no_hours_give_an_empty_plan_that_says_so() -> None:
    plan = make_plan(hospital(), WAYS, replace(TWO_HOURS, hours=Hours.even(0)))
    assert not plan.weeks
    assert plan.note == "There are no hours to plan with."
    assert set(plan.left_out.values()) == {"hours"}


def test_an_aim_with_nothing_written_says_so() -> None:
    plan = make_plan(hospital(), WAYS, replace(TWO_HOURS, routes=("builder",)), unwritten=["counting"])
    assert plan.note == "No topic of this aim is written yet."
    assert plan.left_out == {"counting": "unwritten"}


def test_who_knows_everything_is_told_so() -> None:
    plan = make_plan(hospital(), WAYS, replace(TWO_HOURS, known=frozenset(hospital().nodes)))
    assert plan.note == "Everything this aim asks for is known already."


def test_a_lesson_longer_than_a_week_is_split() -> None:
    plan = make_plan(Graph.of([node("long", minutes=60)]), Ways(), replace(TWO_HOURS, hours=Hours.even(0.5)))
    assert [(week.number, week.minutes) for week in plan.weeks] == [(1, 30), (2, 30), (3, 15)]


def test_days_off_and_nights_leave_less_time() -> None:
    hours = Hours(
        weekdays=(60, 0, 60, 0, 0, 0, 0),
        first=date(2030, 1, 7),
        days_off=frozenset({date(2030, 1, 9)}),
        nights=frozenset({date(2030, 1, 14)}),
    )
    assert [hours.minutes(week) for week in (1, 2, 3)] == [60, 60, 120]


def test_outside_reading_keeps_its_budget_and_follows_the_lesson() -> None:
    request = replace(TWO_HOURS, hours=Hours.even(1), outside={"sums": 30}, outside_share=0.2)
    plan = make_plan(hospital(), WAYS, request)
    spent = [(week.number, item.minutes) for week in plan.weeks for item in week.items if item.kind == "outside"]
    assert sum(minutes for _, minutes in spent) == 30
    assert spent[0] == (2, 12)
    assert not faults(to_record(plan, hospital()), rows_of(hospital()), 1)


def test_the_finish_is_a_range_and_a_slow_learner_finishes_later() -> None:
    graph = Graph.of([node(f"t{number}") for number in range(60)])
    usual = make_plan(graph, Ways(), replace(TWO_HOURS, hours=Hours.even(1)))
    slow = make_plan(graph, Ways(), replace(TWO_HOURS, hours=Hours.even(1)), Pace(median=2))
    assert usual.finish
    assert slow.finish
    assert usual.finish.p20 < usual.finish.p50 < usual.finish.p80
    assert usual.finish.p50 == len(usual.weeks)
    assert slow.finish.p50 > 1.8 * usual.finish.p50


def test_reviews_take_between_an_eighth_and_a_fifth() -> None:
    graph = Graph.of([node(f"t{number}") for number in range(200)])
    plan = make_plan(graph, Ways(), replace(TWO_HOURS, hours=Hours.even(4)))
    for week in plan.weeks[1:-1]:
        reviews = sum(item.minutes for item in week.items if item.kind == "review")
        assert 0.12 <= reviews / 240 <= 0.20


def test_what_a_new_plan_changes_is_told() -> None:
    before = make_plan(hospital(), WAYS, replace(TWO_HOURS, hours=Hours.even(1)))
    after = make_plan(hospital(), WAYS, replace(TWO_HOURS, hours=Hours.even(0.5), known=frozenset({"sums"})))
    told = changes(before, after)
    assert told.dropped == ("sums",)
    assert not told.added
    assert told.moved
    assert all(later > earlier for earlier, later in told.moved.values())
    assert changes(before, before).moved == {}


def random_graph(chance: np.random.Generator) -> tuple[Graph, Ways]:
    parts = ["maths", "ml", "programming", "medicine"]
    nodes: list[Node] = []
    for number in range(int(chance.integers(1, 60))):
        earlier = [before.id for before in nodes]
        needs = tuple(chance.choice(earlier, min(len(earlier), int(chance.integers(0, 4))), replace=False).tolist())
        part = str(chance.choice(parts))
        soft = frozenset(need for need in needs if part == "ml" and chance.random() < 0.4)
        nodes.append(
            node(
                f"t{number}",
                *needs,
                part=part,
                soft=soft,
                minutes=int(chance.integers(5, 40)),
                page=bool(chance.random() < 0.05),
                essential=frozenset({"appraiser"} if chance.random() < 0.4 else ()),
            )
        )
    graph = Graph.of(nodes)
    models = [topic for topic, one in graph.nodes.items() if one.part == "ml"]
    hard = {topic: [need for need in graph.nodes[topic].hard if need in models] for topic in models}
    down: list[str] = []
    for topic in reversed(models):
        _place(topic, hard, down)
    return graph, Ways(top_down=tuple(down), bottom_up=tuple(models), demonstration=tuple(down[:2]))


def _place(topic: str, hard: dict[str, list[str]], placed: list[str]) -> None:
    for need in hard[topic]:
        _place(need, hard, placed)
    if topic not in placed:
        placed.append(topic)


@pytest.mark.parametrize("seed", range(100))
def test_random_plans_pass_the_checker(seed: int) -> None:
    chance = np.random.default_rng(seed)
    graph, ways = random_graph(chance)
    for _ in range(5):
        hours = float(chance.choice([0.25, 1, 2.5, 12]))
        request = Request(
            routes=("appraiser",),
            hours=Hours.even(hours),
            known=frozenset(topic for topic in graph.nodes if chance.random() < 0.2),
            order=chance.choice(["maths-first", "alternate"]).item(),
            way=chance.choice(["bottom-up", "top-down"]).item(),
            depth=chance.choice(["essentials", "thorough"]).item(),
        )
        plan = to_record(make_plan(graph, ways, request), graph)
        assert not faults(plan, rows_of(graph), hours, request.known, request.way)


def test_the_checker_finds_what_is_wrong() -> None:
    rows: dict[str, Any] = {
        "a": {"needs": (), "soft": (), "hard_only": ()},
        "b": {"needs": ("a",), "soft": (), "hard_only": ()},
    }

    def item(topic: str, kind: str = "lesson", minutes: int = 30) -> dict[str, Any]:
        return {"topic": topic, "kind": kind, "minutes": minutes, "why": ""}

    def plan(*items: dict[str, Any]) -> dict[str, Any]:
        minutes = sum(one["minutes"] for one in items)
        return {"weeks": [{"week": 1, "minutes": minutes, "items": items}], "owed": []}

    assert not faults(plan(item("a"), item("b")), rows, 1)
    assert "b comes before a" in faults(plan(item("b"), item("a")), rows, 1)
    assert "a is known and planned again" in faults(plan(item("a")), rows, 1, known=["a"])
    assert "a is taught twice" in faults(plan(item("a", minutes=10), item("b", minutes=10), item("a")), rows, 1)
    assert "c is not written" in faults(plan(item("a"), item("c", "review")), rows, 1)
    assert any("holds 90 minutes" in fault for fault in faults(plan(item("a", minutes=60), item("b")), rows, 1))
    assert any("reviewed" in fault for fault in faults(plan(item("a", "review")), rows, 1))
