"""What the checker can say of a wrong answer without knowing the question."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from rounds.marking.asked import Asked
from rounds.marking.closeness import Grade

X100 = "Your answer is 100 times too large: check whether a percentage or a share is asked."
BY_100 = "Your answer is 100 times too small: check whether a percentage or a share is asked."
SIGN = "The size is right; check the sign."
RECIPROCAL = "That is the answer upside down: check what is divided by what."
COMPLEMENT = "That is what is left over: the answer and yours add up to the whole."
ROUNDING = "Nearly: check how the last digit was rounded."
TEN = "The digits are right; check where the decimal point is."
FACTOR = "Your answer is a constant multiple of the right one: check the number in front."


def digits_asked(asked: Asked) -> str:
    """The message for a right value with too few digits, or with too many where that many were asked."""
    how = "exactly " if asked.strict else ""
    if asked.dp is not None:
        return f"Right, but give {how}{asked.dp} decimal place{'' if asked.dp == 1 else 's'}."
    return f"Right, but give {how}{asked.sf} significant figure{'' if asked.sf == 1 else 's'}."


def on_number(value: Fraction, right: Fraction, got: Grade, asked: Asked, is_right: Callable[[Fraction], bool]) -> str:
    """The likeliest slip that leads to this value, or nothing."""
    if got is Grade.LAST_DIGIT:
        return ROUNDING
    if value == 0:
        return ""
    whole = 100 if asked.percent else 1
    for candidate, says in ((value / 100, X100), (value * 100, BY_100), (-value, SIGN), (1 / value, RECIPROCAL)):
        if is_right(candidate):
            return says
    if 0 < right < whole and is_right(whole - value):
        return COMPLEMENT
    return TEN if any(is_right(value * Fraction(10) ** power) for power in (-4, -3, -1, 1, 3, 4)) else ""
