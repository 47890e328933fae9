"""Everything that a learner's day follows from, read once a request."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from rounds.course import Course
from rounds.mind.plan import Hours
from rounds.web.guide import queries
from rounds.web.guide.queries import Answer
from rounds.web.people.models import User
from rounds.web.study import aims
from rounds.web.study.days import clock_of, monday
from rounds.web.study.journey import Journey, journey


@dataclass(frozen=True)
class Facts(Journey):
    """A learner at one moment, with `answers` and `reads`: those of this week."""

    answers: tuple[Answer, ...]
    reads: tuple[datetime, ...]

    @cached_property
    def hours(self) -> Hours:
        return aims.hours(self.row)

    def done_on(self) -> Iterable[datetime]:
        """When something was learned this week."""
        return (*(answer.at for answer in self.answers if answer.is_telling), *self.reads)


def facts(learner: User, course: Course, now: datetime) -> Facts:
    """What is known of the learner at this moment."""
    here = journey(learner, course, now)
    clock = clock_of(here.row)
    since = clock.beginning(monday(clock.day(now)))
    return Facts(
        learner=learner,
        course=course,
        graph=here.graph,
        row=here.row,
        state=here.state,
        statuses=here.statuses,
        now=now,
        answers=queries.answers(learner, since),
        reads=queries.reads(learner, since),
    )
