"""Tests of one group run one after the other in one worker: a module's browser tests share what they start."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import start

GROUPED = """
import pytest

@pytest.mark.xdist_group("one")
@pytest.mark.parametrize("number", range(6))
def test_it(number):
    pass
"""


def test_a_group_stays_with_one_worker(tmp_path: Path) -> None:
    """pytest-xdist marks groups in the names of the tests, which pytest may take no notice of; nothing else says so."""
    file = tmp_path / "test_grouped.py"
    file.write_text(GROUPED)
    command = [sys.executable, "-m", "pytest", *start.parallel(), "-n", "2", "-v", "-p", "no:django", str(file)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    workers = re.findall(r"\[(gw\d)\] \[ *\d+%\] PASSED", done.stdout)
    assert len(workers) == 6
    assert len(set(workers)) == 1
