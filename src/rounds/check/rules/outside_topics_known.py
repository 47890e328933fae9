"""An outside resource is about topics of this course."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from rounds.course import Course, Problem
from rounds.course.outside import place_of


def outside_topics_known(course: Course) -> Iterator[Problem]:
    """Each resource is about one topic at least, and each topic of its sections is written, planned or designed."""
    known = course.topics.keys() | course.settings.planned | course.designed
    for key, one in course.outside.items():
        if not one.topics:
            cure = "Add [[sections]] with the topics that it is about, or take it out"
            yield Problem(*place_of(course.folder, key), f"[{key}] is about no topic", cure=cure)
        for topic in one.topics:
            if topic not in known:
                close = get_close_matches(topic, known, 1)
                cure = f"Did you mean '{close[0]}'" if close else "Take it out, or add it to course/designed.txt"
                what = f"[{key}] is about '{topic}', which is no topic"
                expected = "a written, planned or designed topic"
                yield Problem(*place_of(course.folder, key), what, expected, cure=cure)
