"""Marks the option that was picked."""

from __future__ import annotations

from rounds.kit.choice import Choice
from rounds.kit.verdict import Verdict
from rounds.marking import verdicts


def check(given: str, question: Choice, answer: str) -> Verdict:
    """Whether the option picked is this one; anything that is not an option is unreadable."""
    offered = [question.right, *(trap.answer for trap in question.traps)]
    picked = next((option for option in offered if folded(option) == folded(given)), None)
    if picked is None:
        return verdicts.unreadable("Please pick one of the options.", 0)
    return verdicts.correct(picked) if folded(picked) == folded(answer) else verdicts.incorrect("", picked)


def folded(text: str) -> str:
    return " ".join(text.casefold().split())
