"""Marks the error that was named."""

from __future__ import annotations

from rounds.kit.breaks import Breaks
from rounds.kit.verdict import Outcome, Verdict
from rounds.marking import verdicts
from rounds.marking.choice import folded

PICK = "Please pick one of the errors that are shown, or “no error”."
IT_RUNS = "It runs to its end. Python is content with more than looks right: go through it once more."
OTHER = "It does not run so. Read it line by line: at which line does Python stop, and what does it miss there?"


def check_breaks(given: str, question: Breaks) -> Verdict:
    """Right for the error in which the listing ends, or for none."""
    offered = {folded(option): option for option in question.options}
    picked = offered.get(folded(given)) if len(given) < 100 else None
    if picked is None:
        return verdicts.unreadable(PICK, 0)
    if picked == question.answer:
        return verdicts.correct()
    for trap in question.traps:
        if trap.answer == picked:
            return Verdict(outcome=Outcome.INCORRECT, trap=trap.misconception, message=trap.says)
    return verdicts.incorrect(IT_RUNS if question.answer == question.options[0] else OTHER)
