"""Bars of a discrete distribution or of counted groups; one is picked and read out."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import product

from rounds.course.figure import Bars, Binomial, Slider
from rounds.course.figure.slider import highest, lowest, start
from rounds.web.shell.figures.scale import Scale, opening, significant

LEFT, RIGHT, TOP, AXIS = 52, 386, 28, 200
# The part of its slot that a bar fills, and the least width of a number below it.
FILLED, NARROWEST = 0.8, 28
GROUPS = ("first", "second", "third")


def heights(figure: Bars, moved: Mapping[str, float]) -> list[tuple[float, ...]]:
    """The bars of each group."""
    if not figure.binomial:
        return [group.values for group in figure.groups]
    n, p = (int(moved.get("n", start(figure.binomial.n))), moved.get("p", start(figure.binomial.p)))
    # Beyond n there is nothing; the bars wait for a greater n.
    return [tuple(probability(n, p, successes) for successes in range(len(figure.places)))]


def probability(n: int, p: float, successes: int) -> float:
    """The binomial probability of so many successes."""
    return math.comb(n, successes) * p**successes * (1 - p) ** max(n - successes, 0)


def mean(figure: Bars, values: tuple[float, ...]) -> float:
    """Where the bars balance."""
    first, step = figure.spacing or (1, 1)
    return first + step * sum(at * value for at, value in enumerate(values)) / sum(values)


def sentence(figure: Bars, moved: Mapping[str, float]) -> str:
    """The picked bar, and the mean if it is shown, in words."""
    drawn = heights(figure, moved)
    if figure.group:
        group = figure.groups[int(moved.get("group", figure.group.start)) - 1]
        values = (f"{significant(value)} {place}" for value, place in zip(group.values, figure.places, strict=True))
        return f"{opening(group.label)}: {figure.y_label} {', '.join(values)}."
    at = _picked(figure, drawn, moved)
    place = figure.places[at]
    name = place if isinstance(place, str) else significant(place, 6)
    if len(drawn) > 1:
        said = ", ".join(
            f"{group.label} {significant(values[at])}" for group, values in zip(figure.groups, drawn, strict=True)
        )
    else:
        said = f"{figure.y_label} {significant(drawn[0][at])}"
    if figure.binomial:
        said += f"; {name} or fewer {significant(sum(drawn[0][: at + 1]))}"
    balance = f" Mean {significant(mean(figure, drawn[0]))}." if figure.mean else ""
    return f"{opening(f'{figure.x_label} {name}')}: {said}.{balance}"


def context(figure: Bars) -> dict[str, object]:
    """What the template shows."""
    drawn = _shown(figure)
    up = Scale(0, _tallest(figure), AXIS, TOP)
    picked = None if figure.group else _picked(figure, drawn, {})
    slot = (RIGHT - LEFT) / len(figure.places)
    every = 1 if not figure.spacing else math.ceil(NARROWEST / slot)
    middles = [round(LEFT + slot * (at + 0.5), 1) for at in range(len(figure.places))]
    return {
        "axis": AXIS,
        "top": TOP,
        "left": LEFT,
        "right": RIGHT,
        "side_ticks": up.ticks(4),
        "labels": [
            {"at": middle, "text": place if isinstance(place, str) else significant(place, 6)}
            for at, (middle, place) in enumerate(zip(middles, figure.places, strict=True))
            if at % every == 0
        ],
        "bars": [
            _bar(values[at], LEFT + slot * at, slot, group, len(drawn), up, at == picked)
            for at in range(len(figure.places))
            for group, values in enumerate(drawn)
        ],
        "groups": [{"name": name, "label": one.label} for name, one in zip(GROUPS, figure.groups, strict=False)],
        "is_picked": picked is not None,
        "mean": _balance(figure, mean(figure, drawn[0])) if figure.mean else None,
        "tallest": _tallest(figure),
        "sliders": _sliders(figure, picked),
        "sentence": sentence(figure, {}),
    }


def _shown(figure: Bars) -> list[tuple[float, ...]]:
    """The groups that stand side by side."""
    drawn = heights(figure, {})
    return [drawn[int(figure.group.start) - 1]] if figure.group else drawn


def _tallest(figure: Bars) -> float:
    """The tallest bar at any place of the sliders: at one of their ends, so that the axis can stay."""
    if not figure.binomial:
        return max(max(group.values) for group in figure.groups)
    ends = product(_ends(figure.binomial, "n"), _ends(figure.binomial, "p"))
    return max(max(heights(figure, {"n": n, "p": p})[0]) for n, p in ends)


def _ends(binomial: Binomial, name: str) -> tuple[float, float, float]:
    value = getattr(binomial, name)
    return lowest(value), start(value), highest(value)


def _picked(figure: Bars, drawn: list[tuple[float, ...]], moved: Mapping[str, float]) -> int:
    first, step = figure.spacing or (1, 1)
    # As drawn first, the tallest is picked.
    return round((moved["bar"] - first) / step) if "bar" in moved else drawn[0].index(max(drawn[0]))


def _bar(
    value: float, left: float, slot: float, group: int, groups: int, up: Scale, is_picked: bool
) -> dict[str, object]:
    width = slot * FILLED / groups
    x = left + slot * (1 - FILLED) / 2 + group * width
    y = up.at(value)
    return {
        "name": GROUPS[group],
        "x": round(x, 1),
        "y": y,
        "width": round(width, 1),
        "height": round(AXIS - y, 1),
        "is_picked": is_picked,
    }


def _balance(figure: Bars, value: float) -> float:
    first, step = figure.spacing or (1, 1)
    slot = (RIGHT - LEFT) / len(figure.places)
    return round(LEFT + slot * ((value - first) / step + 0.5), 1)


def _sliders(figure: Bars, picked: int | None) -> list[dict[str, object]]:
    if figure.group or picked is None:
        assert figure.group is not None
        texts = [opening(one.label) for one in figure.groups]
        now = texts[int(figure.group.start) - 1]
        return [{"name": "group", "label": "Shown:", "slider": figure.group, "unit": "", "text": now, "texts": texts}]
    first, step = figure.spacing or (1, 1)
    bar = Slider(first + step * picked, first, first + step * (len(figure.places) - 1), step)
    label = opening(figure.x_label) if figure.spacing else "Bar"
    sliders: list[dict[str, object]] = [{"name": "bar", "label": label, "slider": bar, "unit": ""}]
    for name in ("n", "p"):
        value = getattr(figure.binomial, name, None)
        if isinstance(value, Slider):
            sliders.append({"name": name, "label": name, "slider": value, "unit": ""})
    return sliders
