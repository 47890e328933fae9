"""Started as root and without a box, neither the learner's program nor the checker is root, and both work."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from rounds.runner import box, privileges
from rounds.runner.checking import Checker
from rounds.runner.protocol import Env, Status
from rounds.runner.workshop import Workshop
from tests.runner.conftest import EXERCISES
from tests.runner.test_workshop import JOB

pytestmark = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="only Unix has a root")
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def test_a_program_is_not_roots_and_finds_the_standard_library(pool: Workshop) -> None:
    code = "import os, statistics, random, threading, sqlite3, decimal\nprint(os.geteuid(), statistics.mean([1, 3]))"
    result = pool.run(replace(JOB, code=code))
    assert result.status is Status.OK, result
    user, mean = result.stdout.split()
    assert (int(user) != 0 or not AS_ROOT, mean) == (True, "2")


def test_a_program_finds_its_libraries(pool: Workshop) -> None:
    code = "import numpy, pandas, matplotlib.pyplot\nfrom sklearn.tree import DecisionTreeClassifier\nprint('here')"
    assert pool.run(replace(JOB, code=code, env=Env.FULL, wall_s=20)).stdout == "here\n"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells")
def test_a_checker_without_a_box_is_not_roots() -> None:
    checker = Checker(EXERCISES, boxed=False)
    try:
        status = Path(f"/proc/{checker.process.pid}/status").read_text().splitlines()
        user = next(line for line in status if line.startswith("Uid:")).split()[1]
        assert user != "0" or not AS_ROOT
    finally:
        checker.close()


def test_root_without_an_unprivileged_user_is_told_to_make_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(box, "USERS", ("nobody-of-this-name",))
    with pytest.raises(box.NoBox, match="nobody-of-this-name"):
        privileges.drop()


def test_whoever_is_not_root_stays_who_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    privileges.drop()
