"""Placements in the course that is shipped: what they ask about, and how well they find what a learner knows."""

from __future__ import annotations

import uuid

import pytest

from rounds.course import Course
from rounds.mind.state import is_known
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import belief, placing, queries
from rounds.web.study.chart import chart
from rounds.web.study.models import Length, PlacementAnswer
from tests.shipped import shipped_course
from tests.web.study.test_placing import NOON, asking, begun, give


@pytest.fixture(scope="session")
def whole_course() -> Course:
    return shipped_course()


def test_an_aim_asks_only_what_it_needs(whole_course: Course) -> None:
    content.hold(whole_course)
    judge, engineer = chart("read-and-judge"), chart("engineering")
    assert "variables" not in judge.graph.nodes
    assert "variables" in engineer.graph.nodes
    assert chart("no-such-aim").graph.nodes.keys() == whole_course.topics.keys()
    assert chart("read-and-judge") is judge


def test_a_full_placement_finds_what_a_learner_knows(asha: User, whole_course: Course) -> None:
    content.hold(whole_course)
    units = {"school-maths", "probability"}
    begun(asha, background="nurse")
    while (under_way := queries.placement_under_way(asha)) is not None:
        ask = under_way.asking
        assert ask is not None
        assert ask.drawn.record["kind"] not in ("Code", "TypeIt")
        if whole_course.topics[ask.topic].unit in units:
            give(ask, True)
        else:
            placing.dont_know(ask, uuid.uuid4(), NOON)
    outcome = queries.last_outcome(asha)
    assert outcome is not None
    assert outcome.placement.answers.count() <= 25
    kept = belief.belief(asha)
    agree = [is_known(kept.of(topic.id)) == (topic.unit in units) for topic in whole_course.topics.values()]
    assert sum(agree) >= 0.9 * len(agree)
    assert belief.rebuild(asha).changed == 0


def test_sharpening_goes_on_to_thirty_questions(asha: User, whole_course: Course) -> None:
    content.hold(whole_course)
    begun(asha, length=Length.QUICK)
    flip = False
    for limit in (10, 30):
        while queries.placement_under_way(asha) is not None:
            give(asking(asha), flip := not flip)
        outcome = queries.last_outcome(asha)
        assert outcome is not None
        assert outcome.placement.answers.count() <= limit
        placing.sharpen(outcome, NOON)
    assert PlacementAnswer.objects.count() > 10
    topics = list(PlacementAnswer.objects.values_list("topic", flat=True))
    assert len(topics) == len(set(topics))
