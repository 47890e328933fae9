"""Every solution, changed in one place at a time, fails its own exercise; what passes is named with its reason."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from rounds.check.mutants import Mutant, mutants
from rounds.check.query_mutants import query_mutants
from rounds.check.solving import SEED, passes
from rounds.course import Project, Topic, default_folder, read
from rounds.course.exercise import read_exercise
from rounds.kit import Exercise

SURVIVORS = tomllib.loads((Path(__file__).parent / "survivors.toml").read_text(encoding="utf-8"))


def exercises() -> Iterator[tuple[str, Path, Exercise]]:
    """Each exercise of the topics and projects: its path below course/, its file, and itself."""
    course = read(default_folder()).course
    places: tuple[Topic | Project, ...] = (*course.topics.values(), *course.projects.values())
    for place in places:
        for name, exercise in place.exercises.items():
            path = place.folder / f"{name}.py"
            yield path.relative_to(course.folder).with_suffix("").as_posix(), path, exercise


def changed(path: Path, exercise: Exercise) -> list[Mutant]:
    if exercise.query is not None:
        return list(query_mutants(exercise.query, SEED))
    return list(mutants(exercise, path, thorough=True))


def named(name: str, exercise: Exercise) -> set[str]:
    """The lines that may pass: those of the list, and those that a query names itself."""
    reasons: Mapping[str, str] = SURVIVORS.get(name, {})
    assert all(reasons.values()), f"{name}: say why each line is as good as ours"
    return set(reasons) | set(exercise.query.equivalent if exercise.query else ())


@pytest.mark.deep
def test_whatever_is_changed_is_caught_or_named() -> None:
    found, expected, count = {}, {}, 0
    for name, path, exercise in exercises():
        made = changed(path, exercise)
        count += len(made)
        found[name] = {mutant.reads for mutant in made if passes(exercise, {mutant.name: mutant.solve})}
        expected[name] = named(name, exercise)
    assert found == expected
    assert count > 500
    assert SURVIVORS.keys() <= found.keys()


def test_a_statement_left_out_and_a_condition_settled_are_tried(tmp_path: Path) -> None:
    path = tmp_path / "exercise_band.py"
    path.write_text(
        '"""Band"""\n\nfrom rounds.kit import learner_writes\n\n\n@learner_writes\ndef band(age: int) -> str:\n'
        '    """Young or old."""\n    word = "old"\n    if age < 65:\n        word = "young"\n    return word\n'
    )
    from_file = read_exercise(path)
    reads = [mutant.reads for mutant in mutants(from_file, path, thorough=True)]
    assert {"if True:", "if False:", "pass", "word = 'old?'"} <= set(reads)
    assert not {"if True:", "pass"} & {mutant.reads for mutant in mutants(from_file, path)}
