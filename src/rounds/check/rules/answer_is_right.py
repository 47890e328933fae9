"""The answer of a question is marked right."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Problem
from rounds.marking import mark


def answer_is_right(drawn: Draws, course: Course) -> Iterator[Problem]:
    """The answer as a careful learner would type it, for every draw up to the first fault."""
    for seed, question in drawn.questions:
        verdict = mark(question, question.reference())
        if not verdict.is_correct:
            got = f"{verdict.outcome.value}: {verdict.message}"
            what = f", seed {seed}: its own answer ({question.reference()}) is not marked right"
            yield drawn.problem(what, "correct", got, "Mend the answer, or how exact it is asked for")
            return
