"""The files that git keeps, and where they lie."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def kept_files() -> list[Path]:
    """Every file that is in git or about to be. Skips the test where there is no git history, as in an archive."""
    # A clone made by somebody else is read all the same: nothing in it is run by asking for names.
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip(f"git cannot say which files are kept: {listed.stderr.strip()}")
    return [file for name in listed.stdout.split("\0") if name and (file := ROOT / name).is_file()]


def texts() -> dict[str, str]:
    """The text of every kept file that is text, by its path."""
    readable = {}
    for file in kept_files():
        content = file.read_bytes()
        if b"\0" not in content:
            readable[file.relative_to(ROOT).as_posix()] = content.decode("utf-8")
    return readable


def modules() -> dict[str, str]:
    """The text of every Python file of the code. The course has its own rules, and migrations are generated."""
    elsewhere = re.compile(r"^(course|tests/small_course)/|/migrations/")
    return {path: text for path, text in texts().items() if path.endswith(".py") and not elsewhere.search(path)}
