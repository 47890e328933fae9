"""A plot that a learner's function has drawn, as plain values that a test can look at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Trace:
    """A line or a cloud of points: its x and y, its label, its line style ("-", "--", "" for none) and its marker."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    label: str = ""
    style: str = "-"
    marker: str = ""

    @property
    def is_level(self) -> bool:
        """Whether it runs from left to right at one height, as axhline does."""
        return len(self.y) == 2 and self.y[0] == self.y[1]


@dataclass(frozen=True)
class Bar:
    """A bar from `x` (its left edge) and `y` (its foot), `width` wide and `height` high."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Drawing:
    """One axes: its words, limits, scales ("linear", "log"), and what is drawn; `panels` are all axes of the figure."""

    title: str
    x_label: str
    y_label: str
    x_limits: tuple[float, float]
    y_limits: tuple[float, float]
    x_scale: str
    y_scale: str
    x_ticks: tuple[str, ...]
    y_ticks: tuple[str, ...]
    lines: tuple[Trace, ...]
    points: tuple[Trace, ...]
    bars: tuple[Bar, ...]
    texts: tuple[str, ...]
    legend: tuple[str, ...]
    panels: tuple[Drawing, ...] = ()

    def __repr__(self) -> str:
        parts = [f"{len(self.lines)} lines", f"{len(self.points)} clouds of points", f"{len(self.bars)} bars"]
        drawn = ", ".join(part for part in parts if not part.startswith("0 ")) or "nothing"
        low, high = self.y_limits
        words = f"x label {self.x_label!r}, y label {self.y_label!r}, title {self.title!r}, y from {low:g} to {high:g}"
        return f"a plot of {drawn}: {words}"


def drawn(given: object) -> Drawing:
    """What a function of the exercise drew. Raises TypeError where it gave back no axes and no figure."""
    if not isinstance(given, Drawing):
        raise TypeError("no axes and no figure")
    return given
