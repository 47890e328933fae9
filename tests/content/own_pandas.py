"""Programs of the course that use pandas, many in one Python of their own, as loading takes longest."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

WORKER = """
import contextlib, io, json, sys
done = []
for code in json.load(sys.stdin):
    shown, error = io.StringIO(), ""
    with contextlib.redirect_stdout(shown):
        try:
            exec(compile(code, "<program>", "exec"), {"__name__": "__main__"})
        except Exception as raised:
            error = type(raised).__name__
    done.append((shown.getvalue(), error))
json.dump(done, sys.stdout)
"""


def all_ended(codes: Iterable[str], folder: Path | None = None) -> list[tuple[str, str]]:
    """What each program shows, and the name of the error that ends it (or nothing). They find files in the folder."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", WORKER],
        input=json.dumps(list(codes)),
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        cwd=folder,
    )
    return [(shown, error) for shown, error in json.loads(done.stdout)]
