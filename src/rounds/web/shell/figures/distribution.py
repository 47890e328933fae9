"""Bell curves and a cut-off: how many lie on each side of it."""

from __future__ import annotations

import math

from rounds.course.figure import Distribution, Group
from rounds.web.shell.figures.scale import Scale, whole, written

LEFT, RIGHT, TOP, AXIS = 14, 386, 26, 170
STEPS = 80


def above(group: Group, cut_off: float) -> float:
    """The share of the group whose value exceeds the cut-off: one minus the normal distribution function."""
    return 0.5 * math.erfc((cut_off - group.mean) / (group.sd * math.sqrt(2)))


def sentence(figure: Distribution, cut_off: float) -> str:
    """What the areas say, in words."""
    where = f"{figure.label} {written(cut_off)} {figure.unit}"
    if len(figure.groups) == 1:
        group = figure.groups[0]
        share = above(group, cut_off) if figure.positive == "above" else 1 - above(group, cut_off)
        return f"{where}: of 100 {group.label}, {whole(100 * share)} lie {figure.positive} it."
    healthy, ill = (whole(100 * above(group, cut_off)) for group in figure.groups)
    if figure.positive == "below":
        healthy, ill = 100 - healthy, 100 - ill
    names = [group.label for group in figure.groups]
    return (
        f"{where}: of 100 {names[1]}, {ill} test positive (sensitivity {ill}%). "
        f"Of 100 {names[0]}, {100 - healthy} test negative (specificity {100 - healthy}%)."
    )


def context(figure: Distribution) -> dict[str, object]:
    """What the template shows."""
    across = Scale(figure.low, figure.high, LEFT, RIGHT)
    tallest = max(density(group, group.mean) for group in figure.groups)
    up = Scale(0, tallest, AXIS, TOP)
    cut = across.at(figure.threshold.start)
    start, end = (cut, RIGHT) if figure.positive == "above" else (LEFT, cut)
    names = ["healthy", "ill"] if len(figure.groups) == 2 else ["ill"]
    return {
        "axis": AXIS,
        "top": TOP,
        "left": LEFT,
        "right": RIGHT,
        "ticks": across.ticks(),
        "curves": [
            {"name": name, "label": group.label, "path": path(group, across, up)}
            for name, group in zip(names, figure.groups, strict=True)
        ],
        "cut": cut,
        "side": {"x": start, "width": round(end - start, 1)},
        "sliders": [
            {"name": "threshold", "label": figure.label, "slider": figure.threshold, "unit": f" {figure.unit}"}
        ],
        "sentence": sentence(figure, figure.threshold.start),
    }


def density(group: Group, value: float) -> float:
    """The height of the bell curve at a value."""
    return math.exp(-(((value - group.mean) / group.sd) ** 2) / 2) / (group.sd * math.sqrt(2 * math.pi))


def path(group: Group, across: Scale, up: Scale) -> str:
    """The bell curve, drawn on from wherever the pen stands."""
    values = [across.low + (across.high - across.low) * step / STEPS for step in range(STEPS + 1)]
    return " ".join(f"L{across.at(value)} {up.at(density(group, value))}" for value in values)
