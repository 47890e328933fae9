"""What is believed follows from the ledger alone: rebuilt equals live, whatever happened, in whatever order."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rounds.course import Course
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import actions, belief
from rounds.web.study.models import Attempt, Declaration, LearnerState, Says, TopicState
from tests.people import person
from tests.web.study.living import EVENTS, NOON, Life


def states(learner: User) -> list[dict[str, object]]:
    """Every row of the learner's cache, without its key."""
    rows = TopicState.objects.filter(learner=learner).order_by("topic").values()
    whole = [dict(row) for row in rows] + [dict(LearnerState.objects.filter(learner=learner).values().get())]
    return [{name: value for name, value in row.items() if name != "id"} for row in whole]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(EVENTS), st.sampled_from(["beds", "shifts", "bays", "gone"]), st.integers(0, 400)),
        max_size=40,
    )
)
def test_rebuilt_equals_live(db: None, small_course: Course, events: list[tuple[str, str, int]]) -> None:
    content.hold(small_course)
    learner = person(str(uuid.uuid4()))
    life = Life(learner, small_course)
    for event, topic, hours in events:
        life.live(event, topic, hours)
    belief.belief(learner)  # a course that was changed by the last event is caught up with
    live = states(learner)
    assert belief.rebuild(learner).changed == 0
    assert states(learner) == live


def answered(learner: User, course: Course, right: bool, topic: str = "beds") -> Attempt:
    life = Life(learner, course)
    life.live("practice", topic, 0)
    life.live("right" if right else "wrong", topic, 0)
    return Attempt.objects.filter(learner=learner).latest("pk")


def test_an_answer_changes_the_belief_with_the_attempt(asha: User, small_course: Course) -> None:
    answered(asha, small_course, True)
    state = TopicState.objects.get(learner=asha, topic="beds")
    assert state.p > 0.9
    assert state.due_at is not None
    assert state.status == "unopened"


def test_no_attempt_is_kept_whose_belief_could_not_be(
    asha: User, small_course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(belief, "take_in", breaks)
    with pytest.raises(RuntimeError):
        answered(asha, small_course, True)
    assert not Attempt.objects.exists()


def test_a_second_try_at_the_same_numbers_counts_for_less(asha: User, cleo: User, small_course: Course) -> None:
    answered(asha, small_course, False)
    before = TopicState.objects.get(learner=asha, topic="beds").p
    Life(asha, small_course).live("right", "beds", 0)
    retried = TopicState.objects.get(learner=asha, topic="beds")
    assert before < retried.p < 0.5
    assert retried.right_variants == []


def test_a_renamed_topic_keeps_what_is_known_of_it(asha: User, small_course: Course) -> None:
    answered(asha, small_course, True)
    life = Life(asha, small_course)
    life.live("rename", "beds", 0)
    assert belief.belief(asha).of("bays").p > 0.9
    assert not TopicState.objects.filter(topic="beds").exists()


def test_a_word_sent_twice_counts_once_and_masters_nothing(asha: User, small_course: Course) -> None:
    uid = uuid.uuid4()
    for _ in range(2):
        actions.declare(asha, "beds", Says.KNOWN, uid, NOON)
    assert Declaration.objects.count() == 1
    state = TopicState.objects.get(learner=asha, topic="beds")
    assert 0.2 < state.p < 0.95
    assert state.due_at is None


def test_a_declaration_is_never_changed(asha: User) -> None:
    said = actions.declare(asha, "beds", Says.KNOWN, uuid.uuid4(), NOON)
    with pytest.raises(TypeError):
        said.save()


def test_another_retention_is_believed_from_the_start(asha: User, small_course: Course) -> None:
    answered(asha, small_course, True)
    before = TopicState.objects.get(learner=asha, topic="beds").due_at
    actions.choose(asha, retention=0.95)
    after = TopicState.objects.get(learner=asha, topic="beds").due_at
    assert before is not None
    assert after is not None
    assert after < before
    assert belief.rebuild(asha).changed == 0
