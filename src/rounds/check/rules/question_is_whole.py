"""A question asks, and its working explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.check.rules.texts_render import FORMULA
from rounds.course import Course, Problem

# What an f-string shows when the value was not the one meant.
LEAK = re.compile(r"[{}]|\bFraction\(|\bNone\b|\bnan\b|\binf\b|<rounds\.")


def question_is_whole(drawn: Draws, course: Course) -> Iterator[Problem]:
    """Neither text is empty; nothing of Python shows through in them."""
    for seed, question in drawn.questions:
        for name in ("ask", "working"):
            text = getattr(question, name)
            if not text.strip():
                yield drawn.problem(f", seed {seed}: `{name}` is empty", cure=f"Write the {name}")
                return
            if leak := LEAK.search(FORMULA.sub("", text)):
                yield drawn.problem(
                    f", seed {seed}: `{name}` shows “{leak[0]}”", cure="Format the value in the f-string"
                )
                return
