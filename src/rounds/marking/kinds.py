"""Which checker marks which type of answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rounds.kit.verdict import Verdict
from rounds.marking import number, verdicts
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.problems import MarkingProblem

CHECKS: Mapping[str, Callable[[str, Asked, Budget], Verdict]] = {
    "number": number.check,
}


def checked(given: str, asked: Asked, timer: Callable[[], float]) -> Verdict:
    """The verdict on an answer. Whatever cannot be read or worked out is unreadable, never wrong."""
    try:
        return CHECKS[asked.type](given, asked, Budget(timer))
    except (MarkingProblem, RecursionError) as problem:
        return verdicts.of_problem(problem)
