"""Curves of known families, and a point that a slider moves along them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from rounds.course.figure import Curve, FunctionPlot, Slider
from rounds.web.shell.figures.formula import formula
from rounds.web.shell.figures.scale import LogarithmicScale, Scale, measured, opening, significant

LEFT, RIGHT, TOP, AXIS = 52, 386, 22, 230
STEPS = 120
# Far beyond the drawing; what lies further out is clipped anyway.
FAR = 1000

Letters = Mapping[str, float]


def _logistic(x: float, of: Letters) -> float:
    # e to the 700th is the last that a double holds.
    return of["top"] / (1 + math.exp(min(700.0, -of["k"] * (x - of["middle"]))))


VALUES: Mapping[str, Callable[[float, Letters], float]] = {
    "line": lambda x, of: of["m"] * x + of["c"],
    "power": lambda x, of: of["a"] * math.pow(x, of["n"]),
    "exponential": lambda x, of: of["a"] * math.pow(of["b"], x),
    "natural-exponential": lambda x, of: of["a"] * math.exp(of["k"] * x),
    "logarithm": lambda x, of: of["a"] * math.log(x) / math.log(of["b"]) + of["c"],
    "logistic": _logistic,
    "quadratic": lambda x, of: of["a"] * x * x + of["b"] * x + of["c"],
}


def value(curve: Curve, x: float, moved: Letters) -> float | None:
    """y at x with the sliders at these places; None where the curve is not defined."""
    letters = {name: moved[name] if isinstance(of, Slider) else of for name, of in curve.letters.items()}
    try:
        y = VALUES[curve.family](x, letters)
    except (ValueError, ZeroDivisionError, OverflowError):
        return None
    return y if math.isfinite(y) else None


def sentence(figure: FunctionPlot, point: float, moved: Letters) -> str:
    """The point's coordinates on every curve, in words."""
    where = f"{figure.x_label} {measured(significant(point, 6), figure.x_unit)}"
    heights = [value(curve, point, moved) for curve in figure.curves]
    said = ", ".join(
        f"{curve.label} {'not defined' if y is None else measured(significant(y), figure.y_unit)}"
        for curve, y in zip(figure.curves, heights, strict=True)
    )
    text = f"{opening(where)}: {said}."
    if not figure.mirror or heights[0] is None:
        return text
    x, y = significant(point), significant(heights[0])
    return f"{text} Mirrored in y = x, the point ({x}, {y}) is ({y}, {x})."


def context(figure: FunctionPlot) -> dict[str, object]:
    """What the template shows."""
    across = Scale(figure.x_low, figure.x_high, LEFT, RIGHT)
    up = (LogarithmicScale if figure.log_y else Scale)(figure.y_low, figure.y_high, AXIS, TOP)
    moved = {letter: slider.start for letter, slider in figure.sliders.items()}
    x = figure.point.start
    heights = [value(curve, x, moved) for curve in figure.curves]
    return {
        "axis": AXIS,
        "top": TOP,
        "left": LEFT,
        "right": RIGHT,
        "ticks": across.ticks(),
        "side_ticks": up.ticks() if isinstance(up, LogarithmicScale) else up.ticks(5),
        "asymptote": None if figure.asymptote is None else _height(figure, up, figure.asymptote),
        "mirror": _mirror(figure, across, up) if figure.mirror else None,
        "curves": [
            {"name": name, "label": curve.label, "formula": formula(curve), "path": _path(figure, curve, moved)}
            for name, curve in zip(("first", "second"), figure.curves, strict=False)
        ],
        "x": across.at(x),
        "points": [_height(figure, up, y) for y in heights],
        "mirrored": _mirrored(across, up, x, heights[0]),
        "sliders": _sliders(figure),
        "sentence": sentence(figure, x, moved),
    }


def _height(figure: FunctionPlot, up: Scale | LogarithmicScale, y: float | None) -> float | None:
    """Where y lies; None where it cannot be drawn."""
    if y is None or (figure.log_y and y <= 0):
        return None
    return max(-FAR, min(FAR, up.at(y)))


def _path(figure: FunctionPlot, curve: Curve, moved: Letters) -> str:
    across = Scale(figure.x_low, figure.x_high, LEFT, RIGHT)
    up = (LogarithmicScale if figure.log_y else Scale)(figure.y_low, figure.y_high, AXIS, TOP)
    path, pen = "", "M"
    for step in range(STEPS + 1):
        x = figure.x_low + (figure.x_high - figure.x_low) * step / STEPS
        y = _height(figure, up, value(curve, x, moved))
        if y is not None:
            path += f"{pen}{across.at(x)} {y}"
        pen = "M" if y is None else "L"
    return path


def _mirror(figure: FunctionPlot, across: Scale, up: Scale | LogarithmicScale) -> dict[str, float]:
    low, high = max(figure.x_low, figure.y_low), min(figure.x_high, figure.y_high)
    return {"x1": across.at(low), "y1": up.at(low), "x2": across.at(high), "y2": up.at(high)}


def _mirrored(across: Scale, up: Scale | LogarithmicScale, x: float, y: float | None) -> dict[str, float] | None:
    return None if y is None else {"x": max(-FAR, min(FAR, across.at(y))), "y": up.at(x)}


def _sliders(figure: FunctionPlot) -> list[dict[str, object]]:
    unit = "" if not figure.x_unit else measured("", figure.x_unit)
    point = {"name": "point", "label": opening(figure.x_label), "slider": figure.point, "unit": unit}
    letters = [{"name": name, "label": name, "slider": one, "unit": ""} for name, one in figure.sliders.items()]
    return [point, *letters]
