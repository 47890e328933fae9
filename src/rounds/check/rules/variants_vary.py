"""Endless questions are not the same one again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Problem
from rounds.kit import Lines, Number, Question
from rounds.kit.listed import Listed

NUMBER = re.compile(r"\d[\d,.]*")
# Of so many variants by chance this share at least differ when an author offers fifty or more.
WANTED, SHARE = 50, 0.6
SITUATIONS = 4
FEWEST_DRAWS = 20


def variants_vary(drawn: Draws, course: Course) -> Iterator[Problem]:
    """At least 50 distinct variants of a Number; at least 4 situations (texts with the numbers masked) otherwise."""
    # The five steps of a drill go through one program, which need not change.
    if len(drawn.drawn) < FEWEST_DRAWS or drawn.generator.drill:
        return
    questions = [question for _, question in drawn.questions]
    is_numeric = isinstance(questions[0], Number)
    wanted = min(WANTED, round(SHARE * len(drawn.drawn)))
    if is_numeric and len(questions) < wanted:
        got = f"{len(questions)} in {len(drawn.drawn)} draws"
        yield drawn.problem("has too few variants", f"at least {wanted}", got, "Widen the numbers")
    situations = len({_situation(question) for question in questions})
    if (drawn.generator.level > 1 or not is_numeric) and situations < SITUATIONS:
        cure = "Draw the clinical situation too: `r.pick(…)`"
        yield drawn.problem("has too few situations", f"at least {SITUATIONS}", str(situations), cure)


def _situation(question: Question) -> str:
    """The text with its numbers masked; another number makes another program, so code keeps them."""
    text = _text(question)
    return text if isinstance(question, (Listed, Lines)) else NUMBER.sub("#", text)


def _text(question: Question) -> str:
    shown = (exhibit.text() for exhibit in question.exhibits())
    return "\n".join((question.ask, *shown, question.reference(), *sorted(t.answer for t in question.expected_wrong())))
