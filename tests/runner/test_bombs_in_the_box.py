"""A program that speaks on the channel itself, with messages made to harm whoever reads them."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd
import pytest

from rounds.runner.protocol import Job, Status
from rounds.runner.workshop import Workshop
from tests.runner.programs import GOOD

LOADED = (np, pd)  # a server has them loaded too: they are where a message can cost the most
EXERCISE = "sums/standardising/exercise_spread"
RAW = """
import json, os, struct
def raw(head, *blobs):
    if not isinstance(head, bytes):
        head = json.dumps(head).encode()
    body = struct.pack("<II", len(head), len(blobs)) + head
    body += b"".join(struct.pack("<I", len(blob)) + blob for blob in blobs)
    left = memoryview(struct.pack("<I", len(body)) + body)
    while left:
        left = left[os.write(3, left):]
RAN = {"d": [["ran", True], ["error", None]]}
"""
BOMBS = {
    "colliding keys": "{'d': [[{'i': hex((2**61 - 1) * k)}, 0] for k in range(200_000)]}",
    "colliding tuples": "{'s': [{'t': [-1 - (n >> b & 1) for b in range(16)]} for n in range(65536)]}",
    "items": "{'l': [0] * 2_000_000}",
    "empty lists": "b'{\"l\":[' + b'{\"l\":[]},' * 800_000 + b'0]}'",
    "depth": "b'[' * 8_000_000",
    "a long number": "b'1' * 8_000_000",
    "text": "b'\"' + b'x' * 8_000_000 + b'\"'",
    "arrays of nothing": "{'l': [{'n': ['<f8', [0, 10**15], 0]}] * 150_000}, b''",
    "an object array": "{'o': [[100_000], [{'l': []}] * 100_000]}",
    "a table of many columns": "{'D': [{'l': [0]}, {'l': [{'l': ['a', {'l': [0]}]}] * 40_000}]}",
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_as_a_report_costs_the_server_next_to_nothing(box: Workshop, bomb: str) -> None:
    assert box.run(Job(code="1")).status is Status.OK
    began = time.thread_time()
    result = box.run(Job(code=f"{RAW}raw({bomb})", wall_s=5))
    assert time.thread_time() - began < 0.5
    assert result.status is not Status.OK
    assert (result.figures, result.tables) == ((), ())
    assert box.run(Job(code="1")).status is Status.OK


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_as_an_answer_is_a_wrong_answer_and_the_checker_checks_on(box: Workshop, bomb: str) -> None:
    began = time.monotonic()
    result = box.check(
        Job(code=f"{RAW}raw(RAN)\nwhile True:\n    os.read(3, 4096)\n    raw({bomb})", exercise=EXERCISE, wall_s=3)
    )
    assert time.monotonic() - began < 7
    assert not result.passed
    began = time.monotonic()
    assert box.check(Job(code=GOOD, exercise=EXERCISE, wall_s=3)).passed
    assert time.monotonic() - began < 4
