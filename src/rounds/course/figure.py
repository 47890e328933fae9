"""A topic's figure: settings in figure.toml, drawn by the figure kit of the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, TypeAlias


@dataclass(frozen=True)
class Slider:
    """A number the learner may move; percentages count from 0 to 100."""

    start: float
    low: float
    high: float
    step: float = 1

    def fault(self) -> str | None:
        if not self.low < self.high or self.step <= 0:
            return f"low ({self.low:g}) must be below high ({self.high:g}), and step ({self.step:g}) above 0"
        if not self.low <= self.start <= self.high:
            return f"start ({self.start:g}) must lie between low ({self.low:g}) and high ({self.high:g})"
        return None


@dataclass(frozen=True, kw_only=True)
class PopulationDots:
    """People as dots: the ill and the healthy, test positive and negative."""

    kind: ClassVar[str] = "population-dots"
    alt: str
    caption: str = ""
    population: int = 1000
    disease: str = "the disease"
    prevalence: Slider
    sensitivity: Slider
    specificity: Slider

    def fault(self) -> str | None:
        if not 10 <= self.population <= 1000:
            return f"population ({self.population}) must lie between 10 and 1000"
        for name in ("prevalence", "sensitivity", "specificity"):
            slider: Slider = getattr(self, name)
            fault = slider.fault() or ("percentages lie between 0 and 100" if slider.high > 100 else None)
            if fault:
                return f"{name}: {fault}"
        return None


@dataclass(frozen=True, kw_only=True)
class NumberLine:
    """Values on a line, some of them movable, with markers computed from them. `movable` counts from 0."""

    kind: ClassVar[str] = "number-line"
    alt: str
    caption: str = ""
    label: str
    unit: str
    values: tuple[float, ...]
    low: float
    high: float
    step: float = 1
    movable: tuple[int, ...] = ()
    shows: tuple[str, ...] = ("mean", "median")

    def fault(self) -> str | None:
        if not self.values:
            return "values: a line needs at least one value"
        outside = [value for value in self.values if not self.low <= value <= self.high]
        if outside:
            return f"values {outside} lie outside {self.low:g} to {self.high:g}"
        if any(not 0 <= place < len(self.values) for place in self.movable):
            return f"movable: places count from 0 to {len(self.values) - 1}"
        unknown = set(self.shows) - {"mean", "median"}
        return f"shows: {', '.join(sorted(unknown))} is not known; known are mean and median" if unknown else None


Figure: TypeAlias = PopulationDots | NumberLine
KINDS: Mapping[str, type[PopulationDots] | type[NumberLine]] = {k.kind: k for k in (PopulationDots, NumberLine)}


def read_figure(settings: Mapping[str, Any]) -> Figure:
    """The figure of these settings. Raises ValueError saying what is missing, unknown or out of range."""
    kind = KINDS.get(str(settings.get("kind")))
    if kind is None:
        raise ValueError(f"kind is {settings.get('kind')!r}; known kinds are {', '.join(sorted(KINDS))}")
    given: dict[str, Any] = {name: _value(value) for name, value in settings.items() if name != "kind"}
    known = {field.name for field in fields(kind)}
    if unknown := sorted(given.keys() - known):
        raise ValueError(f"unknown setting {', '.join(unknown)}; {kind.kind} knows {', '.join(sorted(known))}")
    needed = {f.name for f in fields(kind) if f.default is MISSING}
    if missing := sorted(needed - given.keys()):
        raise ValueError(f"{', '.join(missing)} is missing")
    try:
        figure = kind(**given)
        fault = figure.fault()
    except (TypeError, AttributeError) as error:
        raise ValueError(f"a setting has the wrong type: {error}") from error
    if fault:
        raise ValueError(fault)
    return figure


def _value(value: object) -> object:
    if isinstance(value, dict):
        return Slider(**value)
    return tuple(value) if isinstance(value, list) else value
