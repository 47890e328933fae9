"""People as shapes: ill or healthy, test positive or negative."""

from __future__ import annotations

import math
from collections.abc import Mapping

from rounds.course.figure import PopulationDots, Slider
from rounds.course.figure.slider import start
from rounds.web.shell.figures.scale import whole

GROUPS = (
    ("true-positive", "ill, test positive"),
    ("false-negative", "ill, missed"),
    ("false-positive", "healthy, false alarm"),
    ("true-negative", "healthy, cleared"),
)
PLAIN_GROUPS = (
    ("true-positive", "alarm and ill"),
    ("false-negative", "ill and missed"),
    ("false-positive", "alarm for nothing"),
    ("true-negative", "well, no alarm"),
)
PITCH = 10


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


def plain_sentence(group: Mapping[str, int], disease: str) -> str:
    """The same without a technical term, and how often the test is right."""
    true, false = group["true-positive"], group["false-positive"]
    ill, well = true + group["false-negative"], false + group["true-negative"]
    return (
        f"{ill} of {ill + well} have {disease}. Right about {true + group['true-negative']}. "
        f"{true + false} alarms: {true} real, {false} false. Missed: {group['false-negative']}."
    )


def context(figure: PopulationDots) -> dict[str, object]:
    """What the template shows."""
    rates = (start(rate) for rate in (figure.prevalence, figure.sensitivity, figure.specificity))
    group = counts(figure.population, *rates)
    kinds = [name for name, _ in GROUPS for _ in range(group[name])]
    marks = [
        {"kind": kind, "x": PITCH * (at % figure.columns) + 1, "y": PITCH * (at // figure.columns) + 1}
        for at, kind in enumerate(kinds)
    ]
    sliders = [
        {"name": name, "label": _label(figure, name), "slider": slider, "unit": "%"}
        for name in ("prevalence", "sensitivity", "specificity")
        if isinstance(slider := getattr(figure, name), Slider)
    ]
    return {
        "marks": marks,
        "width": figure.columns * PITCH + 2,
        "height": math.ceil(figure.population / figure.columns) * PITCH + 2,
        "sliders": sliders,
        "groups": [{"kind": kind, "label": label} for kind, label in (PLAIN_GROUPS if figure.plain else GROUPS)],
        "sentence": (plain_sentence if figure.plain else sentence)(group, figure.disease),
    }


def _label(figure: PopulationDots, name: str) -> str:
    plain = {
        "prevalence": f"Have {figure.disease}",
        "sensitivity": "Alarm, of the ill",
        "specificity": "No alarm, of the well",
    }
    return plain[name] if figure.plain else name.capitalize()
