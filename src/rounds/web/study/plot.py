"""A plot of the kit laid out for the page: places of axes, ticks and marks in the drawing's own units."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from rounds.kit import Plot, Series
from rounds.web.shell.figures.scale import Scale, round_numbers

LEFT, RIGHT, TOP, AXIS = 48, 392, 32, 208


@dataclass(frozen=True)
class Tick:
    """A label at its place on an axis."""

    at: float
    text: str


@dataclass(frozen=True)
class Marks:
    """One series: a path, or dots, or bars (x, y, width, height)."""

    label: str
    number: int
    path: str = ""
    dots: tuple[tuple[float, float], ...] = ()
    bars: tuple[tuple[float, float, float, float], ...] = ()


@dataclass(frozen=True)
class Layout:
    """Everything the template draws."""

    plot: Plot
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    marks: tuple[Marks, ...]

    @property
    def has_legend(self) -> bool:
        return any(one.label for one in self.marks)


def layout(plot: Plot) -> Layout:
    """Where everything of this plot stands."""
    side = _scale(plot.y_limits, AXIS, TOP)
    up = tuple(Tick(side.at(value), f"{value:.6g}") for value in round_numbers(*plot.y_limits))
    if plot.words:
        # Groups stand side by side: group 1 from 0 to 1, its name in the middle.
        floor = Scale(0, len(plot.words), LEFT, RIGHT)
        across = tuple(Tick(floor.at(at + 0.5), word) for at, word in enumerate(plot.words))
    else:
        floor = _scale(plot.x_limits or (0, 1), LEFT, RIGHT)
        across = tuple(Tick(floor.at(value), f"{value:.6g}") for value in round_numbers(floor.low, floor.high))
    marks = tuple(_marks(one, number, plot, floor, side) for number, one in enumerate(plot.series, 1))
    return Layout(plot, across, up, marks)


def _scale(limits: tuple[float, float], start: float, end: float) -> Scale:
    return Scale(limits[0], limits[1], start, end)


def _marks(series: Series, number: int, plot: Plot, floor: Scale, side: Scale) -> Marks:
    if series.look == "bars":
        return Marks(series.label, number, bars=_bars(series, number, plot, floor, side))
    places = tuple((floor.at(float(x)), side.at(y)) for x, y in series.points)
    if series.look == "points":
        return Marks(series.label, number, dots=places)
    path = [f"M{places[0][0]} {places[0][1]}"]
    for _, (x, y) in pairwise(places):
        path.append(f"H{x}V{y}" if series.look == "steps" else f"L{x} {y}")
    return Marks(series.label, number, path="".join(path))


def _bars(
    series: Series, number: int, plot: Plot, floor: Scale, side: Scale
) -> tuple[tuple[float, float, float, float], ...]:
    """Several series share the room of a group; over a number line they are as wide as the nearest two allow."""
    base = side.at(max(plot.y_limits[0], min(0, plot.y_limits[1])))
    if plot.words:
        room = (RIGHT - LEFT) / len(plot.words) * 0.7
        width, shift = room / len(plot.series), room * ((number - 0.5) / len(plot.series) - 0.5)
        middles = [floor.at(plot.words.index(str(x)) + 0.5) + shift for x, _ in series.points]
    else:
        middles = [floor.at(float(x)) for x, _ in series.points]
        gaps = [abs(one - other) for one, other in pairwise(sorted(middles)) if one != other]
        width = min(gaps, default=(RIGHT - LEFT) / 8) * 0.85
    tops = [side.at(y) for _, y in series.points]
    return tuple(
        (round(middle - width / 2, 1), min(top, base), round(width, 1), round(abs(base - top), 1))
        for middle, top in zip(middles, tops, strict=True)
    )
