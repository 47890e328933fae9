"""Marks the line that was picked."""

from __future__ import annotations

import re

from rounds.kit.find_line import FindLine
from rounds.kit.verdict import Outcome, Verdict
from rounds.marking import verdicts

LINE = re.compile(r"\s*(?:line\s*)?(\d{1,4})\s*\.?\s*", re.IGNORECASE | re.ASCII)
PICK = "Please pick one of the lines that are shown, or type its number."
OTHER = "It is not this line. Read each line as Python does: what does it stand for, once it has run?"


def check_find_line(given: str, question: FindLine) -> Verdict:
    """Right for each line that is as good; a line with a trap has its words."""
    found = LINE.fullmatch(given) if len(given) < 100 else None
    number = int(found[1]) if found else 0
    if number not in question.choosable:
        return verdicts.unreadable(PICK, 0)
    if number in question.right:
        return verdicts.correct()
    for trap in question.traps:
        if trap.answer == number:
            return Verdict(outcome=Outcome.INCORRECT, trap=trap.misconception, message=trap.says)
    return verdicts.incorrect(OTHER)
