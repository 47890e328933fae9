"""The zygote without box and locks, to measure what they cost: `python -m benchmarks.runner.unlocked FD ENV PATHS`.

Everything else is the same program: the same libraries, one fork a job, the same messages. It runs our own code alone.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rounds.runner import confine, zygote


def main(words: list[str], folder: str) -> None:
    def nothing(*_: Any) -> None:
        return None

    def emptied(path: str) -> None:
        shutil.rmtree(path, ignore_errors=True)
        Path(path).mkdir(parents=True)

    replaced: dict[str, Callable[..., Any]] = {"fresh_folder": emptied}
    for name in ("drop_capabilities", "limit", "landlock", "seccomp"):
        replaced[name] = nothing
    for name, stands_in in replaced.items():
        setattr(confine, name, stands_in)
    zygote.WORK = folder
    zygote.main(words)


if __name__ == "__main__":
    main(sys.argv[2:], os.path.join(sys.argv[1], f"unlocked-{os.getpid()}"))
