"""The essentials of a route are topics of that route."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem
from rounds.course.catalogue import line_of


def aims_known(course: Course) -> Iterator[Problem]:
    """Each essential is written or planned, and its route is one of the course's."""
    settings = course.settings
    known = course.topics.keys() | settings.planned
    for route, topics in settings.essentials.items():
        line = line_of(settings.path, route)
        if route not in settings.routes:
            yield Problem(settings.path, line, f"essentials of an unknown route '{route}'", ", ".join(settings.routes))
        for topic in topics:
            if topic not in known:
                what = f"'{topic}' is essential for '{route}' and is no topic"
                yield Problem(settings.path, line, what, "a written or planned topic")
