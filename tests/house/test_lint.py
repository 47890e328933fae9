"""The code's form, types and imports, so that one run of the tests judges everything."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import start


def name_of(step: list[str]) -> str:
    return " ".join([Path(step[0]).stem, *step[1:]])


@pytest.mark.parametrize("step", start.lint_steps(), ids=name_of)
def test_it_finds_nothing(step: list[str]) -> None:
    done = subprocess.run(step, cwd=start.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{name_of(step)}\n{done.stdout}{done.stderr}"
