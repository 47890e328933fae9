"""Points and what predicts them: a line laid by hand or a polynomial fitted by least squares."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import fmean

from rounds.course.figure import Scatter
from rounds.web.shell.figures.scale import Scale, written

LEFT, RIGHT, TOP, AXIS = 44, 386, 14, 210
STEPS = 80

Point = tuple[float, float]
Model = Callable[[float], float]


def model_of(figure: Scatter, slope: float, intercept: float, degree: float) -> Model | None:
    """What predicts y from x at these slider positions; None where the figure shows points alone."""
    if figure.degree:
        return fit(figure.points, int(degree))
    if figure.slope:
        return lambda x: intercept + slope * x
    return None


def fit(points: Sequence[Point], degree: int) -> Model:
    """The least-squares polynomial by Forsythe's orthogonal polynomials (1957): stable without solving equations."""
    xs = [x for x, _ in points]
    terms: list[tuple[float, float, float]] = []
    before, now = [0.0] * len(xs), [1.0] * len(xs)
    norm_before = 1.0
    for power in range(degree + 1):
        norm = sum(value * value for value in now)
        weight = sum(value * y for value, (_, y) in zip(now, points, strict=True)) / norm
        shift = sum(x * value * value for x, value in zip(xs, now, strict=True)) / norm
        back = norm / norm_before if power else 0.0
        terms.append((weight, shift, back))
        following = [(x - shift) * p - back * q for x, p, q in zip(xs, now, before, strict=True)]
        before, now, norm_before = now, following, norm

    def predicted(x: float) -> float:
        total, earlier, current = 0.0, 0.0, 1.0
        for weight, shift, back in terms:
            total += weight * current
            earlier, current = current, (x - shift) * current - back * earlier
        return total

    return predicted


def average_miss(model: Model, points: Sequence[Point]) -> float:
    """The mean absolute error of the model on these points."""
    return fmean(abs(y - model(x)) for x, y in points)


def sentence(figure: Scatter, slope: float, intercept: float, degree: float) -> str:
    """What the misses say, in words."""
    model = model_of(figure, slope, intercept, degree)
    if model is None:
        return f"{len(figure.points)} points."
    what = f"A curve of degree {int(degree)}" if figure.degree else "This line"
    missed = f"{what} misses by {written(average_miss(model, figure.points))} {figure.y_unit} on average"
    if not figure.new_points:
        return f"{missed}."
    new = written(average_miss(model, figure.new_points))
    return f"{missed} on the {len(figure.points)} it learned from, and by {new} on {len(figure.new_points)} new ones."


def context(figure: Scatter) -> dict[str, object]:
    """What the template shows."""
    across = Scale(figure.x_low, figure.x_high, LEFT, RIGHT)
    up = Scale(figure.y_low, figure.y_high, AXIS, TOP)
    start = {name: _start(figure, name) for name in ("slope", "intercept", "degree")}
    model = model_of(figure, **start)
    return {
        "axis": AXIS,
        "top": TOP,
        "left": LEFT,
        "right": RIGHT,
        "ticks": across.ticks(),
        "side_ticks": up.ticks(4),
        "points": [_point(point, across, up, model) for point in figure.points],
        "new_points": [_point(point, across, up, model) for point in figure.new_points],
        "path": _path(model, across, up) if model else "",
        "sliders": _sliders(figure),
        "sentence": sentence(figure, **start),
    }


def _start(figure: Scatter, name: str) -> float:
    slider = getattr(figure, name)
    return slider.start if slider else 0.0


def _point(point: Point, across: Scale, up: Scale, model: Model | None) -> dict[str, float]:
    x, y = point
    return {"x": across.at(x), "y": up.at(y), "foot": up.at(model(x)) if model else up.at(y)}


def _path(model: Model, across: Scale, up: Scale) -> str:
    values = [across.low + (across.high - across.low) * step / STEPS for step in range(STEPS + 1)]
    return "M" + " ".join(f"{across.at(value)} {up.at(model(value))}" for value in values)


def _sliders(figure: Scatter) -> list[dict[str, object]]:
    words = (
        ("slope", "Slope", ""),
        ("intercept", "Intercept", f" {figure.y_unit}"),
        ("degree", "Degree of the curve", ""),
    )
    return [
        {"name": name, "label": label, "slider": slider, "unit": unit}
        for name, label, unit in words
        if (slider := getattr(figure, name))
    ]
