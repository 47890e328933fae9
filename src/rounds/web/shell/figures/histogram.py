"""Bars of counted values over their box plot."""

from __future__ import annotations

import math
from statistics import quantiles

from rounds.course.figure import Histogram
from rounds.web.shell.figures.scale import Scale, written

LEFT, RIGHT, TOP, AXIS = 30, 386, 14, 150
BOX = 202


def bars(figure: Histogram, width: float) -> list[int]:
    """How many values each bar holds; a bar takes its lower end and not its upper, the last takes both."""
    number = max(1, math.ceil((figure.high - figure.low) / width - 1e-9))
    held = [0] * number
    for value in figure.values:
        held[min(number - 1, math.floor((value - figure.low) / width + 1e-9))] += 1
    return held


def sentence(figure: Histogram, width: float) -> str:
    """What the bars and the box say, in words."""
    held = bars(figure, width)
    most = max(held)
    start = figure.low + held.index(most) * width
    end = min(start + width, figure.high)
    lower, middle, upper = quartiles(figure.values)
    return (
        f"Bars {written(width)} {figure.unit} wide: the tallest, from {written(start)} to {written(end)}, "
        f"holds {most} of {len(figure.values)}. Median {written(middle)}, "
        f"middle half from {written(lower)} to {written(upper)} {figure.unit}."
    )


def quartiles(values: tuple[float, ...]) -> list[float]:
    """Lower quartile, median and upper quartile, interpolated between neighbours (type 7, as numpy does)."""
    return quantiles(values, n=4, method="inclusive")


def context(figure: Histogram) -> dict[str, object]:
    """What the template shows. There are as many bars as the narrowest width needs; the spare ones are empty."""
    across = Scale(figure.low, figure.high, LEFT, RIGHT)
    held = bars(figure, figure.width.start)
    spare = len(bars(figure, figure.width.low)) - len(held)
    ends = [min(figure.low + number * figure.width.start, figure.high) for number in range(len(held) + 1)]
    up = Scale(0, max(held), AXIS, TOP)
    places = [(across.at(ends[at]), across.at(ends[at + 1]), up.at(count)) for at, count in enumerate(held)]
    drawn = [{"x": x, "y": y, "width": round(end - x, 1), "height": round(AXIS - y, 1)} for x, end, y in places]
    return {
        "axis": AXIS,
        "top": TOP,
        "left": LEFT,
        "right": RIGHT,
        "ticks": across.ticks(),
        "bars": drawn + [{"x": RIGHT, "y": AXIS, "width": 0, "height": 0}] * spare,
        "most": max(held),
        "box": _box(figure, across) if figure.box else None,
        "sliders": [{"name": "width", "label": "Width of a bar", "slider": figure.width, "unit": f" {figure.unit}"}],
        "sentence": sentence(figure, figure.width.start),
    }


def _box(figure: Histogram, across: Scale) -> dict[str, float]:
    lower, middle, upper = quartiles(figure.values)
    return {
        "y": BOX,
        "low": across.at(min(figure.values)),
        "lower": across.at(lower),
        "middle": across.at(middle),
        "upper": across.at(upper),
        "high": across.at(max(figure.values)),
        "width": round(across.at(upper) - across.at(lower), 1),
    }
