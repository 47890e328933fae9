"""What an outside resource costs, how long it takes and where it stands was read somewhere, on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rounds.course import Course, Problem
from rounds.course.outside import Outside, place_of


def outside_is_sourced(course: Course) -> Iterator[Problem]:
    """A resource with a cost, price, hours, address or advice names a source of course/sources.toml that has a date."""
    for key, one in course.outside.items():
        place = place_of(course.folder, key)
        if one.source and one.source not in course.sources:
            cure = f"Add [{one.source}] to course/sources.toml"
            yield Problem(*place, f"[{key}] names a source that is not on record", got=one.source, cure=cure)
        elif one.source and not _is_date(course.sources[one.source].read):
            read = course.sources[one.source].read
            yield Problem(*place, f"the source of [{key}] has no date", "read = a day such as 2026-11-30", read)
        elif _facts(one) and not one.source:
            what = f"[{key}] has {', '.join(_facts(one))} and no source"
            yield Problem(*place, what, cure="Name the source that says so, or leave it out")


def _facts(one: Outside) -> list[str]:
    """The fields that must have been read somewhere."""
    facts = {"cost": one.cost, "hours": one.hours, "url": one.url, "advice": one.advice}
    return [name for name, value in facts.items() if value] + (["price"] if one.price is not None else [])


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
