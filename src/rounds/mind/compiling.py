"""The graph of a course as written."""

from __future__ import annotations

from collections.abc import Mapping

from rounds.course import Course, Topic
from rounds.course.outside import Outside
from rounds.mind.graph import Graph, Node
from rounds.mind.outside import fits
from rounds.mind.placement import Shares
from rounds.mind.plan.resources import Resource


def compiled(course: Course) -> Graph:
    """The graph of the written topics, in the order of the course; planned topics are not in it."""
    part_of = {unit: part.id for part in course.settings.parts for unit in part.units}
    return Graph.of(_node(topic, part_of.get(topic.unit, ""), course) for topic in course.topics.values())


def shares_of(course: Course) -> Shares:
    """What people know beforehand, as the course's authors judge; without their judgement, a third of everything."""
    priors = course.priors
    if not priors.known:
        return Shares({"anybody": {}}, {"anybody": 1}, {})
    return Shares(known=priors.known, people=priors.people, taps=priors.taps)


def resources_of(course: Course, levels: Mapping[str, float]) -> tuple[Resource, ...]:
    """The outside resources that say how long they take, for a learner who brings what they take for granted."""
    timed = {key: one for key, one in course.outside.items() if one.topics and one.hours > 0 and fits(one, levels)}
    return tuple(Resource(key, one.topics, round(one.hours * 60), _price(one)) for key, one in timed.items())


def _price(one: Outside) -> float | None:
    """What it costs; None where that is not on record."""
    return 0.0 if one.is_free else one.price


def renamed_topics(course: Course) -> Mapping[str, str]:
    """Old topic id -> new topic id, "" for one that was taken out, from the topics' lines of renamed.toml."""
    whole = {old: new for old, new in course.renamed.items() if old.count("/") < 2}
    return {old.rpartition("/")[2]: new.rpartition("/")[2] for old, new in whole.items()}


def _node(topic: Topic, part: str, course: Course) -> Node:
    essentials = course.settings.essentials
    return Node(
        id=topic.id,
        unit=topic.unit,
        part=part,
        title=topic.title,
        minutes=topic.minutes,
        needs=topic.needs,
        soft=frozenset(topic.soft),
        practises=topic.practises,
        equivalent=topic.equivalent,
        routes=frozenset(topic.routes),
        essential=frozenset(route for route, topics in essentials.items() if topic.id in topics),
        hard_only=course.settings.ways.hard_only.get(topic.id, ()),
        page=topic.page,
    )
