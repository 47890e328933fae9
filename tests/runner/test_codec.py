"""What can be said in the codec comes back as it was; what cannot is refused; nothing that arrives does harm."""

from __future__ import annotations

import json
import math
import struct
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rounds.runner.codec import LARGEST, BadData, Opaque, dumps, loads

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**200), 2**200)
    | st.floats(allow_nan=False)
    | st.complex_numbers(allow_nan=False)
    | st.text()
    | st.binary(),
    lambda inner: st.lists(inner, max_size=4) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def there_and_back(value: object) -> Any:
    return loads(dumps(value))


@given(PLAIN)
def test_plain_values_come_back_with_their_exact_types(value: object) -> None:
    got = there_and_back(value)
    assert got == value
    assert type(got) is type(value)


@pytest.mark.parametrize(
    "array",
    [np.arange(6).reshape(2, 3), np.array([1.5, np.nan]), np.array(["a", "bc"]), np.array([], dtype=bool),
     np.array([1, "a"], dtype=object), np.array(["2026-11-25"], dtype="datetime64[D]")],
)  # fmt: skip
def test_arrays_come_back_with_their_shape_and_type(array: Any) -> None:
    got = there_and_back(array)
    assert got.dtype == array.dtype
    assert got.shape == array.shape
    assert str(got) == str(array)


def test_tables_come_back() -> None:
    table = pd.DataFrame({"ward": ["A", "B"], "age": [40, 61]}, index=[7, 9])
    got = there_and_back(table)
    assert list(got.columns) == ["ward", "age"]
    assert list(got.index) == [7, 9]
    assert got["age"].tolist() == [40, 61]
    assert there_and_back(table["age"]).name == "age"
    assert there_and_back(pd.DataFrame()).empty


def test_a_numpy_number_stays_one() -> None:
    assert isinstance(there_and_back(np.float64(0.5)), np.float64)


def test_nan_comes_back() -> None:
    assert math.isnan(there_and_back(math.nan))


class Lies(float):
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize("value", [Lies(1), object(), len, iter([1]), np.zeros(2).view(np.matrix)])
def test_what_is_no_plain_data_is_only_named(value: object) -> None:
    assert isinstance(there_and_back(value), Opaque)


def itself() -> list[Any]:
    made: list[Any] = []
    made.append(made)
    return made


@pytest.mark.parametrize("value", [1 << 10_000, [0] * 300_000, itself(), np.zeros(2_000_000), "x" * LARGEST])
def test_what_is_too_large_or_too_deep_is_refused(value: object) -> None:
    with pytest.raises(BadData):
        dumps(value)


def message(head: object, *blobs: bytes) -> bytes:
    text = json.dumps(head).encode()
    parts = b"".join(struct.pack("<I", len(blob)) + blob for blob in blobs)
    return struct.pack("<II", len(text), len(blobs)) + text + parts


def nested(depth: int) -> Any:
    return {"l": [nested(depth - 1)]} if depth else 1


@pytest.mark.parametrize(
    "hostile",
    [
        message({"n": ["<f8", [10**9, 10**9], 0]}, b"x" * 8),
        message({"n": ["<f8", [-1], 0]}, b""),
        message({"n": ["|O", [1], 0]}, b"x" * 8),
        message({"n": ["<f8", [1], 5]}, b"x" * 8),
        message({"n": ["<U1000000000", [1], 0]}, b"x" * 8),
        message({"i": "__import__('os')"}),
        message({"f": "os.system"}),
        message({"unknown": 1}),
        message({"l": 5}),
        message({"l": [], "t": []}),
        message(nested(40)),
        message([1, 2]),
        struct.pack("<II", 1 << 31, 0) + b"{}",
        struct.pack("<II", 2, 1 << 31) + b"{}",
        b"",
        b"x",
    ],
)
def test_a_hostile_message_is_refused(hostile: bytes) -> None:
    with pytest.raises(BadData):
        loads(hostile)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_value_or_refused(noise: bytes) -> None:
    try:
        loads(noise)
    except BadData:
        return


@given(st.binary(max_size=60), st.integers(0, 80))
def test_a_message_with_a_broken_place_is_a_value_or_refused(noise: bytes, place: int) -> None:
    whole = dumps({"table": pd.DataFrame({"a": [1, 2]}), "array": np.arange(3), "text": "x"})
    try:
        loads(whole[:place] + noise + whole[place + len(noise) :])
    except BadData:
        return
