"""Values on a line; the mean and the median move when a value does."""

from __future__ import annotations

from statistics import fmean, median

from rounds.course.figure import NumberLine
from rounds.web.shell.figures.scale import Scale, whole, written

LEFT, RIGHT, AXIS, DOT = 14, 386, 112, 6


def sentence(values: tuple[float, ...], unit: str, shows: tuple[str, ...]) -> str:
    """What the markers on the line say, in words."""
    parts = [f"mean {written(fmean(values))} {unit}"] if "mean" in shows else []
    parts += [f"median {written(median(values))} {unit}"] if "median" in shows else []
    text = f"{', '.join(parts)}."
    return text[:1].upper() + text[1:]


def context(figure: NumberLine) -> dict[str, object]:
    """What the template shows."""
    scale = Scale(figure.low, figure.high, LEFT, RIGHT)
    marks = [("mean", fmean(figure.values)), ("median", median(figure.values))]
    return {
        "dots": _dots(figure, scale),
        "axis": AXIS,
        "left": LEFT,
        "right": RIGHT,
        "dot_radius": DOT,
        "ticks": scale.ticks(),
        "marks": [{"name": name, "x": scale.at(value)} for name, value in marks if name in figure.shows],
        "sliders": _sliders(figure),
        "sentence": sentence(figure.values, figure.unit, figure.shows),
    }


def _dots(figure: NumberLine, scale: Scale) -> list[dict[str, object]]:
    """One dot a value, stacked where they meet; those that move lie on top."""
    stacked: dict[int, int] = {}
    dots: dict[int, dict[str, object]] = {}
    for at in sorted(range(len(figure.values)), key=lambda at: at in figure.movable):
        x = scale.at(figure.values[at])
        column = whole(x / (2 * DOT))
        height = stacked.get(column, 0)
        stacked[column] = height + 1
        dots[at] = {"x": x, "y": AXIS - DOT - 3 - height * (2 * DOT + 1), "is_movable": at in figure.movable}
    return [dots[at] for at in range(len(figure.values))]


def _sliders(figure: NumberLine) -> list[dict[str, object]]:
    return [
        {
            "name": f"value-{at}",
            "label": figure.label if len(figure.movable) == 1 else f"{figure.label} {number}",
            "slider": {"start": figure.values[at], "low": figure.low, "high": figure.high, "step": figure.step},
            "unit": f" {figure.unit}",
        }
        for number, at in enumerate(figure.movable, 1)
    ]
