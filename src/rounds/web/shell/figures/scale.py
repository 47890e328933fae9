"""Where a value lies in a drawing, and how numbers are written beside it."""

from __future__ import annotations

import math
from dataclasses import dataclass


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
        return [{"at": self.at(value), "text": written(value)} for value in round_numbers(self.low, self.high, about)]


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
