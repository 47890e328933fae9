"""Where else a learner may hear of a topic: the outside resources that suit them, the best one first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from rounds.course import Course
from rounds.mind.outside import Reader, levels_of, recommend
from rounds.mind.plan.request import Depth
from rounds.mind.state import is_known
from rounds.web.people.models import User
from rounds.web.study import belief
from rounds.web.study.models import LearnerState

# One to go to, and another for whoever does not like it.
MOST = 2


@dataclass(frozen=True)
class Explanation:
    """An outside resource that explains a topic once more."""

    key: str
    title: str


def reader_of(row: LearnerState, course: Course, known: Collection[str], style: str = "") -> Reader:
    """The learner as recommendations see them."""
    return Reader(
        levels=levels_of(course, known, row.ratings, row.background),
        depth=cast(Depth, row.depth),
        style=style,
        budget=row.budget,
    )


def explanations(learner: User, course: Course, topic: str) -> tuple[Explanation, ...]:
    """The resources that explain this topic best to this learner; none where nothing fits."""
    if topic not in course.outside_by_topic:
        return ()
    state = belief.belief(learner)
    known = [name for name, one in state.topics.items() if is_known(one)]
    reader = reader_of(LearnerState.objects.get(learner=learner), course, known)
    found = recommend(course.outside, [topic], reader, "explanation")
    matches = (*((found.best,) if found.best else ()), *found.others)
    return tuple(Explanation(match.key, course.outside[match.key].title) for match in matches[:MOST])
