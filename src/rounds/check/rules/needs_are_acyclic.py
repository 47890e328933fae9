"""No topic needs itself, however many topics lie between."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem
from rounds.course.graph import find_cycle


def needs_are_acyclic(course: Course) -> Iterator[Problem]:
    """Names one circle, at its first topic."""
    cycle = find_cycle(course.needs)
    if cycle:
        topic = course.topics[cycle[0]]
        what = f"the needs go round in a circle: {' needs '.join(cycle)}"
        yield Problem(topic.lesson_file, topic.lines["needs"], what, cure="Take one of these needs out")
