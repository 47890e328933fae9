"""How close a number must be: tolerances, decimal places, significant figures, and the digits as they were typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from rounds.kit.number import roundings
from rounds.marking.asked import Asked
from rounds.marking.tree import Mul, Neg, Node, Num, Percent, Pow, walk

SAME = Fraction(1, 10**9)
EQUAL = Fraction(1, 10**12)


class Grade(IntEnum):
    """From best to worst; the grade of a list is that of its worst entry."""

    RIGHT = 0
    MORE_DIGITS = 1
    FEWER_DIGITS = 2
    LAST_DIGIT = 3
    WRONG = 4


@dataclass(frozen=True)
class Typed:
    """A decimal as typed: places behind the point (negative: none, and powers of ten), and significant figures.

    Zeros at the end of a whole number may or may not be significant: `figures` counts them, `least_figures` does not.
    """

    places: int
    figures: int
    least_figures: int


def typed(node: Node) -> Typed | None:
    """The digits of a number that was typed as a decimal; None for fractions, roots and unfinished arithmetic."""
    if isinstance(node, Neg):
        return typed(node.of)
    if isinstance(node, Percent):
        return _shifted(typed(node.of), 2 if node.per == 100 else 3)
    if isinstance(node, Num):
        return _digits(node.text)
    power = power_of_ten(node)
    return _shifted(typed(node.factors[0]), -power) if power is not None and isinstance(node, Mul) else None


def power_of_ten(node: Node) -> int | None:
    """The power n of a product a x 10^n, or None for another tree."""
    if not (isinstance(node, Mul) and len(node.factors) == 2 and isinstance(node.factors[0], (Num, Neg))):
        return None
    match node.factors[1]:
        case Pow(base=Num(value=base), to=Num(value=to)) if base == 10 and to.denominator == 1:
            return int(to)
        case Pow(base=Num(value=base), to=Neg(of=Num(value=to))) if base == 10 and to.denominator == 1:
            return -int(to)
    return None


def _shifted(digits: Typed | None, places: int) -> Typed | None:
    return None if digits is None else Typed(digits.places + places, digits.figures, digits.least_figures)


def _digits(text: str) -> Typed | None:
    match = re.fullmatch(r"(\d*)\.?(\d*)(?:e(-?\d+))?", text)
    if match is None or not text:
        return None
    whole, part, power = match[1], match[2], int(match[3] or 0)
    figures = (whole + part).lstrip("0")
    least = figures if part else figures.rstrip("0")
    return Typed(len(part) - power, max(len(figures), 1), max(len(least), 1))


def grade(value: Fraction, digits: Typed | None, right: Fraction, asked: Asked, *, is_decimal: bool) -> Grade:
    """How close a value is to the right one. `is_decimal` says that the right one was given as a decimal."""
    if asked.has_tolerance and _within(value, right, asked):
        return Grade.RIGHT
    if asked.has_places:
        return _by_places(value, digits, right, asked)
    if asked.has_tolerance:
        return Grade.WRONG
    if value == right or (is_decimal and abs(value - right) <= SAME * abs(right)):
        return Grade.RIGHT
    return Grade.WRONG


def _within(value: Fraction, right: Fraction, asked: Asked) -> bool:
    gap = abs(value - right)
    slack = 1 + SAME
    if asked.tol_abs is not None and gap <= Fraction(repr(float(asked.tol_abs))) * slack:
        return True
    return asked.tol_rel is not None and gap <= Fraction(repr(float(asked.tol_rel))) * abs(right) * slack


def places_asked(right: Fraction, asked: Asked) -> int:
    """The decimal places that must be right (negative: tens, hundreds …)."""
    if asked.dp is not None:
        return asked.dp
    figures = asked.sf or 1
    return figures if right == 0 else figures - 1 - magnitude(right)


def magnitude(value: Fraction) -> int:
    """The power of ten of the first significant digit: 2 for 123, -2 for 0.05."""
    power = len(str(abs(value.numerator))) - len(str(value.denominator))
    while abs(value) >= Fraction(10) ** (power + 1):
        power += 1
    while abs(value) < Fraction(10) ** power:
        power -= 1
    return power


def _by_places(value: Fraction, digits: Typed | None, right: Fraction, asked: Asked) -> Grade:
    places = places_asked(right, asked)
    rounds_right = not set(roundings(value, places)).isdisjoint(roundings(right, places))
    if digits is None:
        return (Grade.MORE_DIGITS if asked.strict else Grade.RIGHT) if rounds_right else Grade.WRONG
    if not _has_enough(digits, asked):
        return _with_fewer(value, digits, right, asked)
    if not rounds_right:
        return _last_digit(value, digits, right, asked)
    return Grade.MORE_DIGITS if asked.strict and _has_more(digits, asked) else Grade.RIGHT


def _has_enough(digits: Typed, asked: Asked) -> bool:
    return digits.places >= asked.dp if asked.dp is not None else digits.figures >= (asked.sf or 1)


def _has_more(digits: Typed, asked: Asked) -> bool:
    return digits.places > asked.dp if asked.dp is not None else digits.least_figures > (asked.sf or 1)


def _with_fewer(value: Fraction, digits: Typed, right: Fraction, asked: Asked) -> Grade:
    if abs(value - right) <= EQUAL * abs(right):
        return Grade.FEWER_DIGITS if asked.strict else Grade.RIGHT
    if value != 0 and (value in roundings(right, digits.places) or _ends_in_zeros(value, digits, right, asked)):
        return Grade.FEWER_DIGITS
    return Grade.WRONG


def _ends_in_zeros(value: Fraction, digits: Typed, right: Fraction, asked: Asked) -> bool:
    """1200 for 1234: right to two figures, for its zeros need not be significant."""
    if asked.sf is None or value == 0 or digits.least_figures >= asked.sf:
        return False
    return value in roundings(right, digits.places - (digits.figures - digits.least_figures))


def _last_digit(value: Fraction, digits: Typed, right: Fraction, asked: Asked) -> Grade:
    if _ends_in_zeros(value, digits, right, asked):
        return Grade.FEWER_DIGITS
    unit = Fraction(10) ** -places_asked(right, asked)
    return Grade.LAST_DIGIT if abs(value - right) <= Fraction(3, 2) * unit else Grade.WRONG


def rounded_from(value: Fraction, digits: Typed | None, right: Fraction) -> bool:
    """Whether a typed decimal is the right value rounded to the digits that were typed, two figures at least."""
    if digits is None or value == 0 or digits.figures < 2:
        return False
    return value in roundings(right, digits.places)


def is_decimal(node: Node) -> bool:
    """Whether a reference has a decimal point: then it is right within a relative 1e-9."""
    return any(isinstance(part, Num) and ("." in part.text or "e" in part.text) for part in walk(node))
