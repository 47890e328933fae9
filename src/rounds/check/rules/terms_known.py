"""A word that a lesson explains in a pop-over is in the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Introduction, Problem, Project, Topic, prose
from rounds.course.lesson import Text


def terms_known(topic: Topic | Project | Introduction, course: Course) -> Iterator[Problem]:
    """Every [word](term:key) of the lesson is in glossary.toml."""
    for block in topic.lesson.blocks:
        for key in prose.terms(block.markdown) if isinstance(block, Text) else ():
            if key not in course.glossary:
                cure = f"Add [{key}] to course/glossary.toml with `term` and `says`"
                yield Problem(topic.lesson_file, block.line, f"the word '{key}' is not in the glossary", cure=cure)
