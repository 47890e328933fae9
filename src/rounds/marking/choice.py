"""Marks the option that was picked."""

from __future__ import annotations

from rounds.kit import Choice, Outcome, Verdict
from rounds.marking.unreadable import Unreadable


def mark_choice(question: Choice, given: str) -> Verdict:
    """The verdict on this option, named by its text; raises Unreadable for anything else."""
    picked = _folded(given)
    if not picked:
        raise Unreadable("Choose one of the options first.")
    if picked == _folded(question.right):
        return Verdict(outcome=Outcome.CORRECT)
    for trap in question.traps:
        if picked == _folded(trap.answer):
            return Verdict(outcome=Outcome.INCORRECT, trap=trap.misconception or None, message=trap.says)
    raise Unreadable("This is none of the options. Choose one of them.")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
