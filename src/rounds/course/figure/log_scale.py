"""The same values on a linear and on a logarithmic line, one of them movable."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

MOST_MARKS = 4
MOST_STEPS = 9


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A fixed value and what it is."""

    label: str
    value: float


@dataclass(frozen=True, kw_only=True)
class LogScale:
    """A value that moves in tenths of a step of ten, compared with the first of the fixed `marks`."""

    kind: ClassVar[str] = "log-scale"
    parts: ClassVar[dict[str, type]] = {"marks": Mark}
    alt: str
    caption: str = ""
    label: str
    unit: str = ""
    low: float
    high: float
    start: float
    marks: tuple[Mark, ...]

    def fault(self) -> str | None:
        if self.low <= 0:
            return f"low ({self.low:g}) must be above 0: a logarithmic line has no 0"
        if not self.low < self.high:
            return f"low ({self.low:g}) must be below high ({self.high:g})"
        for name, end in (("low", self.low), ("high", self.high)):
            if abs(math.log10(end) - round(math.log10(end))) > 1e-9:
                return f"{name} ({end:g}) is a power of ten, such as {10.0 ** round(math.log10(end)):g}"
        if math.log10(self.high / self.low) > MOST_STEPS + 1e-9:
            return f"high: at most {MOST_STEPS} steps of ten above low fit on the line"
        if not 1 <= len(self.marks) <= MOST_MARKS:
            return f"marks: one to {MOST_MARKS}; there are {len(self.marks)}"
        for name, value in (("start", self.start), *((mark.label, mark.value) for mark in self.marks)):
            if not self.low <= value <= self.high:
                return f"{name} ({value:g}) must lie between low ({self.low:g}) and high ({self.high:g})"
        return None
