"""A fresh clone becomes a working Rounds, also when the setup was cut off."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import start
from tests.house.repository import ROOT

pytestmark = [pytest.mark.deep, pytest.mark.xdist_group("fresh clone")]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What is committed, and nothing else."""
    folder = tmp_path / "a clone"
    subprocess.run(["git", "-c", "safe.directory=*", "clone", "--quiet", str(ROOT), str(folder)], check=True)
    return folder


def set_up(clone: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "start.py", "setup"], cwd=clone, capture_output=True, text=True, check=False)


def version(clone: Path) -> str:
    command = clone / Path(start.program("rounds")).relative_to(start.ROOT)
    return subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout


def test_it_sets_up_once_and_leaves_git_clean(clone: Path) -> None:
    first = set_up(clone)
    assert first.returncode == 0, first.stderr
    assert version(clone).startswith("Rounds ")
    assert (clone / "src/rounds/web/static/rounds/.stamp").exists()
    second = set_up(clone)
    assert (second.returncode, second.stdout, second.stderr) == (0, "", ""), "nothing is left to do"
    status = subprocess.run(["git", "status", "--short"], cwd=clone, capture_output=True, text=True, check=True)
    assert status.stdout == ""


def test_changed_page_parts_are_built_anew_without_installing(clone: Path) -> None:
    assert set_up(clone).returncode == 0
    manifest = (clone / "src/rounds/web/static/rounds/manifest.json").read_text()
    with (clone / "frontend/src/css/base.css").open("a") as file:
        file.write("\n.added-by-a-test { color: teal }\n")
    again = set_up(clone)
    assert (again.returncode, again.stderr) == (0, "")
    assert (clone / "src/rounds/web/static/rounds/manifest.json").read_text() != manifest


@pytest.mark.skipif(os.name != "posix", reason="sends Ctrl-C as a terminal does, to the whole group")
@pytest.mark.parametrize("seconds", [0.5, 3, 8, 12])
def test_a_setup_that_was_cut_off_mends_itself(clone: Path, seconds: float) -> None:
    cut = subprocess.Popen([sys.executable, "start.py", "setup"], cwd=clone, start_new_session=True)
    time.sleep(seconds)
    os.killpg(cut.pid, signal.SIGKILL)
    cut.wait()
    mended = set_up(clone)
    assert mended.returncode == 0, mended.stderr
    assert version(clone).startswith("Rounds ")
