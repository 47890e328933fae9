"""Is what came back what was wanted? Values are plain data by then: nothing in them can lie about itself."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping, Sequence, Set
from typing import Any

from rounds.kit.drawing import Drawing

RELATIVE, ABSOLUTE = 1e-6, 1e-9


def same(got: Any, want: Any) -> bool:
    """Whether two values are equal, numbers to one part in a million; a list is not a tuple, True is not 1."""
    got, want = _plain(got), _plain(want)
    if isinstance(want, Drawing):
        return isinstance(got, Drawing) and _same_drawing(got, want)
    np, pd = sys.modules.get("numpy"), sys.modules.get("pandas")
    if pd is not None and isinstance(want, (pd.DataFrame, pd.Series)):
        return _same_table(pd, got, want)
    if np is not None and isinstance(want, np.ndarray):
        return _same_array(np, got, want)
    if isinstance(want, bool) or isinstance(got, bool) or want is None:
        return type(got) is type(want) and bool(got == want)
    if isinstance(want, (int, float, complex)):
        return isinstance(got, (int, float, complex)) and _close(got, want)
    if isinstance(want, Mapping):
        return isinstance(got, Mapping) and list(got) == list(want) and all(same(got[key], want[key]) for key in want)
    if isinstance(want, Set):
        return isinstance(got, Set) and got == want
    if isinstance(want, (list, tuple)):
        return type(got) is type(want) and _same_items(got, want)
    return type(got) is type(want) and bool(got == want)


def same_look(got: Any, want: Any) -> bool:
    """Whether two values are equal; of drawings also limits, scales, styles, and which words are there at all."""
    if not (isinstance(got, Drawing) and isinstance(want, Drawing)):
        return same(got, want)
    return same(got, want) and _same_items(_look(got), _look(want))


def _look(drawing: Drawing) -> tuple[Any, ...]:
    words = tuple(map(bool, (drawing.title, drawing.x_label, drawing.y_label, drawing.legend, drawing.texts)))
    styles = tuple((trace.style, trace.marker, bool(trace.label)) for trace in (*drawing.lines, *drawing.points))
    return (*drawing.x_limits, *drawing.y_limits, drawing.x_scale, drawing.y_scale, words, styles)


def _same_drawing(got: Drawing, want: Drawing) -> bool:
    """Whether the same data are drawn, in the same order; words, limits and styles are for the author's tests."""
    pairs = ((got.lines, want.lines), (got.points, want.points))
    traces = all(_same_items([(t.x, t.y) for t in mine], [(t.x, t.y) for t in ours]) for mine, ours in pairs)
    bars = ([(b.x, b.y, b.width, b.height) for b in each.bars] for each in (got, want))
    return traces and _same_items(*bars) and len(got.panels) == len(want.panels)


def _plain(value: Any) -> Any:
    """A NumPy number as Python's own."""
    np = sys.modules.get("numpy")
    return value.item() if np is not None and isinstance(value, np.generic) else value


def _close(got: complex, want: complex) -> bool:
    if isinstance(got, complex) or isinstance(want, complex):
        return abs(got - want) <= max(RELATIVE * abs(want), ABSOLUTE)
    if math.isnan(want) or math.isnan(got):
        return math.isnan(want) and math.isnan(got)
    return math.isclose(got, want, rel_tol=RELATIVE, abs_tol=ABSOLUTE)


def _same_items(got: Sequence[Any], want: Sequence[Any]) -> bool:
    return len(got) == len(want) and all(same(one, other) for one, other in zip(got, want, strict=True))


def _same_array(np: Any, got: Any, want: Any) -> bool:
    if not isinstance(got, (np.ndarray, list, tuple)) or np.shape(got) != want.shape:
        return False
    return _same_items(np.asarray(got, dtype=object).ravel().tolist(), want.ravel().tolist())


def _same_table(pd: Any, got: Any, want: Any) -> bool:
    if type(got) is not type(want) or got.shape != want.shape:
        return False
    if isinstance(want, pd.DataFrame) and list(got.columns) != list(want.columns):
        return False
    if not all(map(same_cell, got.index.tolist(), want.index.tolist())):
        return False
    mine, ours = (each.to_numpy(dtype=object).ravel().tolist() for each in (got, want))
    return all(map(same_cell, mine, ours))


def same_cell(got: Any, want: Any) -> bool:
    """Whether two cells of tables are equal: what is missing (NaN, None, NaT, NA) is missing, however it is written."""
    if is_missing(got) or is_missing(want):
        return is_missing(got) and is_missing(want)
    return same(got, want)


def is_missing(value: Any) -> bool:
    """Whether this is a gap in a table."""
    pd = sys.modules.get("pandas")
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return True
    return pd is not None and (value is pd.NaT or value is pd.NA)
