"""An outside resource is described in words that a recommendation can compare."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.course import Course, Problem
from rounds.course.outside import KINDS, LEVELS, STYLES, Outside, place_of

MOST_SURE = 4


def outside_is_sound(course: Course) -> Iterator[Problem]:
    """Kind, style and level are of the known set, `wants` goes by self-ratings, and addresses can be opened."""
    for key, one in course.outside.items():
        for what, expected, got in _faults(one, course):
            yield Problem(*place_of(course.folder, key), f"[{key}] {what}", expected, got)


def _faults(one: Outside, course: Course) -> Iterator[tuple[str, str, str]]:
    if one.kind not in KINDS:
        yield "is of an unknown kind", f"one of {', '.join(KINDS)}", one.kind
    if one.style not in STYLES:
        yield "has an unknown style", f"one of {', '.join(STYLES)}", one.style
    if one.level not in LEVELS:
        yield "has an unknown level", f"one of {', '.join(LEVELS)}", one.level
    for tap, least in one.wants.items():
        if tap not in course.priors.taps:
            yield "wants something that nobody is asked", f"one of {', '.join(course.priors.taps)}", tap
        elif isinstance(least, bool) or not isinstance(least, int | float) or not 0 < least <= MOST_SURE:
            yield f"wants {tap} out of range", f"a number from 1 to {MOST_SURE}", str(least)
    if one.wants and not one.expects:
        yield "wants something and says nothing of it", "`expects` in words", "none"
    if one.url and not one.url.startswith(("https://", "http://")):
        yield "has an address that cannot be opened", "https://…", one.url
