"""A topic's figure as the server draws it: a first picture, native sliders, a sentence, a text alternative."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rounds.course.figure import Figure
from rounds.course.figure.played import Played
from rounds.web.shell.figures import (
    area_square,
    bars,
    distribution,
    function_plot,
    histogram,
    log_scale,
    normal_curve,
    number_line,
    population_dots,
    probability_tree,
    scatter,
    threshold,
)

__all__ = ["render", "render_played"]

# What each kind's template shows; each takes the figure of its own kind.
CONTEXTS: Mapping[str, Callable[[Any], dict[str, object]]] = {
    "population-dots": population_dots.context,
    "number-line": number_line.context,
    "distribution": distribution.context,
    "histogram": histogram.context,
    "scatter": scatter.context,
    "function-plot": function_plot.context,
    "normal-curve": normal_curve.context,
    "bars": bars.context,
    "log-scale": log_scale.context,
    "probability-tree": probability_tree.context,
    "area-square": area_square.context,
    "threshold": threshold.context,
}


def render(figure: Figure) -> SafeString:
    """The figure's HTML; a script redraws it when a slider moves, in the same units and words."""
    return _rendered(figure, {})


def render_played(played: Played) -> SafeString:
    """The figure with the button that plays it, and as it stands in the end for those who cannot press it."""
    if not played.end:
        return render(played.figure)
    moving = _rendered(played.figure, {"end": json.dumps(dict(played.end)), "button": played.button})
    return moving + _rendered(played.ended, {"is_end": True, "button": played.button})


def _rendered(figure: Figure, more: Mapping[str, object]) -> SafeString:
    settings = json.dumps(asdict(figure) | {"kind": figure.kind})
    own = f"{figure.kind}-{zlib.crc32(settings.encode()):08x}"
    context = {**CONTEXTS[figure.kind](figure), "figure": figure, "settings": settings, "id": own, **more}
    return render_to_string(f"shell/figures/{figure.kind}.html", context)
