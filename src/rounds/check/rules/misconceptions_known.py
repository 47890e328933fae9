"""A trap's misconception is in the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from rounds.check.draws import Draws
from rounds.course import Course, Problem


def misconceptions_known(drawn: Draws, course: Course) -> Iterator[Problem]:
    """Each slug, named once a question."""
    named = {trap.misconception for _, question in drawn.questions for trap in question.expected_wrong()}
    for slug in sorted(named - course.misconceptions.keys()):
        close = get_close_matches(slug, course.misconceptions, 1)
        line = f"Add `- \\`{slug}\\`: one line` to misconceptions/{drawn.topic.unit}.md"
        cure = f"Did you mean '{close[0]}'" if close else line.replace("\\", "")
        yield drawn.problem(f": misconception '{slug}' is not in the catalogue", cure=cure)
