"""The one entry: a question and what a learner gave, to a verdict and the trap it shows."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from rounds.kit.breaks import Breaks
from rounds.kit.choice import Choice
from rounds.kit.fill import Fill
from rounds.kit.find_line import FindLine
from rounds.kit.lines import Lines
from rounds.kit.order import Order
from rounds.kit.prints import Prints
from rounds.kit.question import Question, Trap
from rounds.kit.several import Several
from rounds.kit.term import Term
from rounds.kit.type_it import TypeIt
from rounds.kit.verdict import Outcome, Verdict
from rounds.marking import choice, term
from rounds.marking.asking import asked_of, wrong_answers
from rounds.marking.breaks import check_breaks
from rounds.marking.fill import check_fill
from rounds.marking.find_line import check_find_line
from rounds.marking.kinds import checked
from rounds.marking.lines import check_lines
from rounds.marking.prints import check_prints
from rounds.marking.several import check_order, check_several
from rounds.marking.type_it import check_type_it


def mark(question: Question, given: str, *, timer: Callable[[], float] = time.thread_time) -> Verdict:
    """The verdict on an answer. `timer` (seconds) only ends what takes too long; it never changes what is right.

    The default counts the processor time of this thread: a busy machine makes no answer "too complicated".
    """
    whole = _whole(question, given)
    if whole is not None:
        return whole
    verdict = _verdict(question, given, timer, explains=False)
    if verdict.outcome is not Outcome.INCORRECT:
        return verdict
    trap = _trap(question, given, timer)
    if trap is not None:
        return replace(verdict, trap=trap.misconception, message=trap.says)
    return _verdict(question, given, timer, explains=True)


def _whole(question: Question, given: str) -> Verdict | None:
    """The verdict of a kind that finds its trap in one go: an answer may fall into several, the first one speaks."""
    match question:
        case Several():
            return check_several(given, question)
        case Order():
            return check_order(given, question)
        case Prints():
            return check_prints(given, question)
        case FindLine():
            return check_find_line(given, question)
        case Fill():
            return check_fill(given, question)
        case Lines():
            return check_lines(given, question)
        case TypeIt():
            return check_type_it(given, question)
        case Breaks():
            return check_breaks(given, question)
        case _:
            return None


def _verdict(question: Question, given: str, timer: Callable[[], float], *, explains: bool) -> Verdict:
    if isinstance(question, Choice):
        return choice.check(given, question, question.right)
    if isinstance(question, Term):
        return term.check(given, question)
    return checked(given, replace(asked_of(question), explains=explains), timer)


def _trap(question: Question, given: str, timer: Callable[[], float]) -> Trap[str] | None:
    """The first trap whose answer this is, found by the same checker that marks the right answer."""
    traps = question.expected_wrong()
    if isinstance(question, Choice):
        return next((trap for trap in traps if choice.folded(trap.answer) == choice.folded(given)), None)
    if isinstance(question, Term):
        return next((trap for trap in traps if term.matches(given, trap.answer, question)), None)
    asked = asked_of(question)
    for trap, answer in zip(traps, wrong_answers(question), strict=True):
        found = checked(given, replace(asked, reference=answer, form=frozenset(), explains=False), timer)
        if found.outcome in (Outcome.CORRECT, Outcome.WRONG_FORM):
            return trap
    return None
