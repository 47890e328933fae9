"""People as shapes: ill or healthy, test positive or negative."""

from __future__ import annotations

import math
from collections.abc import Mapping

from rounds.course.figure import PopulationDots
from rounds.web.shell.figures.scale import whole

GROUPS = (
    ("true-positive", "ill, test positive"),
    ("false-negative", "ill, missed"),
    ("false-positive", "healthy, false alarm"),
    ("true-negative", "healthy, cleared"),
)
COLUMNS, PITCH = 40, 10


def counts(population: int, prevalence: float, sensitivity: float, specificity: float) -> dict[str, int]:
    """Whole people in each group; the three rates in per cent."""
    ill = whole(population * prevalence / 100)
    true_positive = whole(ill * sensitivity / 100)
    true_negative = whole((population - ill) * specificity / 100)
    return {
        "true-positive": true_positive,
        "false-negative": ill - true_positive,
        "false-positive": population - ill - true_negative,
        "true-negative": true_negative,
    }


def sentence(group: Mapping[str, int], disease: str) -> str:
    """What the dots say, in words."""
    true, missed = group["true-positive"], group["false-negative"]
    positive = true + group["false-positive"]
    also = f"{missed} with {disease} {'is' if missed == 1 else 'are'} missed."
    if positive == 0:
        return f"Nobody tests positive. {also}"
    ppv = whole(100 * true / positive)
    have = "has" if true == 1 else "have"
    return f"Of {positive} positive tests, {true} {have} {disease}: positive predictive value {ppv}%. {also}"


def context(figure: PopulationDots) -> dict[str, object]:
    """What the template shows."""
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
        "sentence": sentence(group, figure.disease),
    }
