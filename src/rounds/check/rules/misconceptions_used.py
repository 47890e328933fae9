"""A misconception in the catalogue is caught by some trap."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.draws import draw_many
from rounds.course import Course, Problem

# A trap that appears in none of so many draws is as good as none.
SEEDS = 100


def misconceptions_used(course: Course) -> Iterator[Problem]:
    """Looks at the catalogue of each unit that has a written topic."""
    used = {
        trap.misconception
        for topic in course.topics.values()
        for generator in topic.questions.values()
        for _, question in draw_many(topic, generator, SEEDS).questions
        for trap in question.expected_wrong()
    }
    used |= {
        mistake.misconception
        for folder in course.folders
        for exercise in folder.exercises.values()
        for mistake in exercise.mistakes
    }
    units = {folder.unit for folder in course.folders}
    for misconception in course.misconceptions.values():
        if misconception.path.stem in units and misconception.slug not in used:
            what = f"no trap and no exercise catches '{misconception.slug}'"
            cure = "Write a trap for it, or take the line out"
            yield Problem(misconception.path, misconception.line, what, cure=cure)
