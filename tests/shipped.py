"""The course that is shipped, read once a process: reading it takes more than a second."""

from __future__ import annotations

from functools import cache

from rounds.course import Course, default_folder, load


@cache
def shipped_course() -> Course:
    """As it is served."""
    return load(default_folder())
