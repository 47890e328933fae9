"""Answers with known truth: random trees, worked out by exact arithmetic of their own, rewritten or damaged.

The truth does not come from the room under test: a tree is a Python function on fractions (`Made.value`), and a
damaged one counts as a mutant only if that function differs at some whole point.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from rounds.kit import Rng

Value = Callable[[Fraction, Fraction], Fraction]
PLACES = [(Fraction(a), Fraction(b)) for a in (2, 3, 5, Fraction(7, 2)) for b in (1, 4, Fraction(5, 3))]


@dataclass(frozen=True)
class Made:
    """An expression in x and y as text, and what it is worth."""

    text: str
    value: Value


@dataclass(frozen=True)
class Case:
    """A reference, an answer, and whether they are equal by arithmetic."""

    reference: str
    student: str
    is_equal: bool


def leaf(r: Rng) -> Made:
    which = r.whole(0, 2)
    if which == 0:
        number = r.whole(1, 9)
        return Made(str(number), lambda x, y: Fraction(number))
    return Made("x", lambda x, y: x) if which == 1 else Made("y", lambda x, y: y)


def made(r: Rng, depth: int) -> Made:
    """A random expression, in brackets wherever they could matter."""
    if depth == 0 or r.chance(0.15):
        return leaf(r)
    one, other = made(r, depth - 1), made(r, depth - 1)
    op = r.pick("+", "-", "*", "/", "^")
    if op == "^":
        power = r.whole(2, 3)
        return Made(f"({one.text})^{power}", lambda x, y: one.value(x, y) ** power)
    return Made(f"({one.text}) {op} ({other.text})", lambda x, y: _applied(op, one.value(x, y), other.value(x, y)))


def _applied(op: str, one: Fraction, other: Fraction) -> Fraction:
    if op == "+":
        return one + other
    if op == "-":
        return one - other
    return one * other if op == "*" else one / other


def equal_rewrites(r: Rng, of: Made) -> Made:
    """The same value in other words."""
    number = r.whole(2, 9)
    return r.pick(
        Made(f"({of.text}) + {number} - {number}", of.value),
        Made(f"{number}({of.text})/{number}", of.value),
        Made(f"-(-({of.text}))", of.value),
        Made(f"(({of.text})*x)/x", of.value),
        Made(f"({of.text})*(x^2+1)/(1+x^2)", of.value),
        Made(of.text.replace("*", "·").replace("^", "**").replace("-", "−"), of.value),
        Made(rf"\left({of.text.replace('*', chr(92) + 'cdot ')}\right)", of.value),
    )


def damaged(r: Rng, of: Made) -> Made:
    """A change as small as learners make: a sign, a factor, a number, a letter, a power."""
    tiny = Fraction(1, 10 ** r.whole(3, 9))
    number = r.whole(2, 9)
    return r.pick(
        Made(f"-({of.text})", lambda x, y: -of.value(x, y)),
        Made(f"({of.text}) + {number}", lambda x, y: of.value(x, y) + number),
        Made(f"{number}({of.text})", lambda x, y: number * of.value(x, y)),
        Made(f"({of.text})/{number}", lambda x, y: of.value(x, y) / number),
        Made(f"({of.text}) + {float(tiny):.9f}", lambda x, y: of.value(x, y) + Fraction(f"{float(tiny):.9f}")),
        Made(f"({of.text})^2", lambda x, y: of.value(x, y) ** 2),
        Made(_swapped(of.text), lambda x, y: of.value(y, x)),
        Made(f"({of.text}) * 1.000001", lambda x, y: of.value(x, y) * Fraction("1.000001")),
    )


def _swapped(text: str) -> str:
    return text.replace("x", "#").replace("y", "x").replace("#", "y")


def _differ(one: Made, other: Made) -> bool | None:
    """Whether two values differ at some point; None where too few points have a value."""
    seen, differ = 0, False
    for x, y in PLACES:
        try:
            first, second = one.value(x, y), other.value(x, y)
        except ZeroDivisionError:
            continue
        seen += 1
        differ = differ or first != second
    return differ if seen >= 6 else None


def cases(count: int, seed: str) -> Iterator[Case]:
    """So many cases, about one in three equal."""
    r = Rng(f"mutants/{seed}")
    while count:
        reference = made(r, r.whole(1, 3))
        wants_equal = r.chance(0.33)
        student = equal_rewrites(r, reference) if wants_equal else damaged(r, reference)
        differ = _differ(reference, student)
        if differ is None or (wants_equal and differ) or len(student.text) > 200:
            continue
        count -= 1
        yield Case(reference.text, student.text, not differ)
