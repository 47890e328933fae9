"""Our solution passes its own exercise, and a file that is not begun does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rounds.check.solving import judged
from rounds.course import Course, Problem, Project, Topic
from rounds.kit import Exercise


def exercise_is_solvable(topic: Topic | Project, course: Course) -> Iterator[Problem]:
    """Every exercise of the topic, asked as a learner's file would be."""
    written = {name: exercise for name, exercise in topic.exercises.items() if exercise.written}
    for name, exercise in written.items():
        path = topic.folder / f"{name}.py"
        ours = judged(exercise, {})
        if not ours.passed:
            failed = next((item for item in ours.items if not item.ok), None)
            got = f"{failed.title} {failed.got}" if failed else ours.says or "nothing is checked"
            cure = "Mend the solution or the test; an exercise needs tests or @cases"
            yield Problem(path, 1, "our own solution does not pass", "every check passed", got, cure)
        empty = judged(exercise, _unwritten(exercise))
        if empty.passed:
            cure = "Add a test, or @cases, that needs a value"
            yield Problem(path, 1, "the empty starter passes", "at least one check failed", cure=cure)


def _unwritten(exercise: Exercise) -> Mapping[str, Callable[..., Any]]:
    """What the learner writes, as the starter leaves it."""
    if exercise.query is not None:
        return {exercise.query.name: lambda: exercise.starter}
    return {function.name: lambda *_: None for function in exercise.functions}
