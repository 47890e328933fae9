"""Whether a course folder has changed since it was read."""

from __future__ import annotations

import hashlib
from pathlib import Path

from rounds.course import Reading, read

_held: dict[Path, tuple[str, Reading]] = {}


def stamp(folder: Path) -> str:
    """Another text whenever a file below the folder was saved, added or taken away."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            status = path.stat()
            digest.update(f"{path}\0{status.st_mtime_ns}\0{status.st_size}\n".encode())
    return digest.hexdigest()[:16]


def current(folder: Path) -> tuple[str, Reading]:
    """The stamp and the course as it now is; read again only when something was saved.

    Raises CourseError when course.toml itself cannot be read.
    """
    now = stamp(folder)
    if folder not in _held or _held[folder][0] != now:
        _held[folder] = (now, read(folder))
    return _held[folder]
