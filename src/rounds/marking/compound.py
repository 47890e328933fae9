"""A quantity said in two units: `1 h 30 min`, `2 kg 300 g`."""

from __future__ import annotations

import re
from fractions import Fraction

from rounds.marking import units

_TWO = re.compile(
    r"(?P<before>.*[=≈:]\s*)?(?P<more>\d+)\s*(?P<large>[A-Za-z]+)\s*(?:,|and)?\s*"
    r"(?P<less>\d+(?:[.,]\d+)?)\s*(?P<small>[A-Za-z]+)\s*\.?"
)


def as_one(given: str, wanted: str) -> str:
    """The answer with its two parts added up in the unit wanted; as it was where it does not have two that fit."""
    match = _TWO.fullmatch(given.strip())
    asked = units.unit(wanted) if match and wanted else None
    if match is None or asked is None:
        return given
    large, small = units.unit(match["large"]), units.unit(match["small"])
    if large is None or small is None or not large.dimensions == small.dimensions == asked.dimensions:
        return given
    if large.factor <= small.factor:
        return given
    less = Fraction(match["less"].replace(",", "."))
    total = (int(match["more"]) * large.factor + less * small.factor) / asked.factor
    return f"{total} {wanted}"
