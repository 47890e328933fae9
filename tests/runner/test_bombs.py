"""Messages that were made to hold the reader up or to fill its memory are refused at once."""

from __future__ import annotations

import json
import struct
import time

import numpy as np
import pandas as pd
import pytest

from rounds.runner.codec import LARGEST, LARGEST_REPORT, BadData, dumps, loads, loads_report


def message(tree: object, *blobs: bytes) -> bytes:
    head = json.dumps(tree).encode()
    parts = b"".join(struct.pack("<I", len(blob)) + blob for blob in blobs)
    return struct.pack("<II", len(head), len(blobs)) + head + parts


@pytest.mark.parametrize(
    "tree",
    [
        {"d": [[{"i": hex((2**61 - 1) * k)}, 0] for k in range(1000)]},
        {"s": [{"i": hex((2**61 - 1) * k)} for k in range(1000)]},
        {"s": [{"t": [-1 - (n >> bit & 1) for bit in range(10)]} for n in range(1024)]},
    ],
    ids=["keys of one hash", "items of one hash", "tuples of -1 and -2"],
)
def test_keys_that_were_made_to_collide_are_refused(tree: object) -> None:
    with pytest.raises(BadData, match="collide"):
        loads(message(tree))


@pytest.mark.parametrize(
    "bomb",
    [
        message({"l": [0] * 300_000}),
        message({"l": [{"l": []}] * 300_000}),
        struct.pack("<II", LARGEST - 8, 0) + b"[" * (LARGEST - 8),
        message({"n": ["<f8", [2**40], 0]}, b""),
        message({"n": ["<f8", [0, 2**62, 2**62], 0]}, b""),
        message({"n": ["|O", [1], 0]}, bytes(8)),
        message({"n": ["V4,O", [1], 0]}, bytes(8)),
        message({"o": [[2**40], []]}),
        message({"i": "0x" + "f" * 100_000}),
        struct.pack("<II", 2, 1 << 30) + b"{}",
        struct.pack("<II", 1 << 31, 0),
        message(1.5),
        b"\x03\x00\x00\x00\x00\x00\x00\x00NaN",
    ],
    ids=lambda bomb: bytes(bomb[8:30]).decode(errors="replace"),
)
def test_a_bomb_is_refused_at_once(bomb: bytes) -> None:
    began = time.process_time()
    with pytest.raises(BadData):
        loads(bomb)
    assert time.process_time() - began < 2


def test_a_report_has_a_small_head_and_pictures_beside_it() -> None:
    assert loads_report(dumps({"figures": [b"x" * 2 * LARGEST_REPORT]})) == {"figures": [b"x" * 2 * LARGEST_REPORT]}
    with pytest.raises(BadData, match="too large"):
        loads_report(dumps("x" * LARGEST_REPORT))


@pytest.mark.parametrize("value", [np.zeros(1), np.float64(1), pd.Series([1]), pd.DataFrame({"a": [1]})])
def test_a_report_holds_no_arrays_or_tables(value: object) -> None:
    with pytest.raises(BadData, match="form"):
        loads_report(dumps(value))
