"""What pandas has, taken apart into plain data and NumPy arrays, and put together again: the codec sends the parts.

Only pandas' own classes are taken apart. Values, columns, index (with its names) and dtypes arrive as they were.
"""

from __future__ import annotations

import re
import sys
from typing import Any

TAGS = frozenset("SDXTENIP")
# dtypes that NumPy does not have, by the name that pandas makes them from; "" is NumPy's own, "object" is said as such.
EXTENSIONS = frozenset(
    {"str", "string", "boolean", "object", "Float32", "Float64"}
    | {f"{sign}nt{bits}" for sign in ("I", "UI") for bits in (8, 16, 32, 64)}
)
INFERRED = "?"  # pandas makes the dtype from the values: moments with a time zone, intervals, periods
MOMENT = re.compile(r"[0-9T:.+-]{10,40}")
FREQUENCY = re.compile(r"[A-Z]{1,4}(?:-[A-Z]{3})?")


def taken_apart(value: Any) -> tuple[str, Any] | None:
    """The tag and the parts of something of pandas'; None for anything else."""
    pd = sys.modules.get("pandas")
    if pd is None:
        return None
    kind = type(value)
    if kind is pd.Series:
        return "S", [value.name, _index(pd, value.index), _column(pd, value)]
    if kind is pd.DataFrame:
        columns = [_column(pd, value.iloc[:, place]) for place in range(value.shape[1])]
        return "D", [_index(pd, value.index), _index(pd, value.columns), columns]
    if isinstance(value, pd.Index) and kind.__module__.partition(".")[0] == "pandas":
        return "X", _index(pd, value)
    return _scalar(pd, value, kind)


def put_together(tag: str, parts: Any) -> Any:
    """What was taken apart. Raises whatever pandas raises for parts that do not fit."""
    pd = sys.modules["pandas"]
    match tag:
        case "S":
            name, index, column = parts
            return pd.Series(_values(pd, column), index=_made_index(pd, index), name=name)
        case "D":
            index, names, columns = parts
            made = _made_index(pd, index)
            table = pd.DataFrame(
                {at: pd.Series(_values(pd, column), index=made) for at, column in enumerate(columns)}, index=made
            )
            table.columns = _made_index(pd, names)
            return table
        case "X":
            return _made_index(pd, parts)
        case _:
            return _made_scalar(pd, tag, parts)


def _index(pd: Any, index: Any) -> list[Any]:
    levels = [index.get_level_values(at) for at in range(index.nlevels)]
    return [list(index.names), [_column(pd, level) for level in levels]]


def _made_index(pd: Any, parts: Any) -> Any:
    names, levels = parts
    made = [pd.Index(_values(pd, level), name=name) for name, level in zip(names, levels, strict=True)]
    return made[0] if len(made) == 1 else pd.MultiIndex.from_arrays(made, names=names)


def _column(pd: Any, column: Any) -> list[Any]:
    """The name of the dtype, and the values as an array."""
    dtype = column.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        values = column.array
        return ["category", [bool(dtype.ordered), _column(pd, dtype.categories), values.codes]]
    if str(dtype) in EXTENSIONS:
        return [str(dtype), column.to_numpy(dtype=object)]
    if isinstance(dtype, pd.api.extensions.ExtensionDtype):
        return [INFERRED, column.to_numpy(dtype=object)]
    return ["", column.to_numpy()]


def _values(pd: Any, column: Any) -> Any:
    name, values = column
    if name == "category":
        is_ordered, categories, codes = values
        return pd.Categorical.from_codes(codes, pd.Index(_values(pd, categories)), ordered=bool(is_ordered))
    if name in ("", INFERRED):
        return values
    if name not in EXTENSIONS:
        raise ValueError("no such dtype")
    return pd.array(values, dtype=name) if name != "object" else pd.Series(values, dtype=object).array


def _scalar(pd: Any, value: Any, kind: type) -> tuple[str, Any] | None:
    if value is pd.NaT or value is pd.NA:
        return "N", "NaT" if value is pd.NaT else "NA"
    if kind is pd.Timestamp:
        return "T", value.isoformat()
    if kind is pd.Timedelta:
        return "E", value.as_unit("ns").value
    if kind is pd.Interval:
        return "I", [value.left, value.right, value.closed]
    if kind is pd.Period:
        return "P", [value.ordinal, value.freqstr]
    return None


def _made_scalar(pd: Any, tag: str, parts: Any) -> Any:
    match tag:
        case "N":
            return {"NaT": pd.NaT, "NA": pd.NA}[parts]
        case "T" if MOMENT.fullmatch(parts):
            return pd.Timestamp(parts)
        case "E":
            return pd.Timedelta(parts, unit="ns")
        case "I":
            return pd.Interval(*parts)
        case "P" if FREQUENCY.fullmatch(parts[1]):
            return pd.Period(ordinal=parts[0], freq=parts[1])
        case _:
            raise ValueError("no such value")
