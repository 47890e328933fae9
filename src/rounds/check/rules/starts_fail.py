"""What a learner may begin with does not pass, and where it is a broken program its fault has words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rounds.check.solving import judged
from rounds.course import Course, Problem, Topic
from rounds.kit import Exercise

GAP, OPEN = "___", "..."


def starts_fail(topic: Topic, course: Course) -> Iterator[Problem]:
    """Every starter of every exercise: with gaps, with an open body, empty, or broken."""
    for name, exercise in topic.exercises.items():
        path = topic.folder / f"{name}.py"
        for number, start in enumerate(exercise.starts, 1):
            what = f"start {number}"
            errors: list[Exception] = []
            try:
                result = judged(exercise, _begun(exercise, start, errors))
            except Exception:  # it stops before there is a function: Python's error has words of its own
                continue
            if result.passed:
                yield Problem(
                    path, 1, f"{what} passes as it stands", "a start that fails", cure="Leave something to do"
                )
            elif _is_whole(start) and not (result.mistake or result.error or errors):
                cure = "Write a @mistake that does the same: whoever leaves the fault in is told of it"
                yield Problem(path, 1, f"{what} is broken in a way that no mistake tells", cure=cure)


def _is_whole(start: str) -> bool:
    return GAP not in start and OPEN not in start and bool(start.strip())


def _begun(exercise: Exercise, start: str, errors: list[Exception]) -> Mapping[str, Callable[..., Any]]:
    """What the learner writes, as this starter has it, with the errors it stops with; what it lacks gives nothing."""
    if exercise.query is not None:
        return {exercise.query.name: lambda: start}
    space: dict[str, Any] = {}
    exec(compile(start, "start", "exec"), space)
    return {
        function.name: _watched(space.get(function.name, lambda *_: None), errors) for function in exercise.functions
    }


def _watched(function: Callable[..., Any], errors: list[Exception]) -> Callable[..., Any]:
    def called(*arguments: Any) -> Any:
        try:
            return function(*arguments)
        except Exception as error:
            errors.append(error)
            raise

    return called
