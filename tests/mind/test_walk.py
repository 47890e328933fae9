"""The way of a learner: the whole of it once, what is left of it, and what was done without."""

from __future__ import annotations

from rounds.course.ways import Ways
from rounds.mind.graph import Graph
from rounds.mind.plan import Hours, Request, ahead, incurred, walk
from tests.mind.people import node

graph = Graph.of([node("sums"), node("trees", "sums", soft=frozenset({"sums"})), node("forests", "trees")])
WAYS = Ways(top_down=("trees", "forests"), demonstration=("trees",))


def asked(way: str, *known: str) -> Request:
    return Request(routes=("appraiser",), hours=Hours.even(1), way=way, known=frozenset(known))  # type: ignore[arg-type]


def test_from_the_bottom_up_nothing_is_put_off() -> None:
    whole = walk(graph, WAYS, asked("bottom-up"))
    assert whole.order == ("sums", "trees", "forests")
    assert whole.put_off == {}


def test_from_the_top_down_a_soft_need_waits_and_is_owed_once_it_was_done_without() -> None:
    whole = walk(graph, WAYS, asked("top-down"))
    assert whole.order[0] == "trees"
    assert whole.put_off == {"trees": ("sums",)}
    assert incurred(whole, ()) == {}
    assert incurred(whole, {"trees"}) == {"trees": ("sums",)}
    assert incurred(whole, {"trees", "sums"}) == {}


def test_a_soft_need_of_no_route_is_dropped_and_not_owed() -> None:
    off = Graph.of([node("sums", routes=frozenset()), node("trees", "sums", soft=frozenset({"sums"}))])
    whole = walk(off, WAYS, asked("top-down"))
    assert whole.order == ("trees",)
    assert whole.put_off == {"trees": ("sums",)}
    assert incurred(whole, {"trees"}) == {}


def test_what_is_known_is_not_walked_again_nor_what_it_stood_on() -> None:
    whole = walk(graph, WAYS, asked("bottom-up"))
    assert ahead(graph, WAYS, whole, asked("bottom-up", "sums")).order == ("trees", "forests")
    offside = Graph.of([node("sums", routes=frozenset()), node("trees", "sums")])
    assert ahead(offside, WAYS, walk(offside, WAYS, asked("bottom-up")), asked("bottom-up", "trees")).order == ()
