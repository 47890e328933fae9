"""A normal curve, and what share of the values lies in the shaded area."""

from __future__ import annotations

from collections.abc import Mapping

from rounds.course.figure import Group, NormalCurve, Slider
from rounds.course.figure.slider import lowest, start
from rounds.web.shell.figures.distribution import above, density, path
from rounds.web.shell.figures.scale import Scale, measured, per_cent, significant, to_hundredths

LEFT, RIGHT, TOP, AXIS = 14, 386, 26, 170
FARTHEST_Z = 3


def sentence(figure: NormalCurve, moved: Mapping[str, float]) -> str:
    """How many lie in the area, in words; limits that have crossed change places."""
    group = _group(figure, moved)
    limits = _limits(figure, moved)
    beyond = [above(group, limit) for limit in limits]
    share = {"above": beyond[0], "below": 1 - beyond[-1], "between": beyond[0] - beyond[-1]}[figure.shade]
    where = measured(" and ".join(significant(limit, 6) for limit in limits), figure.unit)
    text = f"{per_cent(share)} of {figure.of} lie {figure.shade} {where}"
    if not figure.z_axis:
        return f"{opened(text)}."
    scores = " to ".join(to_hundredths((limit - group.mean) / group.sd) for limit in limits)
    return f"{opened(text)}: z {'from ' if len(limits) > 1 else ''}{scores}."


def opened(text: str) -> str:
    """With a capital where it begins with a letter."""
    return text[:1].upper() + text[1:]


def context(figure: NormalCurve) -> dict[str, object]:
    """What the template shows."""
    across = Scale(figure.low, figure.high, LEFT, RIGHT)
    moved = {name: slider.start for name, slider in figure.limits.items()}
    group = _group(figure, moved)
    # The narrowest curve that the sliders allow fills the height.
    narrowest = Group("", group.mean, lowest(figure.sd))
    up = Scale(0, density(narrowest, narrowest.mean), AXIS, TOP)
    cuts = [across.at(limit) for limit in _limits(figure, moved)]
    begin = LEFT if figure.shade == "below" else cuts[0]
    end = RIGHT if figure.shade == "above" else cuts[-1]
    return {
        "axis": AXIS,
        "top": TOP,
        "left": LEFT,
        "right": RIGHT,
        "ticks": across.ticks(),
        "path": path(group, across, up),
        "mean": across.at(group.mean),
        "cuts": cuts,
        "side": {"x": begin, "width": round(end - begin, 1)},
        "z_ticks": _z_ticks(figure, group, across) if figure.z_axis else (),
        "sliders": _sliders(figure),
        "sentence": sentence(figure, moved),
    }


def _group(figure: NormalCurve, moved: Mapping[str, float]) -> Group:
    return Group("", moved.get("mean", start(figure.mean)), moved.get("sd", start(figure.sd)))


def _limits(figure: NormalCurve, moved: Mapping[str, float]) -> list[float]:
    return sorted(moved.get(name, slider.start) for name, slider in figure.limits.items())


def _z_ticks(figure: NormalCurve, group: Group, across: Scale) -> list[dict[str, object]]:
    places = {z: group.mean + z * group.sd for z in range(-FARTHEST_Z, FARTHEST_Z + 1)}
    return [
        {"at": across.at(value), "text": to_hundredths(z), "is_shown": figure.low <= value <= figure.high}
        for z, value in places.items()
    ]


def _sliders(figure: NormalCurve) -> list[dict[str, object]]:
    limits = ("Lower limit", "Upper limit") if len(figure.limits) > 1 else ("Limit",)
    words = [*zip(figure.limits, limits, strict=True), ("mean", "Mean"), ("sd", "Standard deviation")]
    unit = measured("", figure.unit)
    return [
        {"name": name, "label": label, "slider": slider, "unit": unit}
        for name, label in words
        if isinstance(slider := getattr(figure, name), Slider)
    ]
