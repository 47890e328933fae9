"""Outside resources: what each is like and what it expects, and which topics its sections are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from rounds.course.catalogue import line_of, read_toml
from rounds.course.problem import CourseError, Problem

# How a resource goes about it: one of these, which a recommendation can compare.
STYLES = ("theory first", "code first", "question first", "superficial", "thorough")
LEVELS = ("non-technical", "introductory", "intermediate", "advanced")
# Kinds that are worked through from their beginning, and kinds that one takes a piece out of.
WHOLES = ("course", "book")
PIECES = ("videos", "videos and exercises", "exercises", "user guide", "article")
KINDS = (*WHOLES, *PIECES, "projects", "data", "paper", "guideline")


@dataclass(frozen=True)
class Section:
    """A part of a resource as the resource names it, and the topics that it is about, written or not."""

    title: str
    topics: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Outside:
    """A resource outside Rounds. `instead_of` says what it can replace; `caution` what to know before paying.

    `cost` is said in words; `price` is the amount, where it has one. `hours` are 0 where nobody has read how many.
    `expects` says what it takes for granted; `wants` is that as data: by self-rating, how sure (0-4) one should be.
    `source` is where those facts were read. `advice` is what `advised_by`, an article on such resources, says of it.
    """

    title: str
    kind: str
    sections: tuple[Section, ...] = ()
    url: str = ""
    cost: str = ""
    price: float | None = None
    hours: float = 0
    level: str = ""
    style: str = ""
    expects: str = ""
    wants: Mapping[str, float] = field(default_factory=dict)
    caution: str = ""
    best_for: str = ""
    instead_of: str = ""
    advice: str = ""
    advised_by: str = ""
    source: str = ""

    @property
    def is_free(self) -> bool:
        return self.cost.startswith("free") or self.price == 0

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Every topic that it is about, once, in the order of its sections."""
        return tuple(dict.fromkeys(topic for section in self.sections for topic in section.topics))

    def about(self, topic: str) -> tuple[Section, ...]:
        """The sections about this topic."""
        return tuple(section for section in self.sections if topic in section.topics)


TYPES: Mapping[str, type | tuple[type, ...]] = {
    "sections": list,
    "wants": dict,
    "price": (int, float),
    "hours": (int, float),
}


def read_outside(folder: Path) -> Mapping[str, Outside]:
    """The resources in course/outside by key. Raises CourseError for records at fault and for twins."""
    found: dict[str, Outside] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.toml")):
        for key, values in read_toml(path).items():
            faults = list(_faults(path, key, values))
            if key in found:
                faults.append(Problem(path, line_of(path, key), f"[{key}] is described twice", cure="Keep one of them"))
            if not faults:
                found[key] = _outside(values)
            problems += faults
    if problems:
        raise CourseError(problems)
    return found


def place_of(folder: Path, key: str) -> tuple[Path, int]:
    """The file below the course's folder, and the line in it, where this resource is described."""
    paths = sorted((folder / "outside").glob("*.toml"))
    path = next((path for path in paths if key in read_toml(path)), folder / "outside")
    return path, line_of(path, key) if path.is_file() else 1


def _outside(values: Mapping[str, Any]) -> Outside:
    sections = tuple(Section(one["title"], tuple(one["topics"])) for one in values.get("sections", ()))
    return Outside(**{**values, "sections": sections})


def _faults(path: Path, key: str, values: Any) -> Iterator[Problem]:
    line = line_of(path, key)
    known = {one.name: one.default is MISSING and one.default_factory is MISSING for one in fields(Outside)}
    if not isinstance(values, dict):
        yield Problem(path, line, f"'{key}' stands alone", f"a table [{key}] with {', '.join(known)}")
        return
    if unknown := sorted(values.keys() - known.keys()):
        yield Problem(path, line, f"[{key}] has unknown fields {', '.join(unknown)}", ", ".join(known))
    if missing := sorted(name for name, needed in known.items() if needed and name not in values):
        yield Problem(path, line, f"[{key}] lacks {', '.join(missing)}")
    for name in sorted(values.keys() & known.keys()):
        if not isinstance(values[name], TYPES.get(name, str)):
            yield Problem(path, line, f"[{key}] has another form of {name}", got=repr(values[name]))
        elif name == "sections" and not all(map(_is_section, values[name])):
            yield Problem(path, line, f"[{key}] has a section of another form", 'title = "…" and topics = ["…"]')


def _is_section(one: Any) -> bool:
    return (
        isinstance(one, dict)
        and one.keys() == {"title", "topics"}
        and isinstance(one["title"], str)
        and isinstance(one["topics"], list)
        and all(isinstance(topic, str) for topic in one["topics"])
    )
