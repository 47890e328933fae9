"""What an exercise begins with: gaps, less and less, or a program to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from rounds.course.exercise import read_exercise
from tests.check.planting import Planted

SOUND = (Path(__file__).parents[1] / "small_course/ward-sums/beds/exercise_free.py").read_text()
FILE = "ward-sums/free-beds/exercise_free.py"
GAP = "def free(beds, patients):\n    return max(beds ___ patients, 0)"
BROKEN = "def free(beds, patients):\n    return beds + patients"
UNTOLD = "def free(beds, patients):\n    return 7"
MISSPELT = "def free(beds, patients):\n    return max(Beds - patients, 0)"
RIGHT = "def free(beds, patients):\n    return max(beds - patients, 0)"
HEAD = "def free(beds, patients):\n    ..."


def begun(course: Planted, *starts: str) -> list[str]:
    """What is found of an exercise that begins so."""
    catalogue = course.folder / "misconceptions/ward-sums.md"
    catalogue.write_text(catalogue.read_text() + "- `adds-instead`: adds where it should subtract\n")
    course.write(FILE, SOUND.replace("@learner_writes", f"STARTS = {starts!r}\n\n\n@learner_writes", 1))
    return course.found()


@pytest.mark.parametrize("starts", [(GAP, HEAD, ""), (BROKEN,), (MISSPELT,), ("def free(beds, patients)\n    pass",)])
def test_a_start_that_fails_and_is_told_is_passed(course: Planted, starts: tuple[str, ...]) -> None:
    assert begun(course, *starts) == []
    exercise = read_exercise(course.folder / FILE)
    assert exercise.starts == tuple(f"{start}\n" for start in starts)
    assert exercise.starter == exercise.starts[0]


@pytest.mark.parametrize(
    ("starts", "says"),
    [
        ((HEAD, RIGHT), "start 2 passes as it stands"),
        ((UNTOLD,), "start 1 is broken in a way that no mistake tells"),
        ((GAP, HEAD, "", ""), "STARTS are no texts"),
    ],
)
def test_a_start_that_passes_or_is_not_told_is_found(course: Planted, starts: tuple[str, ...], says: str) -> None:
    assert any(says in finding for finding in begun(course, *starts))


def test_a_start_of_a_query_is_asked_like_a_query(course: Planted) -> None:
    text = (Path(__file__).parents[1] / "runner/exercises/sums/queries/exercise_potassium.py").read_text()
    broken = "SELECT id, age FROM patients WHERE sex='F' AND age>=65 AND (k > 5.5 OR k = NULL) ORDER BY age DESC, id"
    gap = broken.replace("= NULL", "___")
    for start, is_found in ((broken, False), (gap, False), ("SELECT id, age FROM patients", True)):
        course.write(FILE, text.replace("COLUMNS = ", f"STARTS = ({start!r},)\nCOLUMNS = ", 1))
        assert any("no mistake tells" in finding for finding in course.found(seeds=1)) is is_found


def test_a_loop_that_a_mutation_makes_endless_is_given_up(course: Planted) -> None:
    loop = "free = 0\n    while beds > patients:\n        beds = beds - 1\n        free = free + 1\n    return free"
    begun(course)
    course.replace(FILE, "return max(beds - patients, 0)", loop)
    assert not [finding for finding in course.found(seeds=1) if "does not pass" in finding or "one token" in finding]
