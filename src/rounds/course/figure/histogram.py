"""Counted values as bars whose width can be moved, over their box plot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Slider

MOST_BARS = 60


@dataclass(frozen=True, kw_only=True)
class Histogram:
    """Values counted in bars from `low` on, each `width` wide; below them, if `box`, their box plot."""

    kind: ClassVar[str] = "histogram"
    alt: str
    caption: str = ""
    unit: str
    values: tuple[float, ...]
    low: float
    high: float
    width: Slider
    box: bool = True

    def fault(self) -> str | None:
        if len(self.values) < 4:
            return f"values: quartiles need at least four values; there are {len(self.values)}"
        outside = [value for value in self.values if not self.low <= value <= self.high]
        if outside:
            return f"values {outside} lie outside {self.low:g} to {self.high:g}"
        if fault := self.width.fault():
            return f"width: {fault}"
        if self.width.low <= 0 or (self.high - self.low) / self.width.low > MOST_BARS:
            return f"width: at its narrowest ({self.width.low:g}) there must be at most {MOST_BARS} bars"
        return None
