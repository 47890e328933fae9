"""What the whole course refers to: misconceptions, sources, the glossary, other names, moved and designed ids."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from rounds.course.problem import CourseError, Problem

LINE = re.compile(r"^- `([a-z0-9-]+)`: (.+)$")
T = TypeVar("T", bound="Source | Entry")


@dataclass(frozen=True)
class Misconception:
    """A wrong idea people really have, in one line."""

    slug: str
    text: str
    path: Path
    line: int


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a fact comes from, and when and where it was read. `cite` is how the text names it."""

    cite: str
    text: str
    read: str
    where: str
    fact: str
    doi: str = ""
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A word of the glossary: what it `says` in plain words, what it is `also` called, the `topic` that teaches it."""

    term: str
    says: str
    also: str = ""
    topic: str = ""


def read_misconceptions(folder: Path) -> Mapping[str, Misconception]:
    """Every line "- `slug`: text" in course/misconceptions. Raises CourseError for other lines or twins."""
    found: dict[str, Misconception] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.md")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = LINE.match(line)
            if match and match[1] not in found:
                found[match[1]] = Misconception(match[1], match[2], path, number)
            elif match:
                first = found[match[1]]
                problems.append(
                    Problem(path, number, f"misconception '{match[1]}' is already in {first.path.name}:{first.line}")
                )
            elif line.startswith("- "):
                problems.append(Problem(path, number, "this line is no misconception", "- `slug`: one line", line))
    if problems:
        raise CourseError(problems)
    return found


def read_sources(path: Path) -> Mapping[str, Source]:
    """The sources of course/sources.toml by key; none where there is no file."""
    return _records(path, Source) if path.exists() else {}


def read_glossary(path: Path) -> Mapping[str, Entry]:
    """The words of course/glossary.toml by key; none where there is no file."""
    return _records(path, Entry) if path.exists() else {}


def read_words(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Other names of topics by id; none where there is no file. Raises CourseError for what is no list of names."""
    found = read_toml(path) if path.exists() else {}
    problems = [
        Problem(path, line_of(path, topic), f"'{topic}' has no list of names", '["PPV", "precision"]', repr(names))
        for topic, names in found.items()
        if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names)
    ]
    if problems:
        raise CourseError(problems)
    return {topic: tuple(names) for topic, names in found.items()}


def read_renamed(path: Path) -> Mapping[str, str]:
    """Old id -> new id; a new id of "" says that it was taken out for good."""
    return {str(old): str(new) for old, new in read_toml(path).items()} if path.exists() else {}


def read_designed(path: Path) -> frozenset[str]:
    """The topics that the course is to have, one id a line of designed.txt; none where there is no file."""
    return frozenset(path.read_text(encoding="utf-8").split()) if path.exists() else frozenset()


def read_toml(path: Path) -> dict[str, Any]:
    """The file's content. Raises CourseError with the line that TOML cannot read."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise CourseError([Problem(path, int(line[1]) if line else 1, f"TOML cannot read this: {error}")]) from error


def line_of(path: Path, word: str) -> int:
    """The first line of the file that begins a key or table of this name, or 1."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if re.match(rf'\s*\[?\[?"?{re.escape(word)}"?\s*(\]|=|\.)', line):
            return number
    return 1


def _records(path: Path, kind: type[T]) -> dict[str, T]:
    known = {field.name: field.default is MISSING for field in fields(kind)}
    records: dict[str, T] = {}
    problems: list[Problem] = []
    for key, values in read_toml(path).items():
        line = line_of(path, key)
        unknown = sorted(values.keys() - known.keys())
        missing = sorted(name for name, needed in known.items() if needed and name not in values)
        if unknown:
            problems.append(Problem(path, line, f"[{key}] has unknown fields {', '.join(unknown)}", ", ".join(known)))
        if missing:
            problems.append(Problem(path, line, f"[{key}] lacks {', '.join(missing)}"))
        if not unknown and not missing:
            records[key] = kind(**values)
    if problems:
        raise CourseError(problems)
    return records
