"""What each page of the library shows."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from rounds.course import Course
from rounds.web.library.filters import Filters
from rounds.web.library.shelf import Entry, Shelf

OTHERS = "For every part"


@dataclass(frozen=True)
class Group:
    """The resources of one part, the recommended ones first, then those that cover most of what is open."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Said:
    """What a word of the learner's has come to, about the `section` of this number, or 0 for the whole."""

    section: int
    text: str


def library(shelf: Shelf, filters: Filters) -> dict[str, Any]:
    """The list as narrowed down, with the best of what is left."""
    if filters.chosen:
        kept = frozenset(key for key, entry in shelf.entries.items() if filters.lets_through(entry))
        shelf = replace(shelf, among=kept)
    found = [entry for key, entry in shelf.entries.items() if shelf.among is None or key in shelf.among]
    topic = shelf.course.topics.get(filters.chosen.get("topic", ""))
    return {
        "best": list(shelf.best),
        "open": len(shelf.open),
        "filters": filters,
        "is_narrowed": bool(filters.chosen),
        "asked": ", ".join(filter(None, [filters.said, f"about {topic.title}" if topic else ""])),
        "topic": topic,
        "groups": list(_groups(shelf.course, found)),
        "found": len(found),
        "total": len(shelf.entries),
    }


def resource(shelf: Shelf, key: str, said: Said | None = None) -> dict[str, Any]:
    """One resource with its sections, and what was last said of it."""
    entry = shelf.entries[key]
    return {
        "entry": entry,
        "sections": shelf.sections(key),
        "advised_by": shelf.course.sources.get(entry.one.advised_by),
        "uid": uuid.uuid4(),
        "said": said,
    }


def _groups(course: Course, entries: Iterable[Entry]) -> Iterator[Group]:
    """The entries by part, in the order of the course; last those of a file that is named after no part."""
    titles = {part.id: part.title for part in course.settings.parts}
    ranked = sorted(entries, key=lambda entry: (not entry.is_recommended, -entry.covers, entry.one.title))
    for part in (*titles, ""):
        here = tuple(entry for entry in ranked if (entry.one.part if entry.one.part in titles else "") == part)
        if here:
            yield Group(titles.get(part, OTHERS), here)
