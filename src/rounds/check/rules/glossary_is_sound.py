"""The glossary says each word in few words."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.rules.lesson_words import words
from rounds.course import Course, Problem
from rounds.course.catalogue import line_of

MOST_WORDS = 30


def glossary_is_sound(course: Course) -> Iterator[Problem]:
    """Each word is said in few words, and the topic that teaches it exists or is planned."""
    path = course.folder / "glossary.toml"
    known = course.topics.keys() | course.settings.planned
    for key, entry in course.glossary.items():
        if words(entry.says) > MOST_WORDS:
            what = f"[{key}] says too much"
            yield Problem(path, line_of(path, key), what, f"at most {MOST_WORDS} words", str(words(entry.says)))
        if entry.topic and entry.topic not in known:
            yield Problem(path, line_of(path, key), f"[{key}] names the topic '{entry.topic}', which is not there")
