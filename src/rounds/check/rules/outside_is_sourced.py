"""What an outside resource costs, how long it takes and where it stands was read somewhere, on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rounds.course import Course, Problem
from rounds.course.outside import Outside, place_of


def outside_is_sourced(course: Course) -> Iterator[Problem]:
    """A resource with a cost, price, hours or address names a dated `source`; one with advice, who gave it."""
    for key, one in course.outside.items():
        for name, what, facts in (("source", one.source, _facts(one)), ("advised_by", one.advised_by, _advice(one))):
            yield from _unsourced(course, key, name, what, facts)


def _unsourced(course: Course, key: str, name: str, source: str, facts: list[str]) -> Iterator[Problem]:
    place = place_of(course.folder, key)
    if not source and facts:
        cure = f"Name in `{name}` what says so, or leave it out"
        yield Problem(*place, f"[{key}] has {', '.join(facts)} and no {name}", cure=cure)
    elif source and source not in course.sources:
        cure = f"Add [{source}] to course/sources.toml"
        yield Problem(*place, f"[{key}] names a source that is not on record", got=source, cure=cure)
    elif source and not _is_date(course.sources[source].read):
        got = course.sources[source].read
        yield Problem(*place, f"the source [{source}] of [{key}] has no date", "a day such as 2026-11-30", got)


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
