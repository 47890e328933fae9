"""Every case of the development set gets the verdict that a fair teacher would give."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rounds.marking import marked

CASES = [
    json.loads(line)
    for path in sorted((Path(__file__).parent / "cases").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['options']['type']}: {case['student'][:40]!r}")
def test_the_verdict_is_fair(case: dict[str, Any]) -> None:
    found = marked(case)
    assert found["verdict"] == case["verdict"], found
    if found["verdict"] == "unreadable":
        assert found["message"]


def test_there_are_cases_for_every_kind() -> None:
    kinds = {case["options"]["type"] for case in CASES}
    assert kinds == {"number", "expr", "antiderivative", "vector", "matrix", "set", "interval", "equation", "dist"}
    assert len(CASES) >= 800
