"""course/ids.txt: every id that was ever published. Learners' records name them, so none may vanish unsaid."""

from __future__ import annotations

from pathlib import Path

from rounds.course.course import Course


def published(folder: Path) -> tuple[str, ...]:
    """The ids recorded for the course in this folder, one a line; none where there is no record."""
    path = folder / "ids.txt"
    return tuple(path.read_text(encoding="utf-8").split()) if path.exists() else ()


def current(course: Course) -> tuple[str, ...]:
    """Every topic, question, exercise, project and step of the course as it is."""
    paths = (folder.path for folder in course.folders)
    return tuple(sorted((*paths, *course.question_paths, *course.exercise_paths, *course.step_paths)))


def record(course: Course) -> int:
    """Adds what is new to the record; how many ids that were."""
    known = published(course.folder)
    whole = sorted({*known, *current(course)})
    (course.folder / "ids.txt").write_text("".join(f"{id_}\n" for id_ in whole), encoding="utf-8")
    return len(whole) - len(known)
