"""The record can be rebuilt, and a seed is never met twice too soon."""

from __future__ import annotations

import uuid

from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from rounds.course import Course
from rounds.web.people.models import User
from rounds.web.study import actions, pages
from rounds.web.study.models import Ask, TopicState
from rounds.web.study.seeds import SEEDS, seed_for


def study(learner: User, course: Course, topic_id: str, answers: int) -> None:
    """Answers so many blanks and questions of a topic rightly, in order."""
    topic = course.topics[topic_id]
    for _ in range(answers):
        pages.open_next(learner, course, topic, timezone.now())
        ask = Ask.objects.filter(learner=learner, topic=topic_id, state="open").first()
        if ask is None:
            return
        actions.answer_question(ask, topic, ask.drawn.question.reference(), uuid.uuid4(), timezone.now())


def states(learner: User) -> list[tuple[str, str]]:
    return list(TopicState.objects.filter(learner=learner).order_by("topic").values_list("topic", "status"))


def test_rebuilt_equals_live(asha: User, small_course: Course) -> None:
    study(asha, small_course, "beds", 9)
    study(asha, small_course, "shifts", 1)
    live = states(asha)
    assert live == [("beds", "finished"), ("shifts", "learning")]
    actions.rebuild(asha, small_course.topics.values())
    assert states(asha) == live


@given(st.uuids(), st.text(max_size=20))
def test_a_thousand_variants_come_before_one_comes_back(learner: uuid.UUID, path: str) -> None:
    assert len({seed_for(learner, path, turn) for turn in range(SEEDS)}) == SEEDS
