"""What a trap says names the confusion and gives nothing away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Problem
from rounds.kit import Number

MOST_WORDS = 30


def says_is_short(drawn: Draws, course: Course) -> Iterator[Problem]:
    """Not empty, at most 30 words, and without the number that is the answer."""
    for seed, question in drawn.questions:
        for trap in question.expected_wrong():
            count = len(trap.says.split())
            named = f", seed {seed}: trap '{trap.misconception}'"
            if not 1 <= count <= MOST_WORDS:
                yield drawn.problem(f"{named} says {count} words", f"1 to {MOST_WORDS}")
                return
            shown = re.findall(r"\d[\d,]*(?:\.\d+)?", trap.says)
            if (
                isinstance(question, Number)
                and question.reference() in shown
                and question.reference() not in question.ask
            ):
                yield drawn.problem(f"{named} gives the answer away: {trap.says}", cure="Name the confusion instead")
                return
