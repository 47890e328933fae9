"""The question of the welcome is one of the course."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem
from rounds.course.catalogue import line_of


def welcome_known(course: Course) -> Iterator[Problem]:
    """Where the welcome names a question, it is a drawn question of a written topic."""
    settings = course.settings
    path = settings.welcome.question
    if path and path not in course.question_paths:
        what = f"the welcome asks '{path}', which is no question"
        yield Problem(settings.path, line_of(settings.path, "welcome"), what, "unit/topic/question, as in questions.py")
