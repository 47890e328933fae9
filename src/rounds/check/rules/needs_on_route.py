"""Whoever follows a route meets everything a topic on it needs."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem


def needs_on_route(course: Course) -> Iterator[Problem]:
    """Every hard need of a topic on a route is on that route too. Planned topics have no routes yet."""
    for topic in course.topics.values():
        for need in topic.needs:
            if need in topic.soft or need not in course.topics:
                continue
            for route in topic.routes:
                if route not in course.topics[need].routes:
                    what = f"'{topic.id}' is on the route '{route}', but its need '{need}' is not"
                    cure = f"Add '{route}' to the routes of '{need}', or take it out here"
                    yield Problem(topic.lesson_file, topic.lines["routes"], what, cure=cure)
