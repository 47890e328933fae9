"""Modules and imports: what a Python of its own says, alone and in a folder of files."""

from __future__ import annotations

import builtins
import importlib.metadata
import math
import re
import subprocess
import sys
from pathlib import Path

from rounds.kit import Breaks, Choice, Fill, FindLine, Prints, Several
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/modules-and-imports"
SEEDS = range(20)


def test_what_is_shown_is_what_python_shows() -> None:
    for seed in SEEDS:
        for name in ("which_name_is_there", "will_it_be_found"):
            question = course().generator(f"{TOPIC}/{name}").draw(str(seed)).question
            assert isinstance(question, (Prints, Breaks))
            shown, error = ended(question.code)
            if isinstance(question, Breaks):
                assert question.answer == (error or "no error")
            else:
                assert question.error == error
                assert error or question.answer == shown.strip()


def test_without_the_dot_the_same_is_shown() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/without_the_dot").draw(str(seed)).question
        assert isinstance(question, Fill)
        before = "\n".join(re.findall("# was: (.+)", question.code))
        wanted = ended(before)
        assert not wanted[1]
        assert ended(question.filled(question.answers)) == wanted
        for trap in question.traps:
            assert ended(question.filled(trap.answer.split("\n")))[1]


def test_a_mended_import_runs_and_a_trap_does_not() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/mend_the_import").draw(str(seed)).question
        assert isinstance(question, Fill)
        wanted = ended(question.filled(question.answers))
        assert not wanted[1]
        for other in question.spellings(0):
            assert ended(question.filled([other])) == wanted
        for trap in question.traps:
            assert ended(question.filled([trap.answer]))[1]


def test_the_program_stops_in_that_line_and_runs_without_it() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/where_it_stops").draw(str(seed)).question
        assert isinstance(question, FindLine)
        lines = question.code.split("\n")
        assert ended(question.code)[1] in ("NameError", "AttributeError", "TypeError")
        del lines[question.line - 1]
        assert not ended("\n".join(lines))[1]


def test_errors_are_those_that_python_names() -> None:
    seen = set()
    for seed in range(60):
        question = course().generator(f"{TOPIC}/which_kind_of_missing").draw(str(seed)).question
        assert isinstance(question, Choice)
        # Without site-packages neither numpy nor pandas is installed.
        lines = [line for line in re.findall("`([^`]+)`", question.ask) if re.match("import|from|print", line)]
        assert ended("\n".join(lines))[1] == question.right
        seen.add(question.right)
    assert len(seen) == 4


def test_names_are_where_they_are_said_to_be() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/where_it_comes_from").draw(str(seed)).question
        assert isinstance(question, Several)
        for option in question.options:
            name = option.strip("`")
            [kind] = [
                said
                for said, holds in (
                    ("without an import", hasattr(builtins, name)),
                    ("come with Python", name in sys.stdlib_module_names),
                    ("must be installed", not hasattr(builtins, name) and name not in sys.stdlib_module_names),
                )
                if holds
            ]
            assert (kind in question.ask) is (option in question.right), name
    assert importlib.metadata.version("numpy")


def run_in(folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-S", program], cwd=folder, capture_output=True, text=True, timeout=20, check=False
    )


def test_what_is_told_happens_in_a_folder_of_files(tmp_path: Path) -> None:
    rights = set()
    for seed in range(40):
        question = course().generator(f"{TOPIC}/what_do_you_tell").draw(str(seed)).question
        assert isinstance(question, Choice)
        rights.update(
            re.findall(
                "your own file|must be installed there|must be installed, and|runs the whole file", question.right
            )
        )
    assert len(rights) == 4
    for own, tool in (("random", "randint(1, 6)"), ("statistics", "mean([1, 2])")):
        (tmp_path / f"{own}.py").write_text(f"import {own}\nprint({own}.{tool})\n")
        assert "AttributeError" in run_in(tmp_path, f"{own}.py").stderr
        (tmp_path / f"{own}.py").rename(tmp_path / "first.py")
        assert run_in(tmp_path, "first.py").returncode == 0
    (tmp_path / "scores.py").write_text("def score(x):\n    return x + 1\n\nprint(score(4))\n")
    (tmp_path / "ward.py").write_text("import scores\nimport scores\n")
    assert run_in(tmp_path, "ward.py").stdout == "5\n"


def test_doubling_time_is_the_hours_after_which_twice_as_many_are_there() -> None:
    [doubling_time] = course().topic_of(TOPIC).exercises["exercise_doubling_time"].functions
    for n0 in (2, 5, 40):
        for n1 in (n0 + 1, n0 * 3, n0 * 16):
            for hours in (6, 24, 120):
                found = doubling_time(n0, n1, hours)
                # Growth by the same factor each hour, followed for so long.
                assert math.isclose(n0 * (n1 / n0) ** (found / hours), 2 * n0)
        assert doubling_time(n0, n0, 5) is None
        assert doubling_time(n0 + 1, n0, 5) is None
