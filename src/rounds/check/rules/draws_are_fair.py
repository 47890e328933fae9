"""A question can be drawn from any seed, always the same from the same seed, and seldom in vain."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Problem

# Beyond this share of thrown-away draws the author's ranges are wrong, not unlucky.
MOST_IN_VAIN = 0.5
# Fewer draws than these say nothing about a share.
ENOUGH = 20


def draws_are_fair(drawn: Draws, course: Course) -> Iterator[Problem]:
    """The author's function fails nowhere, takes all its chance from `r`, and needs few second tries."""
    if drawn.failure:
        yield drawn.failure
        return
    for seed, first in drawn.drawn[:5]:
        if drawn.generator.draw(seed).question != first.question:
            yield drawn.problem(f", seed {seed}: one seed gives two questions", cure="Take all chance from `r`")
            return
    tries = sum(first.tries for _, first in drawn.drawn)
    in_vain = 1 - len(drawn.drawn) / tries
    if len(drawn.drawn) >= ENOUGH and in_vain > MOST_IN_VAIN:
        got = f"{in_vain:.0%}"
        cure = "Narrow the numbers so that traps stay away from the answer"
        yield drawn.problem("throws too many draws away", f"at most {MOST_IN_VAIN:.0%}", got, cure)
