"""A question asked in the lesson is one of the topic's."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem, Topic
from rounds.course.lesson import AskHere


def asks_known(topic: Topic, course: Course) -> Iterator[Problem]:
    """Every {ask: name}, and every topic that a question assumes."""
    for block in topic.lesson.blocks:
        if isinstance(block, AskHere) and block.name not in topic.questions:
            what = f"there is no question '{block.name}'"
            yield Problem(topic.lesson_file, block.line, what, f"one of {', '.join(topic.questions) or 'none'}")
    known = course.topics.keys() | course.settings.planned
    for name, generator in topic.questions.items():
        for assumed in generator.assumes:
            if assumed not in known:
                what = f"{name} assumes '{assumed}', which is no topic"
                yield Problem(topic.questions_file, generator.line, what, "a written or planned topic")
