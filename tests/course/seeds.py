"""How many draws a topic's questions are tried with: more where something changed lately."""

from __future__ import annotations

import functools
import os
import subprocess
from pathlib import Path

MANY, FEW = 200, 20
LATELY = 20  # commits


def seeds_for(topic: Path) -> int:
    """MANY for a topic changed in the last commits, or not committed yet; FEW for the others.

    MANY also where git cannot tell. The environment's ROUNDS_SEEDS overrides both.
    """
    if wanted := os.environ.get("ROUNDS_SEEDS"):
        return int(wanted)
    changed = changed_lately(topic.parent)
    if changed is None:
        return MANY
    return MANY if any(file.is_relative_to(topic.resolve()) for file in changed) else FEW


@functools.cache
def changed_lately(folder: Path) -> frozenset[Path] | None:
    """Every file changed in the last commits or since; None where the history is missing, shallow or too short."""
    try:
        if git(folder, "rev-parse", "--is-shallow-repository") != ["false"]:
            return None
        root = Path(git(folder, "rev-parse", "--show-toplevel")[0])
        named = git(root, "diff", "--name-only", "--no-renames", f"HEAD~{LATELY}")
        named += git(root, "ls-files", "--others", "--exclude-standard")
    except (OSError, subprocess.CalledProcessError):
        return None
    return frozenset(root / name for name in named)


def git(folder: Path, *words: str) -> list[str]:
    """The lines that git prints. Raises CalledProcessError when it refuses, OSError when there is no git."""
    command = ["git", "-C", str(folder), "-c", "core.quotepath=off", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
