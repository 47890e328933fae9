"""JSON lines in, JSON lines out; one bad line stops nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rounds.marking import BadLine, mark_lines, marked

GOOD = {"student": "0,5", "reference": "1/2", "options": {"type": "number"}}


def _out(*lines: object) -> list[dict[str, Any]]:
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return [json.loads(line) for line in mark_lines(texts)]


def test_a_line_gives_verdict_reading_assumptions_message_and_time() -> None:
    (got,) = _out(GOOD)
    assert got["verdict"] == "correct"
    assert got["read_as"] == "0.5"
    assert got["assumptions"] == ["decimal comma"]
    assert got["ms"] >= 0
    assert set(got) == {"verdict", "read_as", "assumptions", "message", "ms"}


def test_a_bad_line_gives_an_error_and_the_rest_goes_on() -> None:
    got = _out("{not json", GOOD, {"student": 5, "reference": "5", "options": {"type": "number"}}, [], GOOD)
    assert ["error" in line for line in got] == [True, False, True, True, False]


def test_blank_lines_are_passed_over() -> None:
    assert len(_out("", GOOD, "  ")) == 1


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"type": "number", "tolerance": 0.1}, "tolerance"), ({"type": "numbr"}, "numbr"), ({}, "type"),
        ({"type": "number", "sf": "3"}, "sf"), ({"type": "number", "sf": 0}, "sf"), ({"type": "expr",
        "vars": "x"}, "vars"),
        ({"type": "expr", "domain": {"x": "real line"}}, "real line"), ({"type": "expr", "domain": {"x": [2, 1]}}, "x"),
        ({"type": "number", "form": "nice"}, "nice"), ({"type": "vector", "up_to": "length"}, "length"),
        ({"type": "number", "tol_rel": -1}, "tol_rel"), ({"type": "number", "share": "yes"}, "share"),
        (None, "options"),
    ],
)  # fmt: skip
def test_an_option_that_does_not_fit_is_named_with_what_was_expected(options: object, says: str) -> None:
    with pytest.raises(BadLine, match="expected") as problem:
        marked({**GOOD, "options": options})
    assert says in str(problem.value)


def test_an_unknown_option_names_the_known_ones() -> None:
    with pytest.raises(BadLine, match="tol_rel, tol_abs"):
        marked({**GOOD, "options": {"type": "number", "epsilon": 1}})
