"""Marks the gaps of a listing, by tokens and by the shape of the program: what is typed is never run."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from rounds.kit.fill import Fill
from rounds.kit.question import Trap
from rounds.kit.verdict import Outcome, Verdict
from rounds.marking import verdicts
from rounds.marking.code_tokens import tokens
from rounds.marking.problems import Unreadable
from rounds.marking.typed import typed

WIDEST = 200
GAPS = "Please fill every gap: one text for each."
WIDE = "A gap takes a word or two, not a whole program. Please type what is missing there."


def check_fill(given: str, question: Fill) -> Verdict:
    """Right when each gap holds the tokens meant, or all gaps together make the same program."""
    try:
        gaps = [gap.strip() for gap in typed(given).split("\n")]
    except Unreadable as problem:
        return verdicts.of_problem(problem)
    while len(gaps) > len(question.answers) and not gaps[-1]:
        gaps.pop()
    if len(gaps) != len(question.answers) or not all(gaps):
        return verdicts.unreadable(GAPS, 0)
    if any(len(gap) > WIDEST for gap in gaps):
        return verdicts.unreadable(WIDE, 0)
    wrong = [gap for gap, text in enumerate(gaps) if not _is_right(text, gap, question)]
    if not wrong or _is_same_program(gaps, question):
        return verdicts.correct()
    if trap := _trap(gaps, question):
        return Verdict(outcome=Outcome.INCORRECT, trap=trap.misconception, message=trap.says)
    return verdicts.incorrect(_where(wrong, len(gaps)))


def _is_right(text: str, gap: int, question: Fill) -> bool:
    got = tokens(text, question.language)
    return any(got == tokens(right, question.language) for right in question.spellings(gap))


def _is_same_program(gaps: Sequence[str], question: Fill) -> bool:
    if question.language != "python":
        return False
    try:
        return _shape(question.filled(gaps)) == _shape(question.filled(question.answers))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False


def _shape(program: str) -> str:
    return ast.dump(ast.parse(program))


def _trap(gaps: Sequence[str], question: Fill) -> Trap[str] | None:
    """The trap that holds in every gap in which it is not the answer; one that differs in more gaps comes first."""
    found: list[tuple[int, Trap[str]]] = []
    for trap in question.traps:
        wrong = [(gap, text) for gap, text in enumerate(trap.answer.split("\n")) if text != question.answers[gap]]
        if all(tokens(gaps[gap], question.language) == tokens(text, question.language) for gap, text in wrong):
            found.append((len(wrong), trap))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _where(wrong: Sequence[int], count: int) -> str:
    if count == 1:
        return ""
    if len(wrong) == count:
        return "No gap holds what is missing yet. Begin with the first: what must stand there for the line to run?"
    return f"Gap {wrong[0] + 1} is not right yet" + (
        "; the others are." if len(wrong) == 1 else ", and another one is not either."
    )
