"""A drawing puts every need left of what it opens, and lets few lines cross."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest

from rounds.course import Course
from rounds.course.graph import in_order
from rounds.web.atlas.drawing import HEIGHT, WIDTH, drawing
from rounds.web.atlas.layers import layered, untangled
from rounds.web.atlas.marks import Mark
from tests.web.guide import made

GRAPH = Path(__file__).parents[3] / "benchmarks/placement/graph.json"


def test_a_topic_stands_as_far_along_as_the_longest_chain_to_it() -> None:
    needs = {"sums": (), "shares": ("sums",), "odds": ("shares", "sums"), "curves": ("sums", "elsewhere")}
    assert [set(layer) for layer in layered(needs, needs).topics] == [{"sums"}, {"shares", "curves"}, {"odds"}]


def test_no_topics_make_no_layers() -> None:
    assert untangled(layered({}, ())).topics == ()
    assert drawing(()).boxes == ()


def test_lines_are_untangled() -> None:
    needs = {"a": (), "b": (), "c": ("b",), "d": ("a",)}
    tangled = layered(needs, needs)
    assert tangled.crossings == 1
    assert untangled(tangled).crossings == 0
    assert untangled(tangled).topics == (("a", "b"), ("d", "c"))


@pytest.mark.parametrize("part", ["maths", "ml", "programming", "medicine"])
def test_of_the_designed_graph_every_need_is_to_the_left_and_nothing_overlaps(part: str, small_course: Course) -> None:
    rows = {row["id"]: row for row in json.loads(GRAPH.read_text(encoding="utf-8")) if row["part"] == part}
    needs = {topic: tuple(need for need in row["needs"] if need in rows) for topic, row in rows.items()}
    order = in_order(needs, rows)
    like = small_course.topics["beds"]
    topics = [made.topic(like, topic, *needs[topic], title=rows[topic]["title"]) for topic in sorted(rows)]
    drawn = drawing(Mark(topic, "ready", "ready") for topic in topics)
    place = {box.mark.topic.id: box for box in drawn.boxes}
    assert place.keys() == rows.keys()
    for topic, direct in needs.items():
        assert all(place[need].right < place[topic].x for need in direct), topic
    for one, other in combinations(drawn.boxes, 2):
        assert abs(one.x - other.x) >= WIDTH or abs(one.y - other.y) >= HEIGHT
    assert all(box.x >= 0 and box.right <= drawn.width for box in drawn.boxes)
    assert all(box.y >= 0 and box.y + HEIGHT <= drawn.height for box in drawn.boxes)
    tangled = layered(needs, order)
    assert untangled(tangled).crossings < tangled.crossings
