"""A question asks, and its working explains."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.course import Course, Problem


def question_is_whole(drawn: Draws, course: Course) -> Iterator[Problem]:
    """Neither text is empty; nothing of Python shows through in them."""
    for seed, question in drawn.questions:
        for name in ("ask", "working"):
            text = getattr(question, name)
            if not text.strip():
                yield drawn.problem(f", seed {seed}: `{name}` is empty", cure=f"Write the {name}")
                return
            for leak in ("{", "Fraction(", "None", "nan", "<rounds."):
                if leak in text.replace("\\{", "").replace("{,}", "") and "$" not in text:
                    yield drawn.problem(
                        f", seed {seed}: `{name}` shows “{leak}”", cure="Format the value in the f-string"
                    )
                    return
