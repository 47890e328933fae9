"""A learner on their way: what they know, what they came for or asked for, and the order in which the rest comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Literal

from rounds.course import Course
from rounds.mind.graph import Graph
from rounds.mind.plan import Path, Request, Walk, ahead, incurred, path
from rounds.mind.state import LearnerBelief, is_known, status
from rounds.web.people.models import User
from rounds.web.study import aims, belief, worked
from rounds.web.study.days import Clock, clock_of
from rounds.web.study.models import LearnerState, TopicStatus
from rounds.web.study.queries import closed_in_lessons, statuses
from rounds.web.study.stations import minutes_left, way

Standing = Literal["mastered", "brought", "learning", "ahead"]


@dataclass(frozen=True)
class Journey:
    """A learner at one moment. `statuses` say how far each lesson is that was begun, the latest first."""

    learner: User
    course: Course
    graph: Graph
    row: LearnerState
    state: LearnerBelief
    statuses: Mapping[str, str]
    now: datetime

    @cached_property
    def clock(self) -> Clock:
        return clock_of(self.row)

    @cached_property
    def today(self) -> date:
        return self.clock.day(self.now)

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(topic for topic, one in self.state.topics.items() if is_known(one))

    @cached_property
    def finished(self) -> frozenset[str]:
        """The topics of which the lesson, or the page, was read to its end."""
        return frozenset(topic for topic, its in self.statuses.items() if its == TopicStatus.FINISHED)

    @cached_property
    def read(self) -> frozenset[str]:
        """The pages that were read: they come once."""
        return frozenset(topic for topic in self.finished if topic in self.graph.nodes and self.graph.nodes[topic].page)

    def standing(self, topic: str) -> Standing:
        """How a topic stands. A page that was read is mastered: there is no more to it. A mere word begins nothing."""
        belief = self.state.of(topic)
        if topic in self.read or status(belief) in ("mastered", "used"):
            return "mastered"
        if belief.is_placed:
            return "brought"
        return "learning" if topic in self.statuses or belief.memory is not None else "ahead"

    @cached_property
    def begun(self) -> Mapping[str, int]:
        """The minutes left of each lesson that was begun, the latest first."""
        names = (topic for topic, its in self.statuses.items() if its == TopicStatus.LEARNING)
        lessons = [self.course.topics[topic] for topic in names if topic in self.course.topics]
        closed = closed_in_lessons(self.learner, lessons)
        return {topic.id: minutes_left(topic, way(topic, closed[topic.id])) for topic in lessons}

    @cached_property
    def worked_through(self) -> frozenset[str]:
        """The topics that the learner says they have worked through outside."""
        return worked.through(self.learner)

    @cached_property
    def request(self) -> Request:
        """What is asked of the plan, by what is known now."""
        return aims.request(self.row, self.course, self.known | self.read)

    @cached_property
    def whole(self) -> Walk:
        """The whole way to the learner's aim."""
        return aims.whole_walk(aims.way_only(self.request), self.course, self.graph)

    @cached_property
    def picked(self) -> tuple[str, ...]:
        """The topics that the learner asked for and does not know yet; what became known has dropped off."""
        done = self.known | self.read
        return tuple(topic for topic in self.request.picked if topic in self.graph.nodes and topic not in done)

    @cached_property
    def towards(self) -> Mapping[str, str]:
        """By topic, what was asked for that it leads to."""
        return self.path(*self.picked).towards

    @cached_property
    def left(self) -> Walk:
        """What is still to be learned, what was asked for first."""
        return ahead(self.graph, self.course.settings.ways, self.whole, self.request)

    @property
    def order(self) -> tuple[str, ...]:
        """The topics still to be learned, in turn."""
        return self.left.order

    @cached_property
    def owed(self) -> Mapping[str, tuple[str, ...]]:
        return incurred(self.whole, self.known)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        return {topic: node.title for topic, node in self.graph.nodes.items()}

    def path(self, *topics: str) -> Path:
        """The shortest way to these topics from what is known now."""
        return path(self.graph, self.course.settings.ways, self.request, topics)


def journey(learner: User, course: Course, now: datetime) -> Journey:
    """The learner at this moment; the belief is computed again first where it is stale."""
    state = belief.belief(learner)
    row = LearnerState.objects.get(learner=learner)
    return Journey(learner, course, belief.the_map().graph, row, state, statuses(learner), now)
