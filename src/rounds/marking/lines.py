"""Marks lines of code put in order, each with its indentation."""

from __future__ import annotations

from collections import Counter

from rounds.kit.lines import Lines, bared, program
from rounds.kit.verdict import Outcome, Verdict
from rounds.marking import verdicts
from rounds.marking.problems import Unreadable
from rounds.marking.typed import typed

NOT_SHOWN = "Please use the lines that are shown, each once, and give each line a place of its own."
MISSING = "As far as it goes, it is right. Something is still missing."


def check_lines(given: str, question: Lines) -> Verdict:
    """Right when it is one of the right programs; otherwise the trap, or the first place that is not right."""
    try:
        placed = program(typed(given))
    except Unreadable as problem:
        return verdicts.of_problem(problem)
    if Counter(bared(placed)) - Counter(question.options):
        return verdicts.unreadable(NOT_SHOWN, 0)
    if placed in question.right:
        return verdicts.correct()
    for trap in question.traps:
        if program(trap.answer) == placed:
            return Verdict(outcome=Outcome.INCORRECT, trap=trap.misconception, message=trap.says)
    for trap in question.distractors:
        if trap.answer.strip() in bared(placed):
            return Verdict(outcome=Outcome.INCORRECT, trap=trap.misconception, message=trap.says)
    return verdicts.incorrect(_where(placed, question))


def _where(placed: tuple[str, ...], question: Lines) -> str:
    """The first place that is not right, against the right program that goes along furthest."""
    right = max(question.right, key=lambda each: _agreed(placed, each))
    at = _agreed(placed, right)
    if at == len(placed):
        return MISSING
    if placed[at].strip() == right[at].strip():
        return f"Line {at + 1} is in its place; its indentation is not. Which line does it belong under?"
    before = "" if at == 0 else f"The first {at} lines are right. " if at > 1 else "The first line is right. "
    return f"{before}Line {at + 1} cannot stand there yet. What has to come before it?"


def _agreed(placed: tuple[str, ...], right: tuple[str, ...]) -> int:
    pairs = zip(placed, right, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(placed), len(right)))
