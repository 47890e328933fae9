"""The four outcomes, made the same way everywhere."""

from __future__ import annotations

from rounds.kit.verdict import Outcome, Verdict
from rounds.marking.problems import MarkingProblem, Undefined, Unreadable

TOO_COMPLICATED = "Your answer is too complicated to be worked out here. Please write it more simply; nothing is lost."
UNDEFINED = "Your answer has no value: something is divided by zero, or a logarithm is taken of zero. Please check it."


def correct(read_as: str = "", assumptions: tuple[str, ...] = ()) -> Verdict:
    return Verdict(outcome=Outcome.CORRECT, read_as=read_as, assumptions=assumptions)


def incorrect(message: str = "", read_as: str = "", assumptions: tuple[str, ...] = ()) -> Verdict:
    return Verdict(outcome=Outcome.INCORRECT, message=message, read_as=read_as, assumptions=assumptions)


def wrong_form(message: str, read_as: str = "", assumptions: tuple[str, ...] = ()) -> Verdict:
    return Verdict(outcome=Outcome.WRONG_FORM, message=message, read_as=read_as, assumptions=assumptions)


def unreadable(message: str, at: int | None = None, read_as: str = "") -> Verdict:
    return Verdict(outcome=Outcome.UNREADABLE, message=message, at=at, read_as=read_as)


def of_problem(problem: MarkingProblem | RecursionError) -> Verdict:
    """An answer that could not be read or worked out is never called wrong."""
    if isinstance(problem, Unreadable):
        return unreadable(problem.says, problem.at)
    return unreadable(UNDEFINED if isinstance(problem, Undefined) else TOO_COMPLICATED)
