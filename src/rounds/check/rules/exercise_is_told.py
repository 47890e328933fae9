"""What a learner reads of an exercise is there: docstrings of functions and tests, and at least one known mistake."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem, Project, Topic


def exercise_is_told(topic: Topic | Project, course: Course) -> Iterator[Problem]:
    """Every exercise of the topic."""
    for name, exercise in topic.exercises.items():
        path = topic.folder / f"{name}.py"
        if exercise.probes and (exercise.written or isinstance(topic, Topic)):
            what = "calls to predict stand beside something to write, or in a topic"
            yield Problem(path, 1, what, cure="Give them a step of a project for themselves")
        for function in exercise.written:
            if not function.solve.__doc__:
                yield Problem(
                    path, function.line, f"{function.name} has no docstring", "what it gives back, in one sentence"
                )
        if exercise.written and not any(function.mistakes for function in exercise.written):
            yield Problem(
                path, 1, "no mistake is known", "at least one @mistake", cure="Write the commonest wrong answer"
            )
        for test in exercise.tests:
            if not test.__doc__:
                line = test.__code__.co_firstlineno
                yield Problem(path, line, f"{test.__name__} has no docstring", "the sentence that a learner reads")
