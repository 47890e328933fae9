"""What Matplotlib has drawn, as data: the lines, points, bars, limits and words of each axes.

It runs where the drawing was made: in a learner's slot, or beside our own solution. The figure itself stays there.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

MOST_PARTS, MOST_TEXT = 500, 200


@dataclass(frozen=True)
class Drawn:
    """The axes of a figure as plain data and NumPy arrays, and which of them the function gave back."""

    panels: list[dict[str, Any]]
    place: int = 0


def fresh() -> None:
    """No figure is open, so that what is drawn next stands alone."""
    if plt := sys.modules.get("matplotlib.pyplot"):
        plt.close("all")


def seen(value: Any) -> Any:
    """What a function gave; axes, a figure, or a drawing that it gave nothing for, as data."""
    plt, axes = sys.modules.get("matplotlib.pyplot"), sys.modules.get("matplotlib.axes")
    if plt is None or axes is None:
        return value
    if value is None and plt.get_fignums():
        value = plt.gcf()
    if isinstance(value, plt.Figure):
        return _of(value, 0)
    if isinstance(value, axes.Axes):
        figure = value.figure
        return _of(figure, figure.axes.index(value) if value in figure.axes else 0)
    return value


def _of(figure: Any, place: int) -> Drawn:
    figure.draw_without_rendering()  # only now have ticks their words
    return Drawn([_panel(axes) for axes in figure.axes[:20]], place)


def _panel(axes: Any) -> dict[str, Any]:
    legend = axes.get_legend()
    return {
        "title": _text(axes.get_title()),
        "x_label": _text(axes.get_xlabel()),
        "y_label": _text(axes.get_ylabel()),
        "x_limits": [float(end) for end in axes.get_xlim()],
        "y_limits": [float(end) for end in axes.get_ylim()],
        "x_scale": _text(axes.get_xscale()),
        "y_scale": _text(axes.get_yscale()),
        "x_ticks": [_text(label.get_text()) for label in axes.get_xticklabels()[:MOST_PARTS]],
        "y_ticks": [_text(label.get_text()) for label in axes.get_yticklabels()[:MOST_PARTS]],
        "lines": [_line(line) for line in axes.lines[:MOST_PARTS]] + _segments(axes),
        "points": [_points(each) for each in axes.collections[:MOST_PARTS] if type(each).__name__ == "PathCollection"],
        "bars": [_bar(patch) for patch in axes.patches[:MOST_PARTS] if type(patch).__name__ == "Rectangle"],
        "texts": [_text(text.get_text()) for text in axes.texts[:MOST_PARTS]],
        "legend": [_text(text.get_text()) for text in legend.get_texts()[:MOST_PARTS]] if legend else [],
    }


def _line(line: Any) -> dict[str, Any]:
    style, marker = str(line.get_linestyle()), str(line.get_marker())
    return {
        "x": _numbers(line.get_xdata(orig=False)),
        "y": _numbers(line.get_ydata(orig=False)),
        "label": _label(line),
        "style": "" if style == "None" else style,
        "marker": "" if marker == "None" else marker,
    }


def _segments(axes: Any) -> list[dict[str, Any]]:
    """The lines of hlines and vlines."""
    found = []
    for each in axes.collections[:MOST_PARTS]:
        if type(each).__name__ == "LineCollection":
            for part in each.get_segments()[:MOST_PARTS]:
                x, y = _numbers(part[:, 0]), _numbers(part[:, 1])
                found.append({"x": x, "y": y, "label": _label(each), "style": "-", "marker": ""})
    return found


def _points(collection: Any) -> dict[str, Any]:
    places = collection.get_offsets()
    x, y = _numbers(places[:, 0]), _numbers(places[:, 1])
    return {"x": x, "y": y, "label": _label(collection), "style": "", "marker": "o"}


def _bar(patch: Any) -> list[float]:
    return [float(patch.get_x()), float(patch.get_y()), float(patch.get_width()), float(patch.get_height())]


def _numbers(values: Any) -> Any:
    np = sys.modules["numpy"]
    return np.ma.filled(np.ma.asarray(values, dtype=float), np.nan)


def _label(artist: Any) -> str:
    label = str(artist.get_label())
    return "" if label.startswith("_") else _text(label)


def _text(value: object) -> str:
    return str(value)[:MOST_TEXT]
