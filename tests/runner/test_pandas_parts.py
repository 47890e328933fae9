"""Tables cross with their values, columns, index and dtypes; nothing else of pandas' does."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from rounds.runner.codec import BadData, Opaque, dumps, loads, loads_report

MOMENTS = pd.Series([pd.Timestamp("2026-03-01 10:30"), pd.NaT, pd.Timestamp("2026-03-02")])
WARDS = pd.DataFrame(
    {
        "ward": ["A", None, "B"], "age": [40, 61, 7], "k": [4.1, np.nan, 5.5], "died": [True, False, True],
        "admitted": MOMENTS,
        "mixed": pd.Series([1, "x", None], dtype=object),
    }
)  # fmt: skip
TABLES = {
    "as it is": WARDS,
    "with labels": WARDS.set_index("ward"),
    "grouped": WARDS.groupby("ward").agg(n=("age", "size"), mean=("age", "mean")),
    "pivoted": pd.DataFrame({"id": [1, 1, 2], "test": ["K", "Na", "K"], "v": [4, 140, 5.0]}).pivot(
        index="id", columns="test", values="v"
    ),
    "two levels": pd.DataFrame({"a": [1, 1], "b": ["x", "y"], "v": [3, 4]}).set_index(["a", "b"]),
    "two levels above": pd.DataFrame({"a": [1, 1], "v": [3, 4]}).groupby("a").agg(["min", "max"]),
    "nullable": pd.DataFrame({"n": pd.array([1, None], dtype="Int64"), "b": pd.array([True, None], dtype="boolean")}),
    "categories": pd.DataFrame({"stage": pd.Categorical(["G1", None, "G2"], categories=["G2", "G1"], ordered=True)}),
    "cut": pd.DataFrame({"band": pd.cut(pd.Series([1, 50, 99]), [0, 18, 65, 120])}),
    "periods": pd.DataFrame({"month": pd.to_datetime(pd.Series(["2026-03-01"])).dt.to_period("M")}),
    "differences": pd.DataFrame({"stay": pd.to_timedelta([1, 2], unit="D")}),
    "time zones": pd.DataFrame({"at": pd.to_datetime(["2026-03-01 10:00+01:00"])}),
    "dates as labels": pd.DataFrame({"v": [1, 2]}, index=pd.date_range("2026-01-01", periods=2, name="day")),
    "same name twice": pd.DataFrame([[1, "x"]], columns=["a", "a"]),
    "no rows": WARDS.iloc[:0],
    "nothing": pd.DataFrame(),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_comes_back_as_it_was(name: str) -> None:
    table = TABLES[name]
    got = loads(dumps(table))
    pd.testing.assert_frame_equal(got, table, check_index_type=False, check_column_type=False, check_freq=False)
    assert list(got.index.names) == list(table.index.names)
    assert list(got.columns.names) == list(table.columns.names)


@pytest.mark.parametrize("column", WARDS.columns)
def test_a_column_comes_back_as_it_was(column: str) -> None:
    pd.testing.assert_series_equal(loads(dumps(WARDS[column])), WARDS[column])


@pytest.mark.parametrize(
    "value",
    [pd.Timestamp("2026-03-01 10:30:00.123456789"), pd.Timedelta(days=2, hours=3), pd.NaT, pd.NA,
     pd.Period("2026-03", "M"), pd.Interval(0, 18, closed="left"), pd.Timestamp("2026-03-01", tz="UTC")],
)  # fmt: skip
def test_a_moment_comes_back_as_it_was(value: Any) -> None:
    got = loads(dumps([value]))[0]
    assert type(got) is type(value)
    assert got is value or got == value


def test_the_names_of_columns_come_back() -> None:
    assert list(loads(dumps(WARDS.columns))) == list(WARDS.columns)


class Lies(pd.DataFrame):
    @property
    def _constructor(self) -> type:
        return Lies


@pytest.mark.parametrize("value", [Lies({"a": [1]}), WARDS.groupby("ward")])
def test_what_is_not_plainly_a_table_is_only_named(value: Any) -> None:
    assert isinstance(loads(dumps(value)), Opaque)


@pytest.mark.parametrize("tag", sorted("SDXTENIP"))
def test_the_server_reads_nothing_of_pandas(tag: str) -> None:
    values = {"S": WARDS["age"], "D": WARDS, "X": WARDS.columns, "T": pd.Timestamp("2026-01-01"), "N": pd.NaT,
              "E": pd.Timedelta(days=1), "I": pd.Interval(0, 1), "P": pd.Period("2026-03", "M")}  # fmt: skip
    with pytest.raises(BadData, match="no such form"):
        loads_report(dumps(values[tag]))


@pytest.mark.parametrize(
    "said",
    [b'{"T": "now"}', b'{"T": "2026-99-99"}', b'{"P": {"l": [1, "x; y"]}}', b'{"N": "Nothing"}', b'{"D": 1}',
     b'{"S": {"l": [null, {"l": [{"l": [null]}, {"l": [{"l": ["", {"l": [1]}]}]}]}, {"l": ["pickle", {"l": [1]}]}]}}'],
)  # fmt: skip
def test_parts_that_do_not_fit_are_refused(said: bytes) -> None:
    with pytest.raises(BadData):
        loads(len(said).to_bytes(4, "little") + bytes(4) + said)
