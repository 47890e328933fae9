"""A new topic: three files that already pass the check, to be written over."""

from __future__ import annotations

import re
from pathlib import Path

from rounds.course.problem import CourseError, Problem
from rounds.course.read import topic_folders
from rounds.course.settings import read_settings

BEGIN = Path(__file__).parent / "begin"
FILES = ("topic.md", "questions.py", "figure.toml")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new_topic(course: Path, unit: str, topic: str) -> Path:
    """Makes the topic's folder and catalogues its first misconceptions; the folder.

    Raises CourseError for an unknown unit, or an id that is taken or misshapen; nothing is made then.
    """
    settings = read_settings(course / "course.toml")
    folder = course / unit / topic
    taken = next((path for path in topic_folders(course) if path.name == topic), None)
    if unit not in settings.units:
        what = f"there is no unit '{unit}'"
        raise CourseError([Problem(settings.path, 1, what, f"one of {', '.join(settings.units)}")])
    if not ID.fullmatch(topic):
        raise CourseError([Problem(folder, 1, f"'{topic}' is no id", "small letters and digits, joined by hyphens")])
    if taken or folder.exists():
        where = taken or folder
        raise CourseError([Problem(where, 1, f"the id '{topic}' is taken", cure="Choose another: an id is unique")])
    folder.mkdir(parents=True)
    words = {
        "TOPIC-ID": topic,
        "TOPIC TITLE": topic.replace("-", " ").capitalize(),
        "ROUTE": next(iter(settings.routes)),
    }
    for name in FILES:
        text = (BEGIN / f"{name}.txt").read_text(encoding="utf-8")
        (folder / name).write_text(_filled(text, words), encoding="utf-8")
    _catalogue(course / "misconceptions" / f"{unit}.md", topic)
    return folder


def _filled(text: str, words: dict[str, str]) -> str:
    for name, value in words.items():
        text = text.replace(f"<{name}>", value)
    return text


def _catalogue(path: Path, topic: str) -> None:
    path.parent.mkdir(exist_ok=True)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = (
        f"- `{topic}-wrong-whole`: divides by another group than the question names",
        f"- `{topic}-wrong-part`: counts those it should leave out",
    )
    ending = "" if not text or text.endswith("\n") else "\n"
    path.write_text(text + ending + "".join(f"{line}\n" for line in lines), encoding="utf-8")
