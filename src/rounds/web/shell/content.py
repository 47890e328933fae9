"""The course that this server teaches: read once at start, the same for every request."""

from __future__ import annotations

from django.conf import settings

from rounds.course import Course, load

_held: dict[str, Course] = {}


def the_course() -> Course:
    """The course in memory, read at the first call. Raises CourseError when it cannot be read."""
    if "course" not in _held:
        hold(load(settings.ROUNDS_COURSE))
    return _held["course"]


def hold(course: Course) -> None:
    """Teaches this course from now on: a preview does so whenever its author saves."""
    _held["course"] = course
