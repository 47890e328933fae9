"""Every known mistake of an exercise is caught, and gets its own words."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.solving import judged
from rounds.course import Course, Problem, Project, Topic

MOST_WORDS = 30


def mistakes_are_told_apart(topic: Topic | Project, course: Course) -> Iterator[Problem]:
    """Each mistake of each function: it fails, it is recognised as itself, its slug and its words are in order."""
    for name, exercise in topic.exercises.items():
        path = topic.folder / f"{name}.py"
        for function in exercise.written:
            for mistake in function.mistakes:
                result = judged(exercise, {function.name: mistake.solve})
                what = f"mistake '{mistake.misconception}' of {function.name}"
                if result.passed:
                    yield Problem(
                        path, mistake.line, f"{what} passes", "a check that fails", cure="Add a test or @cases"
                    )
                elif result.mistake != mistake.misconception:
                    got = f"taken for '{result.mistake}'" if result.mistake else "not recognised"
                    cure = "Let @cases draw inputs on which the two differ"
                    yield Problem(path, mistake.line, f"{what} is {got}", cure=cure)
                if mistake.misconception not in course.misconceptions:
                    cure = f"Add it to misconceptions/{topic.unit}.md"
                    yield Problem(path, mistake.line, f"{what} is not in the catalogue", cure=cure)
                words = len(mistake.says.split())
                if not 1 <= words <= MOST_WORDS:
                    yield Problem(path, mistake.line, f"{what} says {words} words", f"1 to {MOST_WORDS}")
