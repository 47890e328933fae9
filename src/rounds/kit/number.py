"""A question answered by one number."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from rounds.kit.question import Question, Trap

Value: TypeAlias = int | float | Fraction

# Two floats this close (relative) are one number that was reached by two roads.
SAME = 1e-9
# A value this close (one in so many, relative) to half-way between two roundings is the tie it means.
_TIE = 10**12


@dataclass(frozen=True, kw_only=True)
class Number(Question):
    """A question answered by one number.

    How exact: `dp` decimal places or `sf` significant figures asked for, or `within` a relative tolerance
    (0.02 accepts 2 % either way); none of them means exactly this number. `unit` is what stands behind the number
    and may be left out by the learner; unit "%" means that the answer counts per cents (25, not 0.25).
    `share=True` asks for a proportion between 0 and 1. `form` is "" or "lowest" (a fraction in lowest terms).
    """

    answer: Value
    traps: tuple[Trap[Value], ...] = ()
    unit: str = ""
    dp: int | None = None
    sf: int | None = None
    within: float | None = None
    share: bool = False
    form: str = ""

    def accepts(self, value: Value) -> bool:
        """Whether this value, read from an answer, is right; more digits than asked are, if they round right."""
        return self.agrees(value, self.answer)

    def agrees(self, value: Value, target: Value) -> bool:
        """Whether a value given counts as the target, as exact as the question asks."""
        if not math.isfinite(value):
            return False
        if self.within is not None and math.isclose(value, target, rel_tol=0, abs_tol=self._slack(target)):
            return True
        places = self.places()
        if places is not None:
            return next(roundings(value, places)) in roundings(target, places)
        if isinstance(value, float) or isinstance(target, float):
            return math.isclose(value, target, rel_tol=SAME, abs_tol=1e-12)
        return value == target

    def places(self) -> int | None:
        """Decimal places that the answer must have right (negative: tens, hundreds …), or None if exact."""
        if self.dp is not None:
            return self.dp
        if self.sf is None:
            return None
        return self.sf if self.answer == 0 else self.sf - 1 - math.floor(math.log10(abs(float(self.answer))) + SAME)

    def unfair(self) -> str | None:
        if not math.isfinite(self.answer):
            return f"the answer is {self.answer}"
        places = self.places()
        if places is not None and len(tuple(roundings(self.answer, places))) > 1:
            return f"the answer {float(self.answer):.12g} lies half-way between two roundings, and schools teach either"
        for place, trap in enumerate(self.traps):
            if not math.isfinite(trap.answer):
                return f"trap '{trap.misconception}' is {trap.answer}"
            if self.accepts(trap.answer):
                given = f"trap '{trap.misconception}' ({float(trap.answer):.6g})"
                return f"{given} would be marked right: the answer is {float(self.answer):.6g}"
            for other in self.traps[:place]:
                if self.agrees(trap.answer, other.answer):
                    return (
                        f"traps '{other.misconception}' and '{trap.misconception}' both give {float(trap.answer):.6g}"
                    )
        return None

    def reference(self) -> str:
        return self.spelled(self.answer)

    def spelled(self, answer: Value) -> str:
        """A value as a learner who was careful would type it, as exact as asked for."""
        places = self.places()
        if places is None:
            return _exactly(answer) if self.form != "lowest" else str(answer)
        return f"{float(next(roundings(answer, places))):.{max(places, 0)}f}"

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return tuple(Trap(trap.misconception, self.spelled(trap.answer), trap.says) for trap in self.traps)

    def _slack(self, target: Value) -> float:
        return (self.within or 0.0) * abs(float(target)) * (1 + SAME)


def _exactly(value: Value) -> str:
    """A float or a fraction that has an end as a decimal; any other fraction as it is."""
    if isinstance(value, Fraction) and Fraction(f"{float(value):.12g}") != value:
        return str(value)
    return f"{float(value):.12g}" if abs(float(value)) < 1e15 else str(value)


def near_an_edge(value: float, places: int) -> bool:
    """Whether rounding a little on the way may lead to the other side of a rounding to so many places."""
    return abs(value * 10.0**places % 1 - 0.5) < 0.06


def roundings(value: Value, places: int) -> Iterator[Fraction]:
    """The value rounded to so many places; both neighbours where it lies half-way, for schools teach either."""
    # In whole numbers, for a rule of the checker rounds millions of times: value / 10^-places = steps / whole.
    steps, whole = value.as_integer_ratio()
    steps, whole = steps * 10 ** max(places, 0), whole * 10 ** max(-places, 0)
    # A float that should be half-way (2.675) is off by its last bit: the slack lets it be the tie it means.
    half = _TIE * whole + 2 * (abs(steps) + whole)
    up, down = (2 * _TIE * steps + half) // (2 * _TIE * whole), -((half - 2 * _TIE * steps) // (2 * _TIE * whole))
    away, toward = (up, down) if steps >= 0 else (down, up)
    yield _in_units(away, places)
    if toward != away:
        yield _in_units(toward, places)


def _in_units(steps: int, places: int) -> Fraction:
    return Fraction(steps, 10**places) if places >= 0 else Fraction(steps * 10**-places)
