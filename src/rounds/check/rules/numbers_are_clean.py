"""Numbers are such as people write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.check.rules.question_is_whole import CODE
from rounds.check.rules.texts_render import texts
from rounds.course import Course, Problem
from rounds.kit import Number

# Digits that only a float that was not rounded has.
NOISE = re.compile(r"\d+\.\d{7,}|\d\.\d+e[-+]\d+")
HUGE = 1e9
MOST_FIGURES = 4


def numbers_are_clean(drawn: Draws, course: Course) -> Iterator[Problem]:
    """No unrounded float in a text; no answer beyond 1e9, nor one of more than 4 figures without saying how exact."""
    for seed, question in drawn.questions:
        if isinstance(question, Number) and (fault := _fault(question)):
            yield drawn.problem(
                f", seed {seed}: {fault}", cure="Ask for decimal places (dp) or significant figures (sf)"
            )
            return
        if noise := next(filter(None, (NOISE.search(CODE.sub("", text)) for text in texts(question))), None):
            yield drawn.problem(f", seed {seed}: the text shows {noise[0]}", cure="Round it in the f-string")
            return


def _fault(question: Number) -> str | None:
    if abs(float(question.answer)) > HUGE:
        return f"the answer is {float(question.answer):.3g}"
    is_exact = question.places() is None and question.within is None
    typed = re.sub(r"\D", "", question.reference()).strip("0")
    if is_exact and "/" not in question.reference() and len(typed) > MOST_FIGURES:
        return f"a learner must type {question.reference()} exactly"
    return None
