"""The graph puts needs first, cuts what lies outside, and names itself by its content."""

from __future__ import annotations

from rounds.mind.graph import Graph, Node


def node(name: str, *needs: str, soft: tuple[str, ...] = ()) -> Node:
    return Node(id=name, unit="u", part="p", title=name, minutes=10, needs=needs, soft=frozenset(soft))


def test_needs_come_before_what_needs_them() -> None:
    graph = Graph.of([node("bayes", "odds"), node("odds", "fractions"), node("fractions")])
    assert list(graph.nodes) == ["fractions", "odds", "bayes"]
    assert graph.above("bayes") == {"odds", "fractions"}


def test_a_need_outside_the_graph_is_cut() -> None:
    graph = Graph.of([node("bayes", "odds"), node("odds")]).only(["bayes"])
    assert graph.needs == {"bayes": ()}


def test_the_hash_changes_with_a_need_and_not_with_a_title() -> None:
    before = Graph.of([node("odds"), node("bayes", "odds")])
    assert before.hash == Graph.of([node("odds"), node("bayes", "odds")]).hash
    assert before.hash != Graph.of([node("odds"), node("bayes")]).hash


def test_a_soft_need_is_not_hard() -> None:
    assert node("bayes", "odds", "fractions", soft=("odds",)).hard == ("fractions",)
