"""A question can be answered wrongly for a reason."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Problem
from rounds.kit import TypeIt


def traps_are_enough(drawn: Draws, course: Course) -> Iterator[Problem]:
    """At least one trap in every draw; copying a listing (TypeIt) traps nobody."""
    for seed, question in drawn.questions:
        if not question.expected_wrong() and not isinstance(question, TypeIt):
            yield drawn.problem(
                f", seed {seed}: there is no trap", "at least one", cure="Add the commonest wrong answer"
            )
            return
