"""A question asks, and its working explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.check.rules.texts_render import FORMULA
from rounds.course import Course, Problem

# What an f-string shows when the value was not the one meant.
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
LEAK = re.compile(r"[{}]|\bNone\b|\bnan\b|\binf\b")
# Not even code that a text quotes should show these.
LEAK_IN_CODE = re.compile(r"\bFraction\(|<rounds\.")


def question_is_whole(drawn: Draws, course: Course) -> Iterator[Problem]:
    """Neither text is empty; nothing of Python shows through in them."""
    for seed, question in drawn.questions:
        for name in ("ask", "working"):
            text = getattr(question, name)
            if not text.strip():
                yield drawn.problem(f", seed {seed}: `{name}` is empty", cure=f"Write the {name}")
                return
            if leak := _leak(text):
                yield drawn.problem(
                    f", seed {seed}: `{name}` shows “{leak[0]}”", cure="Format the value in the f-string"
                )
                return


def _leak(text: str) -> re.Match[str] | None:
    # Braces, None and the like are the matter itself in quoted code.
    return LEAK_IN_CODE.search(text) or LEAK.search(FORMULA.sub("", CODE.sub("", text)))
