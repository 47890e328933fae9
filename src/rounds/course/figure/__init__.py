"""A topic's figure: settings in figure.toml, drawn by the figure kit of the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, TypeAlias

from rounds.course.figure.area_square import AreaSquare
from rounds.course.figure.bars import BarGroup, Bars, Binomial
from rounds.course.figure.distribution import Distribution, Group
from rounds.course.figure.function_plot import Curve, FunctionPlot
from rounds.course.figure.histogram import Histogram
from rounds.course.figure.log_scale import LogScale, Mark
from rounds.course.figure.normal_curve import NormalCurve
from rounds.course.figure.number_line import NumberLine
from rounds.course.figure.population_dots import PopulationDots
from rounds.course.figure.probability_tree import Branch, ProbabilityTree
from rounds.course.figure.scatter import Scatter
from rounds.course.figure.slider import Slider
from rounds.course.figure.threshold import Threshold

__all__ = [
    "KINDS",
    "AreaSquare",
    "BarGroup",
    "Bars",
    "Binomial",
    "Branch",
    "Curve",
    "Distribution",
    "Figure",
    "FunctionPlot",
    "Group",
    "Histogram",
    "LogScale",
    "Mark",
    "NormalCurve",
    "NumberLine",
    "PopulationDots",
    "ProbabilityTree",
    "Scatter",
    "Slider",
    "Threshold",
    "read_figure",
]

Figure: TypeAlias = (
    PopulationDots
    | NumberLine
    | Distribution
    | Histogram
    | Scatter
    | FunctionPlot
    | NormalCurve
    | Bars
    | LogScale
    | AreaSquare
    | ProbabilityTree
    | Threshold
)
KINDS: Mapping[str, type[Figure]] = {
    kind.kind: kind
    for kind in (
        PopulationDots,
        NumberLine,
        Distribution,
        Histogram,
        Scatter,
        FunctionPlot,
        NormalCurve,
        Bars,
        LogScale,
        AreaSquare,
        ProbabilityTree,
        Threshold,
    )
}


def read_figure(settings: Mapping[str, Any]) -> Figure:
    """The figure of these settings. Raises ValueError saying what is missing, unknown or out of range."""
    kind = KINDS.get(str(settings.get("kind")))
    if kind is None:
        raise ValueError(f"kind is {settings.get('kind')!r}; known kinds are {', '.join(sorted(KINDS))}")
    given = {name: value for name, value in settings.items() if name != "kind"}
    known = {field.name for field in fields(kind)}
    if unknown := sorted(given.keys() - known):
        raise ValueError(f"unknown setting {', '.join(unknown)}; {kind.kind} knows {', '.join(sorted(known))}")
    needed = {f.name for f in fields(kind) if f.default is MISSING}
    if missing := sorted(needed - given.keys()):
        raise ValueError(f"{', '.join(missing)} is missing")
    parts: Mapping[str, type] = getattr(kind, "parts", {})
    try:
        figure = kind(**{name: _value(value, parts.get(name, Slider)) for name, value in given.items()})
        fault = figure.fault()
    except (TypeError, AttributeError) as error:
        raise ValueError(f"a setting has the wrong type: {error}") from error
    if fault:
        raise ValueError(fault)
    return figure


def _value(value: object, part: type) -> Any:
    if isinstance(value, dict):
        return part(**{name: _value(one, Slider) for name, one in value.items()})
    return tuple(_value(one, part) for one in value) if isinstance(value, list) else value
