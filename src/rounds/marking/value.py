"""The value of a tree without letters, as a fraction as exact as marking needs."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from rounds.marking.arithmetic import forty_digits
from rounds.marking.budget import Budget
from rounds.marking.evaluate import evaluated
from rounds.marking.exact import exact
from rounds.marking.problems import Undefined, Unreadable
from rounds.marking.tree import Node, names_in

# 40 digits, of which the last few may be lost on the way.
NOISE = Fraction(1, 10**30)


@dataclass(frozen=True)
class Value:
    """A real number; `is_exact` says whether it is one without rounding. `imag` is 0 for all but complex answers."""

    real: Fraction
    imag: Fraction = Fraction(0)
    is_exact: bool = True


def value_of(node: Node, budget: Budget) -> Value:
    """The value. Raises Undefined where there is none, Unreadable where letters stand in it."""
    if letters := names_in(node):
        raise Unreadable(f"A number was expected, but your answer has {', '.join(sorted(letters))} in it.")
    found = exact(node)
    if found is not None:
        return Value(found)
    worked_out = evaluated(node, {}, forty_digits(), budget)
    if worked_out is None:
        raise Undefined
    return _of_complex(worked_out)


def _of_complex(found: Any) -> Value:
    real, imag = _fraction(found.real), _fraction(found.imag)
    if abs(imag) <= NOISE * max(abs(real), Fraction(1)):
        imag = Fraction(0)
    return Value(real, imag, is_exact=False)


def _fraction(value: Any) -> Fraction:
    sign, mantissa, power, _bits = value._mpf_
    if abs(power) > 8000:
        return Fraction(0) if power < 0 else Fraction(2) ** 8000
    return Fraction(-int(mantissa) if sign else int(mantissa)) * Fraction(2) ** int(power)
