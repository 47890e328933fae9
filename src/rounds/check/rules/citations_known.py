"""A source that is cited is on record."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Introduction, Problem, Project, Topic, prose
from rounds.course.lesson import Text


def citations_known(topic: Topic | Project | Introduction, course: Course) -> Iterator[Problem]:
    """Every [@key] of the lesson is in sources.toml."""
    for block in topic.lesson.blocks:
        for key in prose.citations(block.markdown) if isinstance(block, Text) else ():
            if key not in course.sources:
                cure = f"Add [{key}] to course/sources.toml with where and when it was read, or leave the fact out"
                yield Problem(topic.lesson_file, block.line, f"the source '{key}' is not on record", cure=cure)
