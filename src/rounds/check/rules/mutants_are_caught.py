"""The checks of an exercise notice when one token of the solution is changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rounds.check.mutants import mutants
from rounds.check.query_mutants import query_mutants
from rounds.check.solving import SEED, passes
from rounds.course import Course, Problem, Project, Topic
from rounds.kit import Exercise, LearnerQuery

MOST_SURVIVORS = 0.02  # share of all mutations


def mutants_are_caught(topic: Topic | Project, course: Course) -> Iterator[Problem]:
    """Every one-token mutation of every solution: at most one in fifty may pass, and none of a query."""
    for name, exercise in topic.exercises.items():
        path = topic.folder / f"{name}.py"
        if exercise.query is not None:
            yield from _of_query(exercise, exercise.query, path)
            continue
        made = list(mutants(exercise, path))
        alive = [mutant for mutant in made if passes(exercise, {mutant.name: mutant.solve})]
        if len(alive) > MOST_SURVIVORS * len(made):
            for mutant in alive:
                what = f"{mutant.name} passes with one token changed: `{mutant.reads}`"
                expected = f"at most {MOST_SURVIVORS:.0%} of {len(made)} mutations pass; {len(alive)} do"
                yield Problem(path, mutant.line, what, expected, cure="Add a test, or inputs, on which it differs")


def _of_query(exercise: Exercise, query: LearnerQuery, path: Path) -> Iterator[Problem]:
    alive = {m.reads for m in query_mutants(query, SEED) if passes(exercise, {m.name: m.solve})}
    for reads in sorted(alive - set(query.equivalent)):
        what = f"{query.name} passes with one token changed: `{reads}`"
        cure = "Add rows on which it differs; or name the line in equivalent=(…) where it gives the same on any data"
        yield Problem(path, query.line, what, "no mutation of a query passes", cure=cure)
    for reads in sorted(set(query.equivalent) - alive):
        what = f"{query.name} names an equivalent line that is no mutation which passes: `{reads}`"
        yield Problem(path, query.line, what, cure="Take it out")
