"""Endless questions are not the same one again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Problem
from rounds.kit import Number, Question

NUMBER = re.compile(r"\d[\d,.]*")
# Of so many variants by chance this share at least differ when an author offers fifty or more.
WANTED, SHARE = 50, 0.6
SITUATIONS = 4
FEWEST_DRAWS = 20


def variants_vary(drawn: Draws, course: Course) -> Iterator[Problem]:
    """At least 50 distinct variants of a Number; at least 4 situations (texts with the numbers masked) otherwise."""
    if len(drawn.drawn) < FEWEST_DRAWS:
        return
    questions = [question for _, question in drawn.questions]
    is_numeric = isinstance(questions[0], Number)
    wanted = min(WANTED, round(SHARE * len(drawn.drawn)))
    if is_numeric and len(questions) < wanted:
        got = f"{len(questions)} in {len(drawn.drawn)} draws"
        yield drawn.problem("has too few variants", f"at least {wanted}", got, "Widen the numbers")
    situations = len({NUMBER.sub("#", _text(question)) for question in questions})
    if (drawn.generator.level > 1 or not is_numeric) and situations < SITUATIONS:
        cure = "Draw the clinical situation too: `r.pick(…)`"
        yield drawn.problem("has too few situations", f"at least {SITUATIONS}", str(situations), cure)


def _text(question: Question) -> str:
    return "\n".join((question.ask, question.reference(), *sorted(t.answer for t in question.expected_wrong())))
