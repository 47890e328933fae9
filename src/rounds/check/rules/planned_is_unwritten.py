"""What is planned is not written yet."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem
from rounds.course.catalogue import line_of


def planned_is_unwritten(course: Course) -> Iterator[Problem]:
    """A topic that has been written leaves the list: otherwise nobody would be asked to learn it first."""
    path = course.settings.path
    for planned in sorted(course.settings.planned & course.topics.keys()):
        what = f"'{planned}' is planned and written"
        yield Problem(path, line_of(path, "planned"), what, cure=f"Take '{planned}' out of planned")
