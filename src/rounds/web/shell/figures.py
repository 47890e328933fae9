"""A topic's figure as the server draws it: a first picture, native sliders, a sentence, a text alternative."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict
from statistics import fmean, median

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rounds.course.figure import Figure, NumberLine, PopulationDots

GROUPS = (
    ("true-positive", "ill, test positive"),
    ("false-negative", "ill, missed"),
    ("false-positive", "healthy, false alarm"),
    ("true-negative", "healthy, cleared"),
)
COLUMNS, PITCH = 40, 10
LEFT, RIGHT, AXIS, DOT = 14, 386, 112, 6


def render(figure: Figure) -> SafeString:
    """The figure's HTML; a script redraws it when a slider moves, in the same units and words."""
    context = _dots(figure) if isinstance(figure, PopulationDots) else _line(figure)
    name = figure.kind
    settings = json.dumps(asdict(figure) | {"kind": name})
    return render_to_string(f"shell/figures/{name}.html", {**context, "figure": figure, "settings": settings})


def counts(population: int, prevalence: float, sensitivity: float, specificity: float) -> dict[str, int]:
    """Whole people in each group; the three rates in per cent."""
    ill = _whole(population * prevalence / 100)
    true_positive = _whole(ill * sensitivity / 100)
    true_negative = _whole((population - ill) * specificity / 100)
    return {
        "true-positive": true_positive,
        "false-negative": ill - true_positive,
        "false-positive": population - ill - true_negative,
        "true-negative": true_negative,
    }


def dots_sentence(group: Mapping[str, int], disease: str) -> str:
    """What the dots say, in words."""
    true, missed = group["true-positive"], group["false-negative"]
    positive = true + group["false-positive"]
    also = f"{missed} with {disease} {'is' if missed == 1 else 'are'} missed."
    if positive == 0:
        return f"Nobody tests positive. {also}"
    ppv = _whole(100 * true / positive)
    have = "has" if true == 1 else "have"
    return f"Of {positive} positive tests, {true} {have} {disease}: positive predictive value {ppv}%. {also}"


def line_sentence(values: tuple[float, ...], unit: str, shows: tuple[str, ...]) -> str:
    """What the markers on the line say, in words."""
    parts = [f"mean {_written(fmean(values))} {unit}"] if "mean" in shows else []
    parts += [f"median {_written(median(values))} {unit}"] if "median" in shows else []
    text = f"{', '.join(parts)}."
    return text[:1].upper() + text[1:]


def _dots(figure: PopulationDots) -> dict[str, object]:
    group = counts(figure.population, figure.prevalence.start, figure.sensitivity.start, figure.specificity.start)
    kinds = [name for name, _ in GROUPS for _ in range(group[name])]
    marks = [
        {"kind": kind, "x": PITCH * (at % COLUMNS) + 1, "y": PITCH * (at // COLUMNS) + 1}
        for at, kind in enumerate(kinds)
    ]
    sliders = [
        {"name": name, "label": name.capitalize(), "slider": getattr(figure, name), "unit": "%"}
        for name in ("prevalence", "sensitivity", "specificity")
    ]
    return {
        "marks": marks,
        "width": COLUMNS * PITCH + 2,
        "height": math.ceil(figure.population / COLUMNS) * PITCH + 2,
        "sliders": sliders,
        "groups": [{"kind": kind, "label": label} for kind, label in GROUPS],
        "sentence": dots_sentence(group, figure.disease),
    }


def _line(figure: NumberLine) -> dict[str, object]:
    span = figure.high - figure.low

    def place(value: float) -> float:
        return round(LEFT + (value - figure.low) / span * (RIGHT - LEFT), 1)

    order = sorted(range(len(figure.values)), key=lambda at: at in figure.movable)
    stacked: dict[int, int] = {}
    dots: dict[int, dict[str, object]] = {}
    for at in order:
        column = _whole(place(figure.values[at]) / (2 * DOT))
        height = stacked.get(column, 0)
        stacked[column] = height + 1
        y = AXIS - DOT - 3 - height * (2 * DOT + 1)
        dots[at] = {"x": place(figure.values[at]), "y": y, "is_movable": at in figure.movable}
    marks = [("mean", fmean(figure.values)), ("median", median(figure.values))]
    return {
        "dots": [dots[at] for at in range(len(figure.values))],
        "axis": AXIS,
        "left": LEFT,
        "right": RIGHT,
        "dot_radius": DOT,
        "ticks": [{"x": place(value), "text": _written(value)} for value in _ticks(figure.low, figure.high)],
        "marks": [{"name": name, "x": place(value)} for name, value in marks if name in figure.shows],
        "sliders": [
            {
                "name": f"value-{at}",
                "label": figure.label if len(figure.movable) == 1 else f"{figure.label} {number}",
                "slider": {"start": figure.values[at], "low": figure.low, "high": figure.high, "step": figure.step},
                "unit": f" {figure.unit}",
            }
            for number, at in enumerate(figure.movable, 1)
        ],
        "sentence": line_sentence(figure.values, figure.unit, figure.shows),
    }


def _ticks(low: float, high: float) -> list[float]:
    rough = (high - low) / 6
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough)
    first = math.ceil(low / step) * step
    return [first + step * number for number in range(int((high - first) / step + 1e-9) + 1)]


def _whole(value: float) -> int:
    return math.floor(value + 0.5 + 1e-9)


def _written(value: float) -> str:
    return f"{math.floor(value * 10 + 0.5 + 1e-9) / 10:g}"
