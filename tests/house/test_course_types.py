"""The course's Python is typed as strictly as the rooms are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import course_types

SOUND = '''
from rounds.kit import Number, Rng, question


@question(level=1)
def beds(r: Rng) -> Number:
    """Beds that are free"""
    free = r.whole(1, 9)
    return Number(ask=f"{free} + 1 beds?", answer=free + 1, working=f"**{free + 1}**")
'''


def course(folder: Path, **topics: str) -> Path:
    """A course of these topics' questions, all in one unit whose name has a hyphen."""
    for name, text in topics.items():
        file = folder / "course/ward-sums" / name.replace("_", "-") / "questions.py"
        file.parent.mkdir(parents=True)
        file.write_text(text)
    return folder / "course"


def test_topics_with_hyphens_and_equal_file_names_are_read_together(tmp_path: Path) -> None:
    assert course_types.problems(course(tmp_path, free_beds=SOUND, night_shifts=SOUND)) == []


def test_a_problem_names_the_author_s_file_and_line(tmp_path: Path) -> None:
    folder = course(tmp_path, free_beds=SOUND, night_shifts=SOUND.replace("r.whole(1, 9)", "r.whole('one', 9)"))
    (problem,) = course_types.problems(folder)
    assert problem.startswith(f'{folder / "ward-sums/night-shifts/questions.py"}:8: error: Argument 1 to "whole"')


def test_a_function_without_types_is_a_problem(tmp_path: Path) -> None:
    folder = course(tmp_path, free_beds=SOUND + "\n\ndef half(n):\n    return n / 2\n")
    assert any("missing a type annotation" in problem for problem in course_types.problems(folder))


def test_a_course_without_python_has_no_problems(tmp_path: Path) -> None:
    assert course_types.problems(tmp_path) == []


def test_the_command_tells_by_its_exit_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert course_types.main(course(tmp_path / "good", free_beds=SOUND)) == 0
    assert course_types.main(course(tmp_path / "bad", free_beds="x: int = 'one'\n")) == 1
    assert "questions.py:1: error: Incompatible types" in capsys.readouterr().out
