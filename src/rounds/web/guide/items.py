"""How far a learner is with one thing on their day, and what it has moved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Literal

from rounds.course import Topic
from rounds.mind.plan import Why, in_words
from rounds.mind.plan.weeks import RETRIES
from rounds.web.guide.facts import Facts
from rounds.web.guide.models import DayEntry, Kind
from rounds.web.guide.queries import Answer
from rounds.web.guide.wording import moved
from rounds.web.study.models import Place, TopicStatus

# So many questions are asked at most of one topic in one sitting.
MOST_QUESTIONS = {Kind.REVIEW: 1, Kind.PRACTICE: 3, Kind.PROBE: 2, Kind.PROOF: 4}
PROOF_QUESTIONS = 2

State = Literal["open", "begun", "done", "failed"]


@dataclass(frozen=True)
class Item:
    """An offer that stands on the day, as it is now. `failed` is a proof that was not given: the lesson follows."""

    entry: DayEntry
    topic: Topic
    state: State
    why: str
    moved: str = ""

    @property
    def is_open(self) -> bool:
        return self.state in ("open", "begun")

    @property
    def is_lesson(self) -> bool:
        return self.entry.kind == Kind.LESSON

    @property
    def is_part(self) -> bool:
        return self.entry.whole > self.entry.minutes

    @property
    def may_be_proved(self) -> bool:
        return self.is_lesson and self.state == "open" and bool(self.topic.questions)


def item(entry: DayEntry, topic: Topic, facts: Facts) -> Item:
    """The offer with its state."""
    asked = ended(facts.answers, topic.id, entry.turn)
    is_lesson = entry.kind == Kind.LESSON
    state = _lesson_state(entry, topic, facts) if is_lesson else _questions_state(entry, topic, facts, asked)
    why = in_words(Why(entry.reason, entry.about), facts.titles)  # type: ignore[arg-type]  # kept as text
    return Item(entry, topic, state, why, moved(entry, topic, facts, asked) if state == "done" else "")


def ended(answers: Iterable[Answer], topic: str, since: int) -> tuple[bool, ...]:
    """The practice questions of a topic ended since this turn, in turn: whether each was right unaided at once."""
    first: dict[int, bool] = {}
    for answer in answers:
        is_of_it = answer.topic == topic and answer.place == Place.PRACTICE and answer.turn > since
        if is_of_it and answer.is_ended and answer.is_telling:
            first.setdefault(answer.ask, answer.is_right_unaided)
    return tuple(first.values())


def _lesson_state(entry: DayEntry, topic: Topic, facts: Facts) -> State:
    if topic.id in facts.finished:
        return "done"
    if facts.statuses.get(topic.id) != TopicStatus.LEARNING:
        return "open"
    left = ceil(facts.begun[topic.id] * RETRIES - 1e-9)
    return "done" if entry.whole and left <= entry.whole - entry.minutes else "begun"


def _questions_state(entry: DayEntry, topic: Topic, facts: Facts, asked: tuple[bool, ...]) -> State:
    kind = Kind(entry.kind)
    is_known = topic.id in facts.known
    if kind == Kind.PROOF:
        if not all(asked) or (len(asked) >= MOST_QUESTIONS[kind] and not is_known):
            return "failed"
        is_done = is_known and len(asked) >= PROOF_QUESTIONS
    elif kind == Kind.PROBE:
        is_done = len(asked) >= MOST_QUESTIONS[kind] or not all(asked)
    elif kind == Kind.PRACTICE:
        is_done = len(asked) >= MOST_QUESTIONS[kind] or (is_known and bool(asked))
    else:
        is_done = bool(asked)
    return "done" if is_done else "begun" if asked else "open"
