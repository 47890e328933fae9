"""Every trap is marked wrong and known for the trap it is."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Problem
from rounds.kit import Question, Trap
from rounds.marking import mark


def traps_are_caught(drawn: Draws, course: Course) -> Iterator[Problem]:
    """Each trap's answer as a learner would type it, for every draw up to the first fault."""
    for seed, question in drawn.questions:
        for trap in question.expected_wrong():
            if problem := _fault(drawn, seed, question, trap):
                yield problem
                return


def _fault(drawn: Draws, seed: str, question: Question, trap: Trap[str]) -> Problem | None:
    verdict = mark(question, trap.answer)
    if verdict.trap == trap.misconception and verdict.outcome.value == "incorrect":
        return None
    named = f"trap '{trap.misconception}' ({trap.answer})"
    if verdict.outcome.value in ("correct", "wrong_form"):
        what = f", seed {seed}: {named} would be marked right: the answer is {question.reference()}"
        return drawn.problem(what, "a wrong answer", verdict.outcome.value, "Narrow the numbers")
    got = f"trap '{verdict.trap}'" if verdict.trap else f"{verdict.outcome.value}: {verdict.message or 'no trap'}"
    what = f", seed {seed}: {named} is not recognised"
    return drawn.problem(what, "its own words", got, "Keep traps apart from each other and from the answer")
