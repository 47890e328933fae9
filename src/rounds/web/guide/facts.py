"""Everything that a learner's day follows from, read once a request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.conf import settings

from rounds.course import Course
from rounds.mind.graph import Graph
from rounds.mind.plan import Hours, Walk, ahead, incurred
from rounds.mind.state import LearnerBelief, is_known
from rounds.web.guide import aims, queries
from rounds.web.guide.days import Clock, monday
from rounds.web.guide.queries import Answer
from rounds.web.people.models import User
from rounds.web.study import belief
from rounds.web.study.models import LearnerState, TopicStatus
from rounds.web.study.queries import closed_in_lessons, statuses
from rounds.web.study.stations import minutes_left, way


@dataclass(frozen=True)
class Facts:
    """A learner at one moment. `answers` and `reads` are those of this week."""

    learner: User
    course: Course
    graph: Graph
    row: LearnerState
    state: LearnerBelief
    statuses: Mapping[str, str]
    answers: tuple[Answer, ...]
    reads: tuple[datetime, ...]
    now: datetime

    @cached_property
    def clock(self) -> Clock:
        return clock_of(self.row)

    @cached_property
    def today(self) -> date:
        return self.clock.day(self.now)

    @cached_property
    def hours(self) -> Hours:
        return aims.hours(self.row)

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

    @cached_property
    def left(self) -> Mapping[str, int]:
        """The minutes left of each lesson that was begun, the latest first."""
        names = (topic for topic, its in self.statuses.items() if its == TopicStatus.LEARNING)
        begun = [self.course.topics[topic] for topic in names if topic in self.course.topics]
        closed = closed_in_lessons(self.learner, begun)
        return {topic.id: minutes_left(topic, way(topic, closed[topic.id])) for topic in begun}

    @cached_property
    def whole(self) -> Walk:
        """The whole way to the learner's aim."""
        return aims.whole_walk(aims.way_only(aims.request(self.row, self.course)), self.course, self.graph)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The topics still to be learned, in turn."""
        left = ahead(self.graph, self.whole, aims.request(self.row, self.course, self.known)).order
        return tuple(topic for topic in left if topic not in self.read)

    @cached_property
    def owed(self) -> Mapping[str, tuple[str, ...]]:
        return incurred(self.whole, self.known)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        return {topic: node.title for topic, node in self.graph.nodes.items()}

    def done_on(self) -> Iterable[datetime]:
        """When something was learned this week."""
        return (*(answer.at for answer in self.answers if answer.is_telling), *self.reads)


def clock_of(row: LearnerState) -> Clock:
    """Where the learner's days are cut."""
    return Clock(row.zone or settings.TIME_ZONE, row.day_begins)


def facts(learner: User, course: Course, now: datetime) -> Facts:
    """What is known of the learner at this moment; the belief is computed again first where it is stale."""
    state = belief.belief(learner)
    row = LearnerState.objects.get(learner=learner)
    clock = clock_of(row)
    since = clock.beginning(monday(clock.day(now)))
    return Facts(
        learner=learner,
        course=course,
        graph=belief.the_map().graph,
        row=row,
        state=state,
        statuses=statuses(learner),
        answers=queries.answers(learner, since),
        reads=queries.reads(learner, since),
        now=now,
    )
