"""Faults planted into a project, and what the check says of each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rounds.check.inspection import folders_below, inspect
from tests.check.planting import Planted

SMALL_COURSE = Path(__file__).parents[1] / "small_course"
PROJECT = "projects/ward-day"


@pytest.fixture
def project(course: Planted) -> Planted:
    shutil.copytree(SMALL_COURSE / PROJECT, course.folder / PROJECT)
    course.replace(f"{PROJECT}/project.md", "[beds]\nsteps", "[free-beds]\nsteps")
    course.replace(f"{PROJECT}/project.md", "topics: [beds]", "topics: [free-beds]")
    course.replace(f"{PROJECT}/project.md", "topics: [beds, counting]", "topics: [free-beds, counting]")
    course.write("misconceptions/projects.md", "- `adds-instead`: adds where it should subtract\n")
    return course


def test_a_sound_project_is_passed(project: Planted) -> None:
    assert project.found() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("project.md", "minutes: 10\n", "minutes: 12\n", "the steps do not sum up"),
        ("project.md", "ward_day.py", "Ward Day", "no name of a module"),
        ("project.md", "[appraiser]", "[appraiserr]", "unknown route"),
        ("project.md", "unlock: [free-beds]", "unlock: [never-heard-of]", "unlock names 'never-heard-of'"),
        ("project.md", "topics: [free-beds]", "topics: [never-heard-of]", "step 1 names 'never-heard-of'"),
        ("project.md", "topics: [free-beds]", "topics: []", "step 1 exercises no topic"),
        ("project.md", "Every morning", "Every morning, of course,", "tells a reader who stumbles"),
        ("project.md", "beds and patients.", "beds and patients [@nobody].", "the source 'nobody' is not on record"),
        ("project.md", "beds and patients.", "beds and $\\frac{1$ patients.", "cannot be typeset"),
        ("exercise_is_full.py", "bool(free(beds, patients) == 0)", "len(str(beds)) > 9", "does not pass"),
        ("exercise_is_full.py", "free(beds, patients) > 0", "free(beds, patients) == 0", "passes"),
        ("exercise_is_full.py", "adds-instead", "never-heard-of", "is not in the catalogue"),
        ("exercise_is_full.py", "import Rng,", "import Rngg,", "exercise_is_full.py:5"),
    ],
)
def test_a_fault_is_found(project: Planted, file: str, old: str, new: str, says: str) -> None:
    project.replace(f"{PROJECT}/{file}", old, new)
    assert any(says in finding for finding in project.found()), project.found()


def test_a_step_that_breaks_an_earlier_one_is_found(project: Planted) -> None:
    text = (project.folder / PROJECT / "exercise_is_full.py").read_text()
    again = (
        '\n\n@learner_writes\ndef free(beds: int, patients: int) -> int:\n    """Beds."""\n    return beds - patients\n'
    )
    project.write(f"{PROJECT}/exercise_is_full.py", text + again)
    assert any("after step 2 the check of step 1 fails" in finding for finding in project.found()), project.found()


def test_a_program_that_does_not_run_by_itself_is_found(project: Planted) -> None:
    project.replace(
        f"{PROJECT}/exercise_is_full.py", "(beds: int, patients: int) -> bool", "(beds: int, patients: Ward) -> bool"
    )
    project.replace(f"{PROJECT}/exercise_is_full.py", "free = earlier", "Ward = int\nfree = earlier")
    assert any("our program does not run after step 2: NameError" in one for one in project.found()), project.found()


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("exercise_break_it.py", 'free(4, 10)", None', 'free(4, 10)", 0', "no call comes to 'wrong number'"),
        ("exercise_break_it.py", "Ten beds and four patients leave six.", "word " * 31, "says 31 words"),
        ("exercise_break_it.py", "free(10, 4)", "full(10, 4)", "'full' is called and no step before makes it"),
        ("exercise_break_it.py", "free(10, 4)", "free(beds, 4)", "exercise_break_it.py:6"),
    ],
)
def test_calls_to_predict_must_be_telling(project: Planted, file: str, old: str, new: str, says: str) -> None:
    night = shutil.copytree(SMALL_COURSE / "projects/ward-night", project.folder / "projects/ward-night")
    text = (night / "project.md").read_text()
    (night / "project.md").write_text(text.replace("beds, shifts", "free-beds").replace("[beds]", "[free-beds]"))
    assert project.found() == []
    project.replace(f"projects/ward-night/{file}", old, new)
    assert any(says in finding for finding in project.found()), project.found()


def test_calls_to_predict_have_no_place_in_a_topic(project: Planted) -> None:
    path = SMALL_COURSE / "projects/ward-night/exercise_break_it.py"
    project.write("ward-sums/free-beds/exercise_break_it.py", path.read_text())
    assert any("calls to predict stand beside something to write, or in a topic" in one for one in project.found())


def test_one_project_is_checked_by_itself(project: Planted) -> None:
    project.replace(f"{PROJECT}/project.md", "minutes: 10\n", "minutes: 12\n")
    project.replace("topic.md", "minutes: ", "minutes: 1000")
    found = inspect(project.folder, folders_below([project.folder / PROJECT]), 10)
    assert [finding.what for finding in found.findings] == ["the steps do not sum up"]
    assert (found.topics, found.exercises) == (0, 2)
