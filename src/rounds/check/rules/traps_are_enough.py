"""A question can be answered wrongly for a reason."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Problem


def traps_are_enough(drawn: Draws, course: Course) -> Iterator[Problem]:
    """At least one trap in every draw."""
    for seed, question in drawn.questions:
        if not question.expected_wrong():
            yield drawn.problem(
                f", seed {seed}: there is no trap", "at least one", cure="Add the commonest wrong answer"
            )
            return
