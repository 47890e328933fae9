"""The shortest way to a topic, and what becomes of plan and round for somebody who asks for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rounds.course.ways import Ways
from rounds.mind.graph import Graph
from rounds.mind.plan import Hours, Request, ahead, in_words, make_plan, path, walk
from rounds.mind.plan.targets import walked_needs
from rounds.mind.reading import from_json
from rounds.mind.round import Sitting, ranked_lessons
from rounds.mind.state import LearnerBelief
from tests.mind.people import NOON, node

NOWHERE = frozenset[str]()
graph = Graph.of(
    [
        node("sums"),
        node("shares", "sums"),
        node("odds", "shares", minutes=12),
        node("bayes", "odds", "shares", routes=NOWHERE, minutes=20),
        node("curves", "sums", soft=frozenset({"sums"}), routes=NOWHERE),
    ]
)
WAYS = Ways()


def asked(*known: str, picked: tuple[str, ...] = (), way: str = "bottom-up") -> Request:
    return Request(
        routes=("appraiser",),
        hours=Hours.even(2),
        known=frozenset(known),
        picked=picked,
        way=way,  # type: ignore[arg-type]
    )


def test_the_path_holds_every_need_that_is_not_known_in_the_order_of_study() -> None:
    found = path(graph, WAYS, asked("sums"), ["bayes"])
    assert found.order == ("shares", "odds", "bayes")
    assert set(found.towards.values()) == {"bayes"}
    assert found.minutes(graph) == sum(graph.nodes[topic].minutes for topic in ("shares", "odds", "bayes"))


def test_below_what_is_known_nobody_is_sent() -> None:
    assert path(graph, WAYS, asked("shares"), ["bayes"]).order == ("odds", "bayes")


@pytest.mark.parametrize("topic", ["bayes", "no-such-topic"])
def test_to_what_is_known_or_not_there_no_way_leads(topic: str) -> None:
    assert path(graph, WAYS, asked("bayes"), [topic]).order == ()


def test_two_that_are_asked_for_share_their_needs() -> None:
    found = path(graph, WAYS, asked(), ["odds", "bayes"])
    assert found.order == ("sums", "shares", "odds", "bayes")
    assert [found.towards[topic] for topic in found.order] == ["odds", "odds", "odds", "bayes"]


def test_from_the_top_down_a_soft_need_does_not_stand_in_the_way() -> None:
    request = asked(picked=("curves",), way="top-down")
    assert path(graph, WAYS, request, ["curves"]).order == ("curves",)
    left = ahead(graph, WAYS, walk(graph, WAYS, asked(way="top-down")), request)
    assert left.order[0] == "curves"
    assert left.put_off["curves"] == ("sums",)


def test_what_is_asked_for_comes_first_in_what_is_left_also_off_the_routes() -> None:
    whole = walk(graph, WAYS, asked())
    assert ahead(graph, WAYS, whole, asked()).order == ("sums", "shares", "odds")
    assert ahead(graph, WAYS, whole, asked("sums", picked=("curves",))).order == ("curves", "shares", "odds")
    assert ahead(graph, WAYS, whole, asked("sums", picked=("nowhere",))).order == ("shares", "odds")


def test_the_plan_begins_with_it_and_says_so() -> None:
    plan = make_plan(graph, WAYS, asked("sums", "shares", picked=("bayes",)))
    items = [item for week in plan.weeks for item in week.items if item.kind == "lesson"]
    titles = {topic: one.title for topic, one in graph.nodes.items()}
    assert [item.topic for item in items] == ["odds", "bayes"]
    assert [in_words(item.why, titles) for item in items] == [
        f"you asked for “{titles['bayes']}”: this comes first",
        "you asked for it",
    ]


def test_the_round_offers_it_before_a_better_bargain_and_before_what_was_begun() -> None:
    rivals = Graph.of([node("short", minutes=4), node("begun"), node("long", minutes=40)])
    sitting = Sitting(
        minutes=60, order=("long", "short", "begun"), owed={}, begun={"begun": 5}, towards={"long": "long"}
    )
    tasks = ranked_lessons(rivals, LearnerBelief(), sitting, NOON)
    assert [task.topic for task in tasks] == ["long", "begun", "short"]
    assert tasks[0].why.reason == "asked"


@pytest.mark.parametrize("way", ["bottom-up", "top-down"])
def test_on_the_designed_graph_every_path_is_whole_in_order_and_holds_nothing_too_much(way: str) -> None:
    whole = from_json(Path(__file__).parents[2] / "benchmarks/placement/graph.json")
    for number, topic in enumerate(whole.nodes):
        known = frozenset(other for at, other in enumerate(whole.nodes) if at % 3 == number % 3 and other != topic)
        request = asked(*known, way=way)
        order = path(whole, WAYS, request, [topic]).order
        needs = walked_needs(whole, request)
        place = {one: at for at, one in enumerate(order)}
        assert order[-1] == topic
        assert known.isdisjoint(order)
        for one in order:
            assert all(need in known or place[need] < place[one] for need in needs[one]), one
            assert one == topic or any(one in needs[later] for later in order), f"nothing on the path needs {one}"
