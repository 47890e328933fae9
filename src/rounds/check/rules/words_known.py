"""Other names lead to a topic that there is."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem
from rounds.course.catalogue import line_of


def words_known(course: Course) -> Iterator[Problem]:
    """Every topic in words.toml is written, planned or designed, and none of its names stands there twice."""
    path = course.folder / "words.toml"
    known = course.topics.keys() | course.settings.planned | course.designed
    for topic, names in course.words.items():
        if topic not in known:
            cure = "Name a topic of the course, or one of designed.txt"
            yield Problem(path, line_of(path, topic), f"there is no topic '{topic}'", cure=cure)
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Problem(
                path, line_of(path, topic), f"'{topic}' has the name '{name}' twice", cure="Keep one of the two"
            )
