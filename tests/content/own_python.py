"""Programs of the course, run by a Python of their own: not by what draws and marks the questions."""

from __future__ import annotations

import subprocess
import sys
from functools import cache


@cache
def ended(code: str) -> tuple[str, str]:
    """What a program shows in a process of its own, and the name of the error that ends it (or nothing)."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, timeout=20, check=False
    )
    if done.returncode == 0:
        return done.stdout, ""
    return done.stdout, done.stderr.strip().splitlines()[-1].split(":")[0]
