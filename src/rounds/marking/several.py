"""Marks the options that were picked together, and items put in order: one a line."""

from __future__ import annotations

from rounds.kit.order import Order
from rounds.kit.several import Several
from rounds.kit.verdict import Verdict
from rounds.marking import verdicts
from rounds.marking.choice import folded

NOTHING = "Please pick at least one of the options."
NOT_OFFERED = "Please pick from the options that are shown."
NOT_ALL = "Please give each item a place of its own."


def check_several(given: str, question: Several) -> Verdict:
    """Right when all that hold are picked and no other; what is picked in part is told apart from what is wrong."""
    offered = {folded(option): option for option in (*question.right, *(trap.answer for trap in question.traps))}
    picked = {folded(line) for line in given.splitlines() if line.strip()}
    if not picked:
        return verdicts.unreadable(NOTHING, 0)
    if not picked <= offered.keys():
        return verdicts.unreadable(NOT_OFFERED, 0)
    read_as = "; ".join(offered[line] for line in offered if line in picked)
    right = {folded(option) for option in question.right}
    if picked == right:
        return verdicts.correct(read_as)
    if picked < right:
        return verdicts.incorrect("What you picked holds. Something else does too.", read_as)
    wrong = next(trap for trap in question.traps if folded(trap.answer) in picked)
    return Verdict(outcome=verdicts.incorrect().outcome, trap=wrong.misconception, message=wrong.says, read_as=read_as)


def check_order(given: str, question: Order) -> Verdict:
    """Right when the items stand in the order asked for; otherwise the trap, or the first item that comes too early."""
    placed = tuple(line.strip() for line in given.splitlines() if line.strip())
    if sorted(placed) != sorted(question.right):
        return verdicts.unreadable(NOT_ALL, 0)
    read_as = " → ".join(placed)
    if placed == question.right:
        return verdicts.correct(read_as)
    for trap in question.traps:
        if trap.answer == placed:
            made = verdicts.incorrect(trap.says, read_as)
            return Verdict(outcome=made.outcome, trap=trap.misconception, message=trap.says, read_as=read_as)
    early = next(item for item, meant in zip(placed, question.right, strict=True) if item != meant)
    return verdicts.incorrect(f"“{early}” comes too early. What has to stand before it?", read_as)
