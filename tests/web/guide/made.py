"""Courses made for a test: as many topics as it needs, each with the lesson and the questions of "Free beds"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rounds.course import Course, Topic
from rounds.kit import Number, Question, QuestionGenerator, Rng


def topic(like: Topic, name: str, *needs: str, minutes: int = 6, unit: str = "ward-sums", **more: object) -> Topic:
    """A topic of this name, otherwise like another one."""
    title = name.replace("-", " ").capitalize()
    # Questions of its own: the same one under two topics would be a second try at the same variant.
    questions = {name_: _asked_of(title, generator) for name_, generator in like.questions.items()}
    facts = {"title": title, "needs": needs, "minutes": minutes, "unit": unit, "questions": questions} | more
    return replace(like, id=name, **facts)  # type: ignore[arg-type]  # a test names only the facts that it is about


def course(
    small: Course, topics: Sequence[Topic], essentials: Mapping[str, Sequence[str]] | None = None, **more: object
) -> Course:
    """The small course with these topics instead of its own, and more of its settings where they are named."""
    short = {route: tuple(names) for route, names in (essentials or {}).items()}
    settings = replace(small.settings, essentials=short, planned=frozenset(), **more)  # type: ignore[arg-type]
    return replace(small, topics={one.id: one for one in topics}, settings=settings)


def _asked_of(title: str, like: QuestionGenerator) -> QuestionGenerator:
    def sum_of_two(r: Rng) -> Question:
        drawn = like.make(r)
        if not isinstance(drawn, Number):
            return replace(drawn, ask=f"{title}: {drawn.ask}")
        one, other = r.whole(1, 999), r.whole(1, 999)
        return Number(ask=f"{title}: what is {one} + {other}?", answer=one + other, working=f"**{one + other}**")

    return QuestionGenerator(sum_of_two, like.level)


def wrong_to(question: Question) -> str:
    """An answer that is wrong."""
    return str(question.expected_wrong()[0].answer) if question.expected_wrong() else "1000"
