"""One normal curve, and the area between, below or above limits to move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Movable, Slider, highest, lowest

# Which limits an area has.
LIMITS = {"between": ("lower", "upper"), "below": ("upper",), "above": ("lower",)}


@dataclass(frozen=True, kw_only=True)
class NormalCurve:
    """Values that follow a normal distribution; `of` completes "68.3% of …"."""

    kind: ClassVar[str] = "normal-curve"
    alt: str
    caption: str = ""
    label: str
    unit: str = ""
    of: str = "values"
    low: float
    high: float
    mean: Movable
    sd: Movable
    shade: str = "between"
    lower: Slider | None = None
    upper: Slider | None = None
    z_axis: bool = False

    @property
    def limits(self) -> dict[str, Slider]:
        """The limits of the area, from low to high."""
        given = {name: getattr(self, name) for name in LIMITS[self.shade]}
        return {name: slider for name, slider in given.items() if slider}

    def fault(self) -> str | None:
        if not self.low < self.high:
            return f"low ({self.low:g}) must be below high ({self.high:g})"
        if self.shade not in LIMITS:
            return f"shade is {self.shade!r}; it is between, below or above"
        return next(self._limit_faults(), None) or next(self._curve_faults(), None)

    def _limit_faults(self) -> Iterator[str]:
        for name in ("lower", "upper"):
            slider: Slider | None = getattr(self, name)
            if (slider is None) == (name in LIMITS[self.shade]):
                needed = " and ".join(LIMITS[self.shade])
                yield f"{name}: the area {self.shade} is given by {needed} alone; add or take out the slider"
            elif slider and (fault := slider.fault()):
                yield f"{name}: {fault}"
            elif slider and not self.low <= slider.low < slider.high <= self.high:
                yield f"{name}: it moves between low ({self.low:g}) and high ({self.high:g})"

    def _curve_faults(self) -> Iterator[str]:
        for name in ("mean", "sd"):
            value: Movable = getattr(self, name)
            if isinstance(value, Slider) and (fault := value.fault()):
                yield f"{name}: {fault}"
        if lowest(self.sd) <= 0:
            yield "sd: a standard deviation is above 0"
        if not self.low <= lowest(self.mean) <= highest(self.mean) <= self.high:
            yield f"mean: it lies between low ({self.low:g}) and high ({self.high:g})"
