"""What an outside resource costs, how long it takes and where it stands was read somewhere, on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rounds.course import Course, Problem
from rounds.course.outside import Outside, place_of


def outside_is_sourced(course: Course) -> Iterator[Problem]:
    """A resource with a cost, price, hours or address names a dated `source`; one with advice, who gave it."""
    for key, one in course.outside.items():
        named = (("source", one.source, _facts(one)), ("advised_by", one.advised_by, _advice(one)))
        for field, source, facts in named:
            for what, expected, cure in _faults(course, field, source, facts):
                yield Problem(*place_of(course.folder, key), f"[{key}] {what}", expected, cure=cure)


def _faults(course: Course, field: str, source: str, facts: list[str]) -> Iterator[tuple[str, str, str]]:
    if not source and facts:
        yield f"has {', '.join(facts)} and no {field}", "", f"Name in `{field}` what says so, or leave it out"
    elif source and source not in course.sources:
        yield f"names '{source}', which is not on record", "", f"Add [{source}] to course/sources.toml"
    elif source and not _is_date(course.sources[source].read):
        yield f"names '{source}', of which `read` is no date", "a day such as 2026-11-30", ""


def _facts(one: Outside) -> list[str]:
    """The fields that must have been read somewhere."""
    facts = {"cost": one.cost, "hours": one.hours, "url": one.url}
    return [name for name, value in facts.items() if value] + (["price"] if one.price is not None else [])


def _advice(one: Outside) -> list[str]:
    return ["advice"] if one.advice else []


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
