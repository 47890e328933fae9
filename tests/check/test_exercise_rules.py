"""Faults planted into an exercise, and what the check says of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from rounds.course.exercise import read_exercise
from tests.check.planting import Planted

SMALL_COURSE = Path(__file__).parents[1] / "small_course"
FILE = "ward-sums/free-beds/exercise_free.py"
SOUND = (SMALL_COURSE / "ward-sums/beds/exercise_free.py").read_text()


@pytest.fixture
def exercise(course: Planted) -> Planted:
    course.write(FILE, SOUND)
    catalogue = course.folder / "misconceptions/ward-sums.md"
    catalogue.write_text(catalogue.read_text() + "- `adds-instead`: adds where it should subtract\n")
    return course


def test_a_sound_exercise_is_passed(exercise: Planted) -> None:
    assert exercise.found() == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("max(beds - patients, 0)", "beds - patients - 1", "our own solution does not pass"),
        ('    """A full ward has no free bed."""\n', "", "test_a_full_ward has no docstring"),
        ('    """How many beds are free; none when the ward is full."""\n', "", "free has no docstring"),
        ("return beds + patients", "return max(beds - patients, 0)", "mistake 'adds-instead' of free passes"),
        ("adds-instead", "never-heard-of", "is not in the catalogue"),
        ("That is beds and patients together. What is left?", "word " * 31, "says 31 words"),
        ("max(beds - patients, 0)", "max(beds - patients, 0) + 0 * beds", "passes with one token changed"),
        ("from rounds.kit import Rng,", "from rounds.kit import Rngg,", "exercise_free.py:5"),
    ],
)
def test_a_fault_is_found(exercise: Planted, old: str, new: str, says: str) -> None:
    exercise.replace(FILE, old, new)
    assert any(says in finding for finding in exercise.found()), exercise.found()


def test_a_file_with_nothing_to_write_is_found(exercise: Planted) -> None:
    exercise.write(FILE, "answer = 1\n")
    assert any("there is nothing for the learner to write" in finding for finding in exercise.found())


def test_an_exercise_that_asks_for_nothing_is_passed_by_an_empty_file(exercise: Planted) -> None:
    exercise.write(
        FILE,
        SOUND.replace("assert free(10, 12) == 0", "").replace("range(20)", "range(0)"),
    )
    assert any("the empty starter passes" in finding for finding in exercise.found())


def test_the_starter_has_the_docstring_and_not_the_solution(exercise: Planted) -> None:
    found = read_exercise(exercise.folder / FILE)
    document = '"""How many beds are free; none when the ward is full."""'
    assert found.starter == f"def free(beds: int, patients: int) -> int:\n    {document}\n    ...\n"
    assert (found.title, found.env) == ("Free beds", "bare")
