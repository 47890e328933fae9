"""Polynomials over the rationals: enough to tell whether one is expanded, collected or can be factorised further."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TypeAlias

from rounds.marking.budget import Budget
from rounds.marking.exact import exact
from rounds.marking.tree import Add, Div, Mul, Name, Neg, Node, Num, Pow

# A monomial as the powers of its letters, sorted by letter: x^2 y is (("x", 2), ("y", 1)).
Monomial: TypeAlias = tuple[tuple[str, int], ...]
Polynomial: TypeAlias = dict[Monomial, Fraction]
Coefficients: TypeAlias = tuple[int, ...]

HIGHEST_POWER = 24
MOST_TERMS = 200


def polynomial(node: Node) -> Polynomial | None:
    """The polynomial that a tree is, multiplied out; None when it is none or a large one."""
    match node:
        case Num():
            return _clean({(): node.value})
        case Name():
            return {((node.name, 1),): Fraction(1)}
        case Neg():
            of = polynomial(node.of)
            return None if of is None else {powers: -value for powers, value in of.items()}
        case Add():
            return _folded(node.terms, add=True)
        case Mul():
            return _folded(node.factors, add=False)
        case Div():
            under = exact(node.under)
            over = polynomial(node.over)
            return None if not under or over is None else {powers: value / under for powers, value in over.items()}
        case Pow():
            return _power(node)
    return None


def _power(node: Pow) -> Polynomial | None:
    to = exact(node.to)
    if to is None or to.denominator != 1 or not 0 <= to <= HIGHEST_POWER:
        return None
    return _folded((node.base,) * int(to), add=False)


def _folded(parts: Sequence[Node], *, add: bool) -> Polynomial | None:
    total: Polynomial = {} if add else {(): Fraction(1)}
    for part in parts:
        found = polynomial(part)
        if found is None:
            return None
        total = _added(total, found) if add else times(total, found)
        if len(total) > MOST_TERMS:
            return None
    return total


def _added(one: Polynomial, other: Polynomial) -> Polynomial:
    total = dict(one)
    for powers, value in other.items():
        total[powers] = total.get(powers, Fraction(0)) + value
    return _clean(total)


def times(one: Polynomial, other: Polynomial) -> Polynomial:
    total: Polynomial = {}
    for (left, value), (right, by) in itertools.product(one.items(), other.items()):
        powers = _joined(left, right)
        total[powers] = total.get(powers, Fraction(0)) + value * by
    return _clean(total)


def _joined(left: Monomial, right: Monomial) -> Monomial:
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + power
    return tuple(sorted(powers.items()))


def _clean(found: Polynomial) -> Polynomial:
    return {powers: value for powers, value in found.items() if value}


def letters(found: Polynomial) -> list[str]:
    return sorted({name for powers in found for name, _ in powers})


def content(found: Polynomial) -> Fraction:
    """The largest number that divides every coefficient, as a positive fraction."""
    over = math.gcd(*(value.numerator for value in found.values()))
    under = math.lcm(*(value.denominator for value in found.values()))
    return Fraction(over, under)


def splits(found: Polynomial, budget: Budget) -> bool:
    """Whether a polynomial of degree 1 or more is a product of two such, over the rationals.

    With several letters all but one are given whole values: a product stays one at every such point, and what is
    no product nearly never looks like one at five of them (Hilbert's irreducibility theorem).
    """
    names = letters(found)
    if not names:
        return False
    if _common_letter(found):
        return len(found) > 1 or any(power > 1 for powers in found for _, power in powers)
    main = max(names, key=lambda name: _degree(found, name))
    if len(names) == 1:
        return _has_factor(_coefficients(found, main, {}), budget)
    primes = (7, 11, 13, 17, 19, 23, 29, 31, 37)
    others = [name for name in names if name != main]
    return all(
        _has_factor(_coefficients(found, main, dict(zip(others, primes[shift:], strict=False))), budget)
        for shift in range(5)
    )


def _common_letter(found: Polynomial) -> bool:
    return bool(found) and any(all(name in dict(powers) for powers in found) for name in letters(found))


def _degree(found: Polynomial, name: str) -> int:
    return max((dict(powers).get(name, 0) for powers in found), default=0)


def _coefficients(found: Polynomial, main: str, values: dict[str, int]) -> Coefficients:
    """Whole coefficients without a common divisor, lowest power first, with the other letters given values."""
    row = [Fraction(0)] * (_degree(found, main) + 1)
    for powers, value in found.items():
        for name, power in powers:
            value *= Fraction(values.get(name, 1)) ** power if name != main else 1
        row[dict(powers).get(main, 0)] += value
    under = math.lcm(*(value.denominator for value in row))
    whole = [int(value * under) for value in row]
    shared = math.gcd(*whole) or 1
    return tuple(value // shared for value in whole)


def _has_factor(row: Coefficients, budget: Budget) -> bool:
    """Kronecker's method: a factor of degree d is known from its values at d + 1 points, which divide the values."""
    degree = len(row) - 1
    if degree >= 2 and row[0] == 0:
        return True
    if degree == 2:
        return _is_square(row[1] * row[1] - 4 * row[0] * row[2])
    return any(_has_factor_of(row, size, budget) for size in range(1, degree // 2 + 1))


def _is_square(value: int) -> bool:
    return value >= 0 and math.isqrt(value) ** 2 == value


def _has_factor_of(row: Coefficients, size: int, budget: Budget) -> bool:
    places = sorted(range(-4, 5), key=lambda place: (abs(_at(row, place)), place))
    if _at(row, places[0]) == 0:
        return True
    places = places[: size + 1]
    choices = [list(_divisors(_at(row, place))) for place in places]
    for values in itertools.product(choices[0][: len(choices[0]) // 2], *choices[1:]):
        budget.spend(4)
        factor = _through(places, values)
        if factor is not None and len(factor) == size + 1 and _divides(factor, row):
            return True
    return False


def _at(row: Coefficients, place: int) -> int:
    return sum(value * place**power for power, value in enumerate(row))


def _divisors(value: int) -> Iterator[int]:
    found = [small for small in range(1, math.isqrt(min(abs(value), 10**8)) + 1) if value % small == 0]
    positive = sorted({*found, *(abs(value) // small for small in found)})
    yield from positive
    yield from (-each for each in positive)


def _through(places: Sequence[int], values: Sequence[int]) -> list[Fraction] | None:
    """The polynomial through these points, lowest power first (Lagrange); None when its top coefficient is 0."""
    total = [Fraction(0)] * len(places)
    for place, value in zip(places, values, strict=True):
        basis = [Fraction(value)]
        for other in places:
            if other != place:
                basis = _times_linear(basis, other, place - other)
        total = [one + two for one, two in zip(total, basis, strict=True)]
    return total if total[-1] else None


def _times_linear(row: list[Fraction], root: int, scale: int) -> list[Fraction]:
    shifted = [Fraction(0), *row]
    lowered = [*(-root * value for value in row), Fraction(0)]
    return [(one + two) / scale for one, two in zip(shifted, lowered, strict=True)]


def _divides(factor: list[Fraction], row: Coefficients) -> bool:
    rest = [Fraction(value) for value in row]
    while len(rest) >= len(factor):
        by = rest[-1] / factor[-1]
        for place in range(len(factor)):
            rest[-1 - place] -= by * factor[-1 - place]
        rest.pop()
    return not any(rest)
