"""A drawing that arrived as data, as an author's test meets it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from rounds.kit.drawing import Bar, Drawing, Trace
from rounds.kit.written import Arguments
from rounds.runner import drawing
from rounds.runner.drawing import Drawn


def as_asked(value: Any) -> Any:
    """The value; a drawing by its kit class, and None for one that does not hold what a drawing holds."""
    if not isinstance(value, Drawn) or not value.panels:
        return value
    try:
        panels = tuple(_panel(panel) for panel in value.panels)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return replace(panels[value.place], panels=panels)


def solved(solve: Callable[..., Any], arguments: Arguments) -> Any:
    """What a function of ours gives, a drawing as it would arrive."""
    drawing.fresh()
    return as_asked(drawing.seen(solve(*arguments)))


def _panel(fields: dict[str, Any]) -> Drawing:
    return Drawing(
        title=str(fields["title"]),
        x_label=str(fields["x_label"]),
        y_label=str(fields["y_label"]),
        x_limits=_pair(fields["x_limits"]),
        y_limits=_pair(fields["y_limits"]),
        x_scale=str(fields["x_scale"]),
        y_scale=str(fields["y_scale"]),
        x_ticks=_words(fields["x_ticks"]),
        y_ticks=_words(fields["y_ticks"]),
        lines=tuple(map(_trace, fields["lines"])),
        points=tuple(map(_trace, fields["points"])),
        bars=tuple(Bar(*map(float, bar)) for bar in fields["bars"]),
        texts=_words(fields["texts"]),
        legend=_words(fields["legend"]),
    )


def _trace(fields: dict[str, Any]) -> Trace:
    x, y = (tuple(map(float, fields[name].tolist())) for name in ("x", "y"))
    return Trace(x, y, str(fields["label"]), str(fields["style"]), str(fields["marker"]))


def _pair(ends: Any) -> tuple[float, float]:
    low, high = map(float, ends)
    return low, high


def _words(texts: Any) -> tuple[str, ...]:
    return tuple(map(str, texts))
