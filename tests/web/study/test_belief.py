"""What is believed follows from the ledger alone: rebuilt equals live, whatever happened, in whatever order."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rounds.course import Course
from rounds.kit import Question
from rounds.web.people.models import User
from rounds.web.shell import content
from rounds.web.study import actions, belief, pages, placing, queries
from rounds.web.study.models import Ask, Attempt, Declaration, LearnerState, Says, TopicState
from tests.people import person

NOON = datetime(2030, 1, 7, 12, tzinfo=UTC)
DAY = timedelta(days=1)
EVENTS = (
    *("lesson", "practice", "right", "wrong", "nonsense", "hint", "shown", "skipped", "again", "from-address"),
    *("know", "not", "outside", "partly", "taken-back", "dispute", "rename", "remove", "back"),
    *("place", "place", *(2 * ("place-right", "place-wrong")), "place-end", "place-dispute"),
)

WORDS = ("know", "not", "outside", "partly", "taken-back", "dispute")


def states(learner: User) -> list[dict[str, object]]:
    """Every row of the learner's cache, without its key."""
    rows = TopicState.objects.filter(learner=learner).order_by("topic").values()
    whole = [dict(row) for row in rows] + [dict(LearnerState.objects.filter(learner=learner).values().get())]
    return [{name: value for name, value in row.items() if name != "id"} for row in whole]


def wrong_to(question: Question) -> str:
    return str(question.expected_wrong()[0].answer) if question.expected_wrong() else "1000"


class Life:
    """A learner's days: events come one after the other, the clock may be set back, the course may change."""

    def __init__(self, learner: User, course: Course) -> None:
        self.learner, self.course, self.now = learner, course, NOON
        self.last: tuple[Ask, str, uuid.UUID] | None = None

    def live(self, event: str, topic: str, hours: int) -> None:
        self.now += timedelta(hours=hours)
        here = self.course.topics.get(topic)
        asks = Ask.objects.filter(learner=self.learner, state="open").exclude(place="placement")
        ask = asks.order_by("pk").first()
        if event in ("rename", "remove"):
            self._change("bays" if event == "rename" else "")
        elif event.startswith("place"):
            self._place(event.removeprefix("place-"), topic)
        elif event == "back":
            self.now -= 40 * DAY
        elif event in WORDS:
            says = dict(zip(WORDS, Says, strict=False))[event]
            actions.declare(self.learner, topic, says, uuid.uuid4(), self.now)
        elif event == "again" and self.last:
            actions.answer_question(self.last[0], here, self.last[1], self.last[2], self.now)
        elif event == "lesson" and here:
            pages.open_next(self.learner, self.course, here, self.now)
        elif event in ("practice", "from-address") and here:
            seed = "7" if event == "from-address" else None
            pages.practice(self.learner, self.course, here, next(iter(here.questions)), seed, self.now)
        elif ask:
            self._answer(ask, event)

    def _answer(self, ask: Ask, event: str) -> None:
        topic, question, uid = self.course.topics.get(ask.topic), ask.drawn.question, uuid.uuid4()
        if event == "hint":
            actions.give_hint(ask)
        elif event == "shown":
            actions.show_working(ask, topic, uid, self.now)
        elif event == "skipped":
            actions.skip(ask, topic, uid, self.now)
        elif event in ("right", "wrong", "nonsense"):
            given = {"right": question.reference(), "wrong": wrong_to(question), "nonsense": "?"}[event]
            actions.answer_question(ask, topic, given, uid, self.now)
            self.last = (ask, given, uid)

    def _place(self, event: str, topic: str) -> None:
        under_way, outcome = queries.placement_under_way(self.learner), queries.last_outcome(self.learner)
        if event == "place":
            placing.begin(self.learner, placing.Wish(), uuid.uuid4(), self.now)
        elif event == "dispute" and outcome:
            placing.dispute(outcome, topic, self.now)
        elif under_way and event == "end":
            placing.end(under_way, self.now)
        elif under_way and under_way.asking and event in ("right", "wrong"):
            question = under_way.asking.drawn.question
            given = question.reference() if event == "right" else wrong_to(question)
            placing.answer(under_way.asking, given, uuid.uuid4(), self.now)

    def _change(self, name: str) -> None:
        """The first topic gets another name, or is taken out; asks of its old name stay."""
        if "beds" not in self.course.topics:
            return
        others = {topic: one for topic, one in self.course.topics.items() if topic != "beds"}
        new = {name: replace(self.course.topics["beds"], id=name)} if name else {}
        renamed = {"ward-sums/beds": f"ward-sums/{name}" if name else ""}
        self.course = replace(self.course, topics={**new, **others}, renamed=renamed)
        content.hold(self.course)


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
