"""A topic's figure as the server draws it: a first picture, native sliders, a sentence, a text alternative."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rounds.course.figure import Distribution, Figure, Histogram, NumberLine, PopulationDots
from rounds.web.shell.figures import distribution, histogram, number_line, population_dots, scatter

__all__ = ["render"]


def render(figure: Figure) -> SafeString:
    """The figure's HTML; a script redraws it when a slider moves, in the same units and words."""
    settings = json.dumps(asdict(figure) | {"kind": figure.kind})
    own = f"{figure.kind}-{zlib.crc32(settings.encode()):08x}"
    context = {**_context(figure), "figure": figure, "settings": settings, "id": own}
    return render_to_string(f"shell/figures/{figure.kind}.html", context)


def _context(figure: Figure) -> dict[str, object]:
    if isinstance(figure, PopulationDots):
        return population_dots.context(figure)
    if isinstance(figure, NumberLine):
        return number_line.context(figure)
    if isinstance(figure, Distribution):
        return distribution.context(figure)
    if isinstance(figure, Histogram):
        return histogram.context(figure)
    return scatter.context(figure)
