"""The checks of an exercise notice when one token of the solution is changed."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.mutants import mutants
from rounds.check.solving import judged
from rounds.course import Course, Problem, Project, Topic

MOST_SURVIVORS = 0.02  # share of all mutations


def mutants_are_caught(topic: Topic | Project, course: Course) -> Iterator[Problem]:
    """Every one-token mutation of every solution; at most one in fifty may pass."""
    for name, exercise in topic.exercises.items():
        path = topic.folder / f"{name}.py"
        made = list(mutants(exercise, path))
        alive = [mutant for mutant in made if judged(exercise, {mutant.name: mutant.solve}, guarded=True).passed]
        if len(alive) > MOST_SURVIVORS * len(made):
            for mutant in alive:
                what = f"{mutant.name} passes with one token changed: `{mutant.reads}`"
                expected = f"at most {MOST_SURVIVORS:.0%} of {len(made)} mutations pass; {len(alive)} do"
                yield Problem(path, mutant.line, what, expected, cure="Add a test, or inputs, on which it differs")
