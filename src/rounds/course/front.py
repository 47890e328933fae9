"""The front matter of topic.md: fields with the line each stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from rounds.course.problem import CourseError, Problem


@dataclass(frozen=True)
class Field:
    """What a field must hold, in words and as a test."""

    says: str
    holds: type
    required: bool = False
    of: type | tuple[type, ...] = object

    def fits(self, value: object) -> bool:
        if self.holds is int:
            return isinstance(value, int) and not isinstance(value, bool)
        if not isinstance(value, self.holds):
            return False
        items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return all(isinstance(item, self.of) for item in items)


FIELDS: Mapping[str, Field] = {
    "title": Field("a short text", str, required=True),
    "skill": Field('one sentence, "can …"', str, required=True),
    "needs": Field("a list of topic ids", list, required=True, of=str),
    "soft": Field("a list of topic ids", list, of=str),
    "practises": Field("weights by topic id, such as {odds: 0.5}", dict, of=(int, float)),
    "minutes": Field("a whole number", int, required=True),
    "routes": Field("a list of routes", list, required=True, of=str),
    "equivalent": Field("weights by topic id", dict, of=(int, float)),
    "page": Field("true or false", bool),
}


@dataclass(frozen=True)
class Front:
    """The fields, their lines, and the text below them with its first line."""

    fields: Mapping[str, Any]
    lines: Mapping[str, int]
    body: str
    body_line: int


def read_front(path: Path, known: Mapping[str, Field] = FIELDS) -> Front:
    """The front matter (the `known` fields) and body of this file. Raises CourseError naming every field at fault."""
    parts = path.read_text(encoding="utf-8").split("---\n", 2)
    if len(parts) < 3 or parts[0].strip():
        raise CourseError(
            [
                Problem(
                    path,
                    1,
                    "the front matter is missing",
                    "fields between two lines of ---",
                    cure="Start the file with ---",
                )
            ]
        )
    fields, lines = _parse(path, parts[1])
    if problems := list(_faults(path, fields, lines, known)):
        raise CourseError(problems)
    return Front(fields, lines, parts[2], 2 + parts[1].count("\n") + 1)


def _parse(path: Path, text: str) -> tuple[Mapping[str, Any], Mapping[str, int]]:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        fields = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        cure = "Put a text that holds a colon or a quote between quotes"
        raise CourseError(
            [Problem(path, mark.line + 2 if mark else 1, f"bad front matter: {what}", cure=cure)]
        ) from error
    if not isinstance(node, yaml.MappingNode):
        raise CourseError([Problem(path, 2, "bad front matter", "lines such as `title: …`", type(fields).__name__)])
    lines = {key.value: key.start_mark.line + 2 for key, _ in node.value}
    return fields, lines


def _faults(
    path: Path, fields: Mapping[str, Any], lines: Mapping[str, int], known: Mapping[str, Field]
) -> Iterator[Problem]:
    for name in fields.keys() - known.keys():
        close = get_close_matches(str(name), known, 1)
        cure = f"Did you mean '{close[0]}'" if close else "Take it out"
        yield Problem(path, lines.get(name, 1), f"unknown field '{name}'", f"one of {', '.join(known)}", cure=cure)
    for name, field in known.items():
        if name not in fields:
            if field.required:
                yield Problem(path, 1, f"field '{name}' is missing", field.says, cure=f"Add a line `{name}: …`")
        elif not field.fits(fields[name]):
            yield Problem(path, lines[name], f"field '{name}' has the wrong form", field.says, repr(fields[name]))
