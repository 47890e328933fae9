"""Which question of a topic is put next, for a review, for practice, or as a proof."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache

from rounds.course import Topic
from rounds.kit import QuestionGenerator
from rounds.kit.record import to_record
from rounds.web.guide.models import Kind
from rounds.web.study.ledger import kind_of

USE = 2


def next_question(topic: Topic, kind: str, asked: Mapping[str, int], owed: Collection[str]) -> str:
    """The name of the question least often asked that suits the kind; "" where the topic has none.

    A review may ask anything but recall first. Practice and proofs want typed answers: a choice tells less. A question
    that assumes what the learner still owes comes only where there is no other.
    """
    names: Iterable[str] = topic.questions
    return min(names, key=lambda name: _rank(topic.questions[name], kind, asked.get(name, 0), owed), default="")


def _rank(generator: QuestionGenerator, kind: str, asked: int, owed: Collection[str]) -> tuple[bool, bool, int, bool]:
    is_owed = not set(owed).isdisjoint(generator.assumes)
    is_recall = generator.level < USE
    if kind == Kind.REVIEW:
        return is_owed, is_recall, asked, not is_typed(generator)
    return is_owed, not is_typed(generator), asked, is_recall


@cache
def is_typed(generator: QuestionGenerator) -> bool:
    """Whether its answer is written and not picked."""
    return kind_of(to_record(generator.draw("0").question))[1] < 2
