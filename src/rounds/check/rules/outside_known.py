"""An outside resource that is named is described."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem, Topic


def outside_known(topic: Topic, course: Course) -> Iterator[Problem]:
    """Every key under `outside` is in course/outside."""
    for key in topic.outside:
        if key not in course.outside:
            known = ", ".join(sorted(course.outside)) or "none yet"
            what = f"the outside resource '{key}' is not described"
            yield Problem(
                topic.lesson_file, topic.lines["outside"], what, f"one of {known}", cure="Add it to course/outside"
            )
