"""In what a table, a column or an array differs from the one that was wanted, in a sentence or two."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from rounds.kit.drawing import Drawing, Trace
from rounds.runner.sameness import is_missing, same, same_cell

MOST_NAMED = 6


def difference(got: Any, want: Any) -> str:
    """The first thing that differs, from the outside in; "" where there are no words for it."""
    if isinstance(want, Drawing):
        return _of_drawings(got, want)
    np, pd = sys.modules.get("numpy"), sys.modules.get("pandas")
    if pd is not None and isinstance(want, (pd.DataFrame, pd.Series)):
        return _of_tables(pd, got, want)
    if np is not None and isinstance(want, np.ndarray):
        return _of_arrays(np, got, want)
    return ""


def _of_tables(pd: Any, got: Any, want: Any) -> str:
    if type(got) is not type(want):
        return f"Give back {_kind(pd, want)}. Yours is {_kind(pd, got)}."
    if isinstance(want, pd.DataFrame):
        return _columns(got, want) or _index(got, want) or _cells(got, want)
    return _index(got, want) or _values(got, want, "")


def _kind(pd: Any, value: Any) -> str:
    if isinstance(value, pd.DataFrame):
        return "a table (DataFrame)"
    if isinstance(value, pd.Series):
        return "one column (Series)"
    return f"{'an' if type(value).__name__[0] in 'aeiou' else 'a'} {type(value).__name__}"


def _columns(got: Any, want: Any) -> str:
    names, wanted = list(got.columns), list(want.columns)
    missing = [name for name in wanted if name not in names]
    extra = [name for name in names if name not in wanted]
    if missing:
        also = f" It has {_listed(extra)}, which is not asked for." if extra else ""
        note = (
            " It is the index of your table: reset_index() makes it a column." if missing[0] in got.index.names else ""
        )
        return f"The column{_s(missing)} {_listed(missing)} is missing.{note or also}"
    if extra:
        return f"There {'is a column' if len(extra) == 1 else 'are columns'} too many: {_listed(extra)}."
    if names != wanted:
        return f"The columns are the right ones in another order: {_listed(names)}."
    return ""


def _index(got: Any, want: Any) -> str:
    if len(got) != len(want):
        return f"Your {'table' if got.ndim > 1 else 'column'} has {_rows(len(got))}, where {len(want)} are wanted."
    mine, ours = got.index.tolist(), want.index.tolist()
    if all(map(same_cell, mine, ours)):
        return ""
    is_shuffled = sorted(map(repr, mine)) == sorted(map(repr, ours))
    if is_shuffled:
        return f"The rows are the right ones in another order: their labels are {_some(mine)}, not {_some(ours)}."
    if ours == list(range(len(ours))):
        cure = "Does reset_index(drop=True) belong at the end?"
        return f"The rows are labelled {_some(mine)}, not 0, 1, 2 and so on. {cure}"
    return f"The rows are labelled {_some(mine)}, not {_some(ours)}."


def _cells(got: Any, want: Any) -> str:
    for at, name in enumerate(want.columns):
        if words := _values(got.iloc[:, at], want.iloc[:, at], f" of `{name}`"):
            return words
    return ""


def _values(got: Any, want: Any, of: str) -> str:
    mine, ours = got.tolist(), want.tolist()
    wrong = [at for at, (one, other) in enumerate(zip(mine, ours, strict=True)) if not same_cell(one, other)]
    if not wrong:
        return ""
    at = wrong[0]
    kinds = _kinds(mine[at], ours[at])
    if kinds:
        return f"The values{of} are {kinds[0]}, where {kinds[1]} are wanted (yours have the dtype {got.dtype})."
    label = want.index.tolist()[at]
    where = f"in the row {label!r} it is {_said(mine[at])}, not {_said(ours[at])}"
    return f"{_count(len(wrong))}{of} {'is' if len(wrong) == 1 else 'are'} not right: {where}."


def _kinds(got: Any, want: Any) -> tuple[str, str] | None:
    """What kinds of value these are, where they differ in kind."""
    if is_missing(got) or is_missing(want):
        return None
    names = _family(got), _family(want)
    return None if names[0] == names[1] else names


def _family(value: Any) -> str:
    if isinstance(value, bool):
        return "True or False"
    if isinstance(value, (int, float, complex)):
        return "numbers"
    return {"str": "texts", "Timestamp": "dates", "Timedelta": "lengths of time"}.get(
        type(value).__name__, f"of the kind {type(value).__name__}"
    )


def _of_drawings(got: Any, want: Drawing) -> str:
    if not isinstance(got, Drawing):
        return "Give back the axes that you drew on: end with `return ax`."
    counts = [
        ("line", got.lines, want.lines),
        ("cloud of points", got.points, want.points),
        ("bar", got.bars, want.bars),
    ]
    for name, mine, ours in counts:
        if len(mine) != len(ours):
            return f"Your plot has {len(mine)} of the kind {name}, where {len(ours)} are wanted."
    for name, drawn, wanted in (("Line", got.lines, want.lines), ("Cloud of points", got.points, want.points)):
        for number, (trace, right) in enumerate(zip(drawn, wanted, strict=True), 1):
            if not same((trace.x, trace.y), (right.x, right.y)):
                return f"{name} {number} goes through {_places(trace)}, not through {_places(right)}."
    if len(got.panels) != len(want.panels):
        return f"Your figure has {len(got.panels)} axes, where {len(want.panels)} are wanted."
    return "" if same(got, want) else "The bars do not stand where they should, or are not as high."


def _places(trace: Trace) -> str:
    pairs = [f"({x:.6g}, {y:.6g})" for x, y in zip(trace.x, trace.y, strict=False)]
    return f"{', '.join(pairs[:MOST_NAMED])}{', …' if len(pairs) > MOST_NAMED else ''}"


def _of_arrays(np: Any, got: Any, want: Any) -> str:
    if not isinstance(got, (np.ndarray, list, tuple)):
        return f"Give back an array. Yours is a {type(got).__name__}."
    shape = np.shape(got)
    if shape != want.shape:
        return f"Your array has the shape {shape}, where {want.shape} is wanted."
    pairs = zip(np.asarray(got, dtype=object).ravel().tolist(), want.ravel().tolist(), strict=True)
    wrong = [at for at, (one, other) in enumerate(pairs) if not same(one, other)]
    if not wrong:
        return ""
    place = tuple(map(int, np.unravel_index(wrong[0], shape)))
    where = place[0] if len(place) == 1 else place
    differs = f"at {where} it is {_said(np.asarray(got, dtype=object)[place])}, not {_said(want[place])}"
    return f"{_count(len(wrong))} of the array {'is' if len(wrong) == 1 else 'are'} not right: {differs}."


def _said(value: Any) -> str:
    if is_missing(value):
        return "missing"
    if isinstance(value, float):
        return f"{value:.9g}"
    return str(value) if type(value).__name__ in ("Timestamp", "Timedelta", "float64", "int64", "bool") else repr(value)


def _count(number: int) -> str:
    return f"{number} value{'' if number == 1 else 's'}"


def _rows(number: int) -> str:
    return f"{number} row{'' if number == 1 else 's'}"


def _s(names: Sequence[object]) -> str:
    return "" if len(names) == 1 else "s"


def _listed(names: Sequence[object]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _some(labels: Sequence[object]) -> str:
    shown = ", ".join(repr(label) for label in labels[:MOST_NAMED])
    return f"{shown}, …" if len(labels) > MOST_NAMED else shown
