"""The front door: what it makes, when it makes it again, what it hands on, and what it says when it cannot."""

from __future__ import annotations

import ast
import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import start
from rounds.cli import WORK
from tests.house.repository import ROOT


class Installs:
    """Stands in for pip and venv; remembers what it was asked for and fails as it is told."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.made: list[Path] = []
        self.answer: Callable[[], str] = str

    def pip(self, python: Path, words: list[str]) -> str:
        self.asked.append(words)
        return self.answer()

    def make_venv(self, folder: Path) -> None:
        self.made.append(folder)
        shutil.rmtree(folder, ignore_errors=True)
        python = start.python_of(folder)
        python.parent.mkdir(parents=True)
        python.write_text("")
        (folder / "pyvenv.cfg").write_text(f"command = python -m venv {folder}\n")


@pytest.fixture
def installs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installs:
    """An empty clone in which nothing is really installed."""
    for name in ("start.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    stand_in = Installs()
    monkeypatch.setattr(start, "ROOT", tmp_path)
    monkeypatch.setattr(start, "pip", stand_in.pip)
    monkeypatch.setattr(start, "make_venv", stand_in.make_venv)
    monkeypatch.setattr(start, "is_usable", lambda: Path(start.venv_python()).exists())
    return stand_in


def test_it_installs_once(installs: Installs) -> None:
    assert not start.is_installed("use")
    start.install("use")
    assert start.is_installed("use")
    assert installs.made == [start.ROOT / ".venv"]
    assert installs.asked[-1][1] == f"-e{start.ROOT}"
    assert all("constraints.txt" in words[-1] for words in installs.asked)


def test_whoever_develops_can_also_use_but_not_the_other_way_round(installs: Installs) -> None:
    start.install("use")
    assert not start.is_installed("develop")
    start.install("develop")
    assert start.is_installed("use")
    assert start.is_installed("develop")
    assert installs.asked[-1][1].endswith("[dev]")
    assert len(installs.made) == 1, "the venv that was there was kept"


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt", "start.py"])
def test_it_installs_again_when_the_file_changes(installs: Installs, name: str) -> None:
    start.install("use")
    with (start.ROOT / name).open("a") as file:
        file.write("# changed\n")
    assert not start.is_installed("use")


def test_it_installs_again_under_another_python(installs: Installs, monkeypatch: pytest.MonkeyPatch) -> None:
    start.install("use")
    monkeypatch.setattr(sys, "version_info", (3, 99, 0, "final", 0))
    assert not start.is_installed("use")


def test_it_installs_again_when_the_venv_s_python_is_gone(installs: Installs) -> None:
    start.install("use")
    Path(start.venv_python()).unlink()
    assert not start.is_installed("use")
    start.install("use")
    assert len(installs.made) == 2


def test_an_install_that_was_cut_off_starts_afresh(installs: Installs) -> None:
    def cut_off() -> str:
        raise KeyboardInterrupt

    start.install("use")
    installs.answer = cut_off
    with pytest.raises(KeyboardInterrupt):
        start.install("develop")
    assert not start.is_installed("use"), "what pip had half done cannot be trusted"
    installs.answer = str
    start.install("use")
    assert start.is_installed("use")
    assert len(installs.made) == 2


def test_an_install_that_failed_leaves_what_was_there(installs: Installs) -> None:
    start.install("use")
    installs.answer = lambda: "ERROR: No matching distribution found for django"
    with pytest.raises(start.Stop, match="when\nthis machine is online, run the same command again"):
        start.install("develop")
    assert start.is_installed("use")
    assert not start.is_installed("develop")


@pytest.fixture
def small_venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A real venv in which a pip of nothing can be imported: enough to be usable, and made in no time."""
    monkeypatch.setattr(start, "ROOT", tmp_path / "here")
    folder = tmp_path / "here/.venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    (site_packages,) = folder.rglob("site-packages")
    (site_packages / "pip.py").write_text("")
    assert start.is_usable()
    return folder


def test_a_venv_that_moved_is_not_usable(small_venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = small_venv.parents[1] / "there"
    small_venv.parent.rename(there)
    monkeypatch.setattr(start, "ROOT", there)
    assert not start.is_usable()


def test_a_venv_without_pip_is_not_usable(small_venv: Path) -> None:
    (pip,) = small_venv.rglob("pip.py")
    pip.unlink()
    assert not start.is_usable()


class Runs:
    """Stands in for running programs; remembers what was run and ends with the next of `statuses`."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.environments: list[Mapping[str, str]] = []
        self.statuses: list[int] = []

    def run(self, command: list[str], environment: Mapping[str, str] | None = None) -> int:
        self.commands.append(command)
        self.environments.append(environment or {})
        return self.statuses.pop(0) if self.statuses else 0

    def become(self, path: str, command: list[str]) -> None:
        self.commands.append(command)
        raise SystemExit


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    """A clone that is set up, in which nothing is really run."""
    stand_in = Runs()
    monkeypatch.setattr(start, "prepare", lambda purpose: None)
    monkeypatch.setattr(start, "run", stand_in.run)
    monkeypatch.setattr(os, "execv", stand_in.become)
    return stand_in


@pytest.mark.skipif(os.name != "posix", reason="Windows has no exec")
def test_start_hands_its_words_on_and_leaves_no_wrapper(runs: Runs) -> None:
    with pytest.raises(SystemExit):
        start.main(["start", "--port", "9000", "--data", "/a folder"])
    assert runs.commands == [[start.program("rounds"), "start", "--port", "9000", "--data", "/a folder"]]


@pytest.mark.parametrize("task", ["start", "check"])
def test_what_is_handed_to_rounds_is_a_command_of_it(runs: Runs, task: str) -> None:
    with contextlib.suppress(SystemExit):
        start.main([task])
    (command,) = runs.commands
    assert command == [start.program("rounds"), task]
    assert task in WORK


def test_test_hands_its_words_to_pytest_and_its_status_back(runs: Runs) -> None:
    runs.statuses = [5]
    assert start.main(["test", "-k", "free beds"]) == 5
    (command,) = runs.commands
    assert command[0] == start.program("pytest")
    assert command[-2:] == ["-k", "free beds"]


def test_full_depth_takes_the_deep_tests_in_on_both_databases(runs: Runs) -> None:
    assert start.main(["test-deep"]) == 0
    on_sqlite, on_postgresql = runs.commands
    assert on_sqlite[0] == start.program("pytest")
    assert on_postgresql[:3] == [start.venv_python(), "-m", "tests.on_postgresql"]
    assert on_sqlite[-2:] == on_postgresql[-2:] == ["-m", ""]
    assert [environment["ROUNDS_SEEDS"] for environment in runs.environments] == ["200", "200"]


def test_full_depth_fails_when_only_postgresql_does(runs: Runs) -> None:
    runs.statuses = [0, 1]
    assert start.main(["test-deep"]) == 1


def test_lint_tells_of_a_step_that_failed_and_takes_the_others_all_the_same(runs: Runs) -> None:
    runs.statuses = [1]
    assert start.main(["lint"]) == 1
    assert runs.commands == start.lint_steps()


def test_without_a_task_it_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main([]) == 0
    listed = capsys.readouterr().out
    assert [task for task in start.TASKS if f"\n  {task} " not in listed] == []


def test_an_unknown_task_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["strat"]) == 2
    assert "start Rounds on this laptop" in capsys.readouterr().out


def test_an_older_python_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 1, "final", 0))
    with pytest.raises(start.Stop, match=r"Rounds needs Python 3\.11 or newer"):
        start.main(["start"])


def test_an_older_python_can_read_it() -> None:
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_a_venv_that_cannot_be_made_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(start.Stop, match="Python could not make"):
        start.make_venv(tmp_path / "file/.venv")


def test_the_makefile_has_every_task_and_one_comment_for_each() -> None:
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    tasks = {line[:-1]: lines[number - 1] for number, line in enumerate(lines) if line.endswith(":")}
    assert tasks.keys() == start.TASKS.keys()
    assert all(comment.startswith("# ") for comment in tasks.values())
