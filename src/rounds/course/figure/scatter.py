"""Patients as points of two measurements, and a line or a curve that predicts one from the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Slider

STEEPEST_DEGREE = 9


@dataclass(frozen=True, kw_only=True)
class Scatter:
    """Points with a straight line to lay by hand (`slope`, `intercept`), or a fitted polynomial (`degree`), or neither.

    The curve is fitted to `points` by least squares; `new_points` are only predicted.
    """

    kind: ClassVar[str] = "scatter"
    alt: str
    caption: str = ""
    x_label: str
    x_low: float
    x_high: float
    y_label: str
    y_unit: str
    y_low: float
    y_high: float
    points: tuple[tuple[float, float], ...]
    new_points: tuple[tuple[float, float], ...] = ()
    slope: Slider | None = None
    intercept: Slider | None = None
    degree: Slider | None = None

    def fault(self) -> str | None:
        if not (self.x_low < self.x_high and self.y_low < self.y_high):
            return "x_low must be below x_high, and y_low below y_high"
        if not self.points or any(len(point) != 2 for point in (*self.points, *self.new_points)):
            return "points: each is a pair [x, y], and there is at least one"
        return self._point_outside() or self._model_fault()

    def _point_outside(self) -> str | None:
        for x, y in (*self.points, *self.new_points):
            if not (self.x_low <= x <= self.x_high and self.y_low <= y <= self.y_high):
                return f"points: ({x:g}, {y:g}) lies outside the axes"
        return None

    def _model_fault(self) -> str | None:
        if (self.slope is None) != (self.intercept is None):
            return "slope and intercept belong together: give both sliders"
        if self.degree and self.slope:
            return "a line to lay by hand (slope, intercept) or a fitted curve (degree), not both"
        if self.degree and not 0 <= self.degree.low <= self.degree.high <= min(STEEPEST_DEGREE, self._distinct() - 1):
            return f"degree: from 0 up to {min(STEEPEST_DEGREE, self._distinct() - 1)} for these points"
        for name in ("slope", "intercept", "degree"):
            slider: Slider | None = getattr(self, name)
            if slider and (fault := slider.fault()):
                return f"{name}: {fault}"
        return None

    def _distinct(self) -> int:
        return len({x for x, _ in self.points})
