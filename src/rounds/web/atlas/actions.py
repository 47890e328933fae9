"""What a learner asks to learn next, and takes back: one transaction each."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction

from rounds.course import Course
from rounds.mind.state import is_known
from rounds.web.people.models import User
from rounds.web.study import belief
from rounds.web.study.models import LearnerState


@transaction.atomic
def follow(learner: User, course: Course, topics: Collection[str]) -> None:
    """Puts these topics before all that was asked for earlier. What is known, or not in the course, is left out."""
    known = {topic for topic, one in belief.belief(learner).topics.items() if is_known(one)}
    row = belief.standing(learner)
    wanted = dict.fromkeys(topic for topic in (*topics, *row.picked) if topic in course.topics and topic not in known)
    _keep(row, list(wanted))


@transaction.atomic
def leave(learner: User, topics: Collection[str]) -> None:
    """Takes these back."""
    row = belief.standing(learner)
    _keep(row, [topic for topic in row.picked if topic not in topics])


def _keep(row: LearnerState, picked: list[str]) -> None:
    LearnerState.objects.filter(pk=row.pk).update(picked=picked)
