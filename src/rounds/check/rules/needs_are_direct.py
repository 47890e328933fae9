"""A need that another need already brings along is not listed."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem
from rounds.course.graph import find_cycle, redundant


def needs_are_direct(course: Course) -> Iterator[Problem]:
    """The graph is transitively reduced: an arrow that follows from others only blurs the map."""
    if find_cycle(course.needs):
        return
    for topic_id, need, through in redundant(course.needs):
        topic = course.topics[topic_id]
        what = f"need '{need}' already comes with '{through}'"
        yield Problem(topic.lesson_file, topic.lines["needs"], what, "direct needs alone", cure=f"Take '{need}' out")
