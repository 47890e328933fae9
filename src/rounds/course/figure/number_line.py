"""Values on a line, some of them movable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class NumberLine:
    """Values on a line, some of them movable, with markers computed from them. `movable` counts from 0."""

    kind: ClassVar[str] = "number-line"
    alt: str
    caption: str = ""
    label: str
    unit: str
    values: tuple[float, ...]
    low: float
    high: float
    step: float = 1
    movable: tuple[int, ...] = ()
    shows: tuple[str, ...] = ("mean", "median")

    def fault(self) -> str | None:
        if not self.values:
            return "values: a line needs at least one value"
        outside = [value for value in self.values if not self.low <= value <= self.high]
        if outside:
            return f"values {outside} lie outside {self.low:g} to {self.high:g}"
        if any(not 0 <= place < len(self.values) for place in self.movable):
            return f"movable: places count from 0 to {len(self.values) - 1}"
        unknown = set(self.shows) - {"mean", "median"}
        return f"shows: {', '.join(sorted(unknown))} is not known; known are mean and median" if unknown else None
