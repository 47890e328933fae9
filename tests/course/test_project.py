"""A project is read from its folder, and its program grows."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rounds.course import CourseError, load
from rounds.course.ids import current
from rounds.course.program import grown
from rounds.course.project import read_project

SMALL_COURSE = Path(__file__).parents[1] / "small_course"
PROJECT = SMALL_COURSE / "projects/ward-day"

FIRST = "def free(beds):\n    return beds\n"
SECOND = "def full(beds):\n    return not beds\n"


def test_a_step_has_the_text_below_its_heading() -> None:
    project = read_project(PROJECT)
    assert [(step.number, step.title, step.check) for step in project.steps] == [
        (1, "Free beds", "exercise_free"),
        (2, "Is it full", "exercise_is_full"),
    ]
    assert project.intro.startswith("Every morning")
    assert project.steps[0].text.startswith("A ward has beds")
    assert project.step_path(project.steps[1]) == "projects/ward-day/exercise_is_full"


def test_projects_and_their_steps_are_in_the_ledger() -> None:
    course = load(SMALL_COURSE)
    assert list(course.projects) == ["ward-day", "ward-night"]
    assert {"projects/ward-day", "projects/ward-day/exercise_free"} <= set(current(course))


def test_our_own_program_holds_every_function_once() -> None:
    project = read_project(PROJECT)
    assert project.reference(1).count("def ") == 1
    assert "def free" in project.reference(2)
    assert "def is_full" in project.reference(2)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("check: exercise_free", "check: exercise_nothing", "the check of step 1 is not there"),
        ("check: exercise_is_full", "check: exercise_free", "is the check of 2 steps"),
        ("minutes: 5, topics: [beds]", "topics: [beds]", "step 1 lacks 'minutes'"),
        ("topics: [beds]", "topics: [beds], level: 2", "step 1 has an unknown field 'level'"),
        ("## Is it full", "Is it full", "headings and steps do not go together"),
        ("A ward has beds", "A ward has [[24]] beds", "has no blanks"),
        ("makes:", "product:", "unknown field 'product'"),
    ],
)
def test_a_fault_is_named_with_its_file(tmp_path: Path, old: str, new: str, says: str) -> None:
    folder = shutil.copytree(PROJECT, tmp_path / "ward-day")
    text = (folder / "project.md").read_text()
    assert old in text
    (folder / "project.md").write_text(text.replace(old, new, 1))
    with pytest.raises(CourseError, match=says):
        read_project(folder)


def test_a_function_is_put_below_what_is_there() -> None:
    assert grown(FIRST, SECOND) == f"{FIRST}\n\n{SECOND}"
    assert grown("", SECOND) == SECOND


def test_a_function_of_the_same_name_is_replaced_or_left() -> None:
    mine = f"# mine\n{FIRST}\nprint(free(3))\n"
    theirs = "def free(beds):\n    return max(beds, 0)\n"
    assert grown(mine, theirs) == f"# mine\n{theirs}\nprint(free(3))\n"
    assert grown(mine, theirs, replacing=False) == mine


def test_imports_stand_once_at_the_top() -> None:
    part = "import math\n\n\ndef root(x):\n    return math.sqrt(x)\n"
    once = grown(FIRST, part)
    assert once.startswith("import math\n\ndef free")
    assert grown(once, part).count("import math") == 1


def test_a_program_that_cannot_be_read_is_kept_whole() -> None:
    broken = "def free(beds:\n"
    assert grown(broken, FIRST) == f"{broken.rstrip()}\n\n\n{FIRST}"


def test_a_server_reads_what_it_shows_without_the_libraries() -> None:
    course = Path(__file__).parents[2] / "course"
    code = (
        "import sys; from pathlib import Path; from rounds.course import load; "
        f"course = load(Path({str(course)!r})); print(sorted({{'pandas', 'matplotlib', 'numpy'}} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"


def test_what_is_only_described_reads_like_what_was_run() -> None:
    folder = Path(__file__).parents[2] / "course/projects/semmelweis-handwashing"
    ran, described = read_project(folder), read_project(folder, runs=False)
    for name, exercise in ran.exercises.items():
        told = described.exercises[name]
        assert (told.title, told.starter, told.solution, told.env, told.hints, told.files) == (
            exercise.title,
            exercise.starter,
            exercise.solution,
            exercise.env,
            exercise.hints,
            exercise.files,
        )
    assert described.exercises["exercise_rates"].functions == ()
    assert ran.reference(5) == described.reference(5)


def test_a_query_is_no_step(tmp_path: Path) -> None:
    folder = shutil.copytree(PROJECT, tmp_path / "ward-day")
    query = Path(__file__).parents[1] / "runner/exercises/sums/queries/exercise_died.py"
    shutil.copy(query, folder / "exercise_is_full.py")
    with pytest.raises(CourseError, match=r"exercise_is_full\.py asks for a query"):
        read_project(folder)
