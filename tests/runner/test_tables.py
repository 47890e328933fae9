"""An exercise whose functions take and give tables, from the learner's file to the words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rounds.check.mutants import mutants
from rounds.check.solving import judged, passes
from rounds.course.exercise import read_exercise
from rounds.runner.protocol import Env, Job
from rounds.runner.workshop import Workshop

FILE = Path(__file__).parent / "exercises/sums/tables/exercise_eligible.py"
OURS = read_exercise(FILE).solution
JOB = Job(code=OURS, exercise="sums/tables/exercise_eligible", env=Env.LITE, wall_s=20, seed="a secret")


@pytest.mark.parametrize("kind", ["box", "pool"])
def test_our_solution_passes(request: pytest.FixtureRequest, kind: str) -> None:
    runner: Workshop = request.getfixturevalue(kind)
    result = runner.check(JOB)
    assert result.passed, result
    assert result.items[-1].title == "`eligible` leaves what it is given as it was."


@pytest.mark.parametrize(
    ("old", "new", "slug", "says"),
    [
        ("< 60", "<= 60", "", "where "),
        ("['id', 'age', 'egfr']", "['id', 'egfr']", "", "The column `age` is missing."),
        (".reset_index(drop=True)", "", "keeps-old-labels", "Number them anew."),
        (".reset_index(drop=True)", ".reset_index()", "", "There is a column too many: `index`."),
        ("patients['egfr'] < 60", "~(patients['egfr'] >= 60)", "missing-counts-as-low", "not below it either"),
        ("return", "patients['new'] = 1; return", "changes-what-it-is-given", "Work on a copy of it."),
        ("return", "return len(patients) or", "", "Give back a table (DataFrame). Yours is an int."),
    ],
)
def test_what_is_wrong_is_told(box: Workshop, old: str, new: str, slug: str, says: str) -> None:
    result = box.check(replace(JOB, code=OURS.replace(old, new)))
    assert not result.passed
    assert result.mistake == slug
    assert says in result.says, result


def test_the_table_that_goes_wrong_is_shown(box: Workshop) -> None:
    result = box.check(replace(JOB, code=OURS.replace("< 60", "< 50")))
    failed = next(item for item in result.items if not item.ok)
    assert failed.got.startswith("eligible(patients) gave\n")
    assert "\nwhere patients is\n" in failed.got
    assert failed.want.splitlines()[0].split() == ["id", "age", "egfr"]


def test_every_mistake_is_told_apart_and_no_mutant_passes() -> None:
    exercise = read_exercise(FILE)
    for mistake in exercise.functions[0].mistakes:
        assert judged(exercise, {"eligible": mistake.solve}).mistake == mistake.misconception
    made = list(mutants(exercise, FILE))
    assert [mutant.reads for mutant in made if passes(exercise, {"eligible": mutant.solve})] == []
