"""Which checker marks which type of answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rounds.kit.verdict import Verdict
from rounds.marking import (
    antiderivative,
    distribution,
    equation,
    formula,
    interval,
    matrix,
    number,
    set_of,
    vector,
    verdicts,
)
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.problems import MarkingProblem
from rounds.marking.source import LONGEST, too_long

CHECKS: Mapping[str, Callable[[str, Asked, Budget], Verdict]] = {
    "number": number.check,
    "expr": formula.check,
    "antiderivative": antiderivative.check,
    "vector": vector.check,
    "matrix": matrix.check,
    "set": set_of.check,
    "interval": interval.check,
    "equation": equation.check,
    "dist": distribution.check,
}


def checked(given: str, asked: Asked, timer: Callable[[], float]) -> Verdict:
    """The verdict on an answer. Whatever cannot be read or worked out is unreadable, never wrong."""
    try:
        if len(given) > LONGEST:
            raise too_long(given)
        return CHECKS[asked.type](given, asked, Budget(timer))
    except (MarkingProblem, RecursionError) as problem:
        return verdicts.of_problem(problem)
