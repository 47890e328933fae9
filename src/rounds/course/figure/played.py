"""A figure with the place to which it can be played: where its sliders end, and the button that takes them there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from rounds.course.figure import Figure, read_figure
from rounds.course.figure.slider import Slider


@dataclass(frozen=True)
class Played:
    """`end` holds a value for each slider that moves; empty where there is nothing to play."""

    figure: Figure
    end: Mapping[str, float] = field(default_factory=dict)
    button: str = ""

    @property
    def ended(self) -> Figure:
        """The figure as it stands in the end."""
        moved = {name: replace(getattr(self.figure, name), start=value) for name, value in self.end.items()}
        # Each kind is a dataclass; their union has no type of its own for replace.
        figure: Any = self.figure
        ended: Figure = replace(figure, **moved)
        return ended


def read_played(settings: Mapping[str, Any]) -> Played:
    """The figure of these settings and its `[end]`. Raises ValueError saying what is wrong."""
    figure = read_figure({name: value for name, value in settings.items() if name != "end"})
    if "end" not in settings:
        return Played(figure)
    end = dict(settings["end"])
    button = str(end.pop("button", ""))
    if not button or not end:
        raise ValueError("end: a `button` that says what it does, and a value for each slider that moves")
    for name, value in end.items():
        slider = getattr(figure, name, None)
        if not isinstance(slider, Slider):
            raise ValueError(f"end: {name} is no slider of this figure")
        if not isinstance(value, int | float) or not slider.low <= value <= slider.high:
            raise ValueError(f"end: {name} moves from {slider.low:g} to {slider.high:g}, not to {value!r}")
    return Played(figure, end, button)
