"""Strict types for the course: `python -m tools.course_types course`.

Topic folders have hyphens and every one holds a questions.py, which mypy cannot tell apart. So the files are laid out
under one name each in a temporary folder, mypy runs once, and what it says names the real files again.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from pathlib import Path

from mypy import api

ROOT = Path(__file__).parents[1]
# Its own cache and no config file: the rooms are checked with Django's plugin, which the course has no use for.
OPTIONS = ["--strict", "--config-file=", f"--cache-dir={ROOT / '.mypy_cache/course'}", "--no-error-summary"]


def problems(course: Path) -> list[str]:
    """What mypy finds in this course's Python files, as `path:line: error: …`."""
    files = sorted(course.rglob("*.py"))
    if not files:
        return []
    with tempfile.TemporaryDirectory() as folder:
        copies = {Path(folder) / module_name(file, course): file for file in files}
        for copy, file in copies.items():
            shutil.copyfile(file, copy)
        said, trouble, _ = api.run([*OPTIONS, *map(str, copies)])
        return with_real_names(said + trouble, copies)


def module_name(file: Path, course: Path) -> str:
    """A file name that is a Python name, and another one for every file of every course.

    The cache knows modules by their names: two courses read at the same time must not find each other's.
    """
    which = hashlib.sha256(str(course.resolve()).encode()).hexdigest()[:8]
    return "__".join((f"course_{which}", *file.relative_to(course).parts)).replace("-", "_")


def with_real_names(said: str, copies: dict[Path, Path]) -> list[str]:
    """mypy's lines, each naming the file that an author knows."""
    for copy, file in copies.items():
        said = said.replace(os.path.relpath(copy), str(file)).replace(str(copy), str(file))
    return said.splitlines()


def main(course: Path) -> int:
    """Prints what is wrong; 0 when nothing is."""
    found = problems(course)
    print(*found, sep="\n") if found else print(f"{course}: types are sound")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
