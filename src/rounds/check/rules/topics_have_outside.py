"""A learner who is still stuck has somewhere else to go."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem


def topics_have_outside(course: Course) -> Iterator[Problem]:
    """Every written topic of a route is in a section of an outside resource, in a course that names any."""
    for topic in course.topics.values() if course.outside else ():
        if topic.routes and topic.id not in course.outside_by_topic:
            what = f"no outside resource is about '{topic.id}'"
            yield Problem(topic.lesson_file, 1, what, cure="Name it in a section of one in course/outside")
