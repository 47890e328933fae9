"""Digits as people write them: decimal commas, thousands separators, powers of ten."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from rounds.marking.problems import Unreadable

MOST_DIGITS = 60
LARGEST_EXPONENT = 320


class Commas(Enum):
    """What a comma between two digits is: part of the number, or the border between two items."""

    IN_NUMBERS = "in numbers"
    BETWEEN_ITEMS = "between items"
    DECIMAL = "decimal"


@dataclass(frozen=True)
class Numeral:
    """A number in a text: its value, its digits with a decimal dot, where it ends, and how it was understood.

    `other` is what it would be if its one comma or dot had been meant the other way.
    """

    value: Fraction
    text: str
    end: int
    assumption: str = ""
    other: Fraction | None = None


DECIMAL_COMMA = "decimal comma"
THOUSANDS_COMMA = "comma as thousands separator"
THOUSANDS_DOT = "dot as thousands separator"

# Most telling first: each pattern has the groups whole (with separators) and part (after the decimal sign).
_PLAIN = re.compile(r"(?P<whole>\d+)(?:\.(?P<part>\d*))?|\.(?P<bare>\d+)")
_SPACED = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:(?P<by>[ '_])\d{3})(?:(?P=by)\d{3})*)(?![\d])(?:\.(?P<part>\d+))?")
_SPACED_COMMA = re.compile(r"(?P<whole>[1-9]\d{0,2}(?:(?P<by>[ '])\d{3})(?:(?P=by)\d{3})*),(?P<part>\d+)(?![\d,])")
_COMMAS = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2}(?:,\d{3})+(?=\.\d))(?!,?\d)(?:\.(?P<part>\d+))?"
)
_LAKHS = re.compile(r"(?P<whole>[1-9]\d?(?:,\d{2})+,\d{3})(?![,\d])(?:\.(?P<part>\d+))?")
_ONE_COMMA = re.compile(r"(?P<whole>[1-9]\d{0,2},\d{3})(?![\d,.]\d|\d)")
_DOTS = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+),(?P<part>\d+)(?![,\d])|(?P<many>[1-9]\d{0,2}(?:\.\d{3}){2,})(?!\.?\d)"
)
_COMMA = re.compile(r"(?P<whole>\d*),(?P<part>\d+)(?!,\d)")
_ONE_DOT = re.compile(r"[1-9]\d{0,2}\.\d{3}(?!\d)")
_POWER = re.compile(r"(?:\s?[eE]\s?|\s?[⏨])(?P<power>[+-]?\d+)(?![A-Za-z0-9.])")


def numeral(text: str, start: int, commas: Commas, spaces: bool, e_is_power: bool) -> Numeral:
    """The number that begins at `start`. Raises Unreadable when it has more digits than anyone needs.

    `spaces` allows a space between thousands; `e_is_power` reads 1e-3 as a power of ten.
    """
    found = _grouped(text, start, commas, spaces) or _simple(text, start)
    digits = sum(letter.isdigit() for letter in found.text)
    if digits > MOST_DIGITS:
        raise Unreadable(f"That number has {digits} digits; {MOST_DIGITS} is the most that can be read.", start)
    return _with_power(text, found) if e_is_power else found


def _simple(text: str, start: int) -> Numeral:
    match = _PLAIN.match(text, start)
    if match is None:
        raise Unreadable("A number was expected here.", start)
    whole, part = match["whole"] or "0", match["part"] or match["bare"] or ""
    other = Fraction(text[start : match.end()].replace(".", "")) if _ONE_DOT.match(text, start) else None
    return _numeral(whole, part, match.end(), other=other)


def _grouped(text: str, start: int, commas: Commas, spaces: bool) -> Numeral | None:
    if spaces and commas is not Commas.BETWEEN_ITEMS and (match := _SPACED_COMMA.match(text, start)):
        return _from(match, DECIMAL_COMMA)
    match = _SPACED.match(text, start)
    if match and (spaces or match["by"] != " "):
        return _from(match, "")
    return None if commas is Commas.BETWEEN_ITEMS else _with_commas(text, start, commas)


def _with_commas(text: str, start: int, commas: Commas) -> Numeral | None:
    for pattern, assumption in ((_COMMAS, THOUSANDS_COMMA), (_LAKHS, THOUSANDS_COMMA), (_DOTS, THOUSANDS_DOT)):
        if match := pattern.match(text, start):
            return _from(match, assumption)
    if commas is Commas.IN_NUMBERS and (match := _ONE_COMMA.match(text, start)):
        return _from(match, THOUSANDS_COMMA, other=Fraction(match["whole"].replace(",", ".")))
    if match := _COMMA.match(text, start):
        return _numeral(match["whole"] or "0", match["part"], match.end(), DECIMAL_COMMA)
    return None


def _from(match: re.Match[str], assumption: str, other: Fraction | None = None) -> Numeral:
    groups = match.groupdict()
    whole = re.sub(r"\D", "", groups["whole"] or groups.get("many") or "")
    return _numeral(whole, groups.get("part") or "", match.end(), assumption, other)


def _numeral(whole: str, part: str, end: int, assumption: str = "", other: Fraction | None = None) -> Numeral:
    text = f"{whole}.{part}" if part else whole
    if len(text) > MOST_DIGITS + 1:
        return Numeral(Fraction(0), text, end)
    return Numeral(Fraction(text), text, end, assumption, other)


def _with_power(text: str, found: Numeral) -> Numeral:
    match = _POWER.match(text, found.end)
    if match is None:
        return found
    power = int(match["power"][:8])
    if abs(power) > LARGEST_EXPONENT:
        raise Unreadable(f"Powers of ten go from -{LARGEST_EXPONENT} to {LARGEST_EXPONENT}.", match.start())
    return Numeral(found.value * Fraction(10) ** power, f"{found.text}e{power}", match.end(), found.assumption)
