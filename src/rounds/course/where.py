"""Where the course stands on this machine."""

from __future__ import annotations

import os
from pathlib import Path

from rounds.course.problem import CourseError, Problem


def default_folder() -> Path:
    """The folder named by ROUNDS_COURSE; else the one beside the sources; else the one inside the package."""
    if chosen := os.environ.get("ROUNDS_COURSE"):
        return Path(chosen)
    package = Path(__file__).resolve().parents[1]
    beside = package.parents[1] / "course"
    return beside if (beside / "course.toml").exists() else package / "shipped_course"


def course_above(path: Path) -> Path:
    """The course folder that this file or folder lies in. Raises CourseError when it lies in none."""
    for folder in (path, *path.resolve().parents):
        if (folder / "course.toml").exists():
            return folder
    cure = "Name a folder that holds a course.toml, or a topic below it"
    raise CourseError([Problem(path, 1, "this does not lie in a course", cure=cure)])
