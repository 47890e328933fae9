"""Where a value lies in a drawing, and how numbers are written beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Scale:
    """Values from `low` to `high`, laid out from `start` to `end` in the drawing's own units."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The place of a value, to a tenth of a unit."""
        return round(self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start), 1)

    def ticks(self, about: int = 6) -> list[dict[str, object]]:
        """Round numbers along the scale, each with its place and its text."""
        numbers = (round(value, 9) for value in round_numbers(self.low, self.high, about))
        return [{"at": self.at(value), "text": significant(value, 6)} for value in numbers]


@dataclass(frozen=True)
class LogarithmicScale:
    """Values from `low` (above 0) to `high`, laid out so that equal factors are equally long."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The place of a value above 0, to a tenth of a unit."""
        return Scale(math.log10(self.low), math.log10(self.high), self.start, self.end).at(math.log10(value))

    def ticks(self) -> list[dict[str, object]]:
        """The powers of ten along the scale, each with its place and its text."""
        first, last = math.ceil(math.log10(self.low) - 1e-9), math.floor(math.log10(self.high) + 1e-9)
        # Where many stand side by side, 10,000 is too long.
        most = 4 if last - first <= 6 else 2
        return [{"at": self.at(10.0**power), "text": _power(power, most)} for power in range(first, last + 1)]


def _power(power: int, most: int) -> str:
    return significant(10.0**power) if -most < power <= most else f"10{raised(power)}"


def round_numbers(low: float, high: float, about: int = 6) -> list[float]:
    """Multiples of 1, 2 or 5 times a power of ten between `low` and `high`, `about` as many as asked."""
    rough = (high - low) / about
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough)
    first = math.ceil(low / step - 1e-9) * step
    return [first + step * number for number in range(int((high - first) / step + 1e-9) + 1)]


def whole(value: float) -> int:
    """Rounded half up, whatever the sign of a rounding error; the page's script does the same."""
    return math.floor(value + 0.5 + 1e-9)


def written(value: float) -> str:
    """To one decimal place, without a trailing zero."""
    return f"{math.floor(value * 10 + 0.5 + 1e-9) / 10:g}".replace("-", "\N{MINUS SIGN}")


def significant(value: float, figures: int = 3) -> str:
    """To so many significant figures, with commas between thousands; the page's script does the same.

    The nudge keeps the last digit of a power or a logarithm, which two languages may round apart, out of the text.
    """
    rounded = Decimal(f"{value * (1 + 1e-12):.{figures}g}")
    if rounded and not -5 <= rounded.adjusted() < 8:
        digits = f"{rounded.scaleb(-rounded.adjusted()).normalize():f}"
        return f"{digits} × 10{raised(rounded.adjusted())}".replace("-", "\N{MINUS SIGN}")
    return f"{rounded:,f}".replace("-", "\N{MINUS SIGN}")


def raised(power: int) -> str:
    """A whole number written as a superscript."""
    return str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))


def measured(value: str, unit: str) -> str:
    """A value with its unit, if it has one; a per cent sign stands close."""
    return f"{value}{unit}" if unit in ("", "%") else f"{value} {unit}"


def opening(text: str) -> str:
    """With a capital, as a sentence opens; x and pH stay what they are."""
    word = text.partition(" ")[0]
    return text[0].upper() + text[1:] if word[1:].islower() else text


def per_cent(share: float) -> str:
    """The share of a curve's area in per cent, to one decimal place; a tail never comes to nothing."""
    if share < 0.0005:
        return "less than 0.1%"
    if share >= 0.9995:
        return "more than 99.9%"
    return f"{written(100 * share)}%"


def to_hundredths(value: float) -> str:
    """To two decimal places, without trailing zeros."""
    return significant(math.floor(value * 100 + 0.5 + 1e-9) / 100, 6)
