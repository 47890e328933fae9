"""Values on a linear and on a logarithmic line, and how many times one is another."""

from __future__ import annotations

import math

from rounds.course.figure import LogScale
from rounds.course.figure.slider import Slider
from rounds.web.shell.figures.scale import LogarithmicScale, Scale, measured, opening, significant, written

LEFT, RIGHT = 22, 366
LINEAR, LOGARITHMIC = 62, 150
# Tenths of a step of ten are 1, 1.3, 1.6, 2, 2.5, …: two figures tell them apart.
STEP, FIGURES = 0.1, 2


def ten_to(exponent: float) -> float:
    """The power of ten to two significant figures."""
    return float(f"{10**exponent:.{FIGURES}g}")


def sentence(figure: LogScale, exponent: float) -> str:
    """How many times the movable value is the first mark, or the other way round."""
    value, mark = ten_to(exponent), figure.marks[0]
    where = opening(f"{figure.label} {measured(significant(value), figure.unit)}")
    named = f"{mark.label} ({measured(significant(mark.value), figure.unit)})"
    if math.isclose(value, mark.value):
        return f"{where}: as much as {named}."
    ratio = max(value, mark.value) / min(value, mark.value)
    steps = written(math.log10(ratio))
    further = f"{steps} step{'' if steps == '1' else 's'} of ten higher"
    if value > mark.value:
        return f"{where}: {significant(ratio)} times as much as {named}, {further}."
    return f"{where}: {named} is {significant(ratio)} times as much, {further}."


def context(figure: LogScale) -> dict[str, object]:
    """What the template shows."""
    linear = Scale(0, figure.high, LEFT, RIGHT)
    logarithmic = LogarithmicScale(figure.low, figure.high, LEFT, RIGHT)
    slider = Slider(round(math.log10(figure.start), 1), math.log10(figure.low), math.log10(figure.high), STEP)
    value = ten_to(slider.start)
    unit = measured("", figure.unit)
    return {
        "left": LEFT,
        "right": RIGHT,
        "linear": LINEAR,
        "logarithmic": LOGARITHMIC,
        "linear_ticks": linear.ticks(2),
        "ticks": logarithmic.ticks(),
        "axis": LOGARITHMIC,
        "marks": [
            {
                "letter": letter,
                "label": mark.label,
                "text": measured(significant(mark.value), figure.unit),
                "linear": linear.at(mark.value),
                "logarithmic": logarithmic.at(mark.value),
            }
            for letter, mark in zip("ABCD", figure.marks, strict=False)
        ],
        "moved": {"linear": linear.at(value), "logarithmic": logarithmic.at(value)},
        "sliders": [
            {
                "name": "exponent",
                "label": opening(figure.label),
                "slider": slider,
                "unit": unit,
                "text": significant(value),
                "is_power": True,
            }
        ],
        "sentence": sentence(figure, slider.start),
    }
