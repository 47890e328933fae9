"""What the maths keyboard's field really writes is read right: recorded in Chromium, key by key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rounds.marking import marked

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "cases/typed_in_field.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["keys"])
def test_a_formula_typed_in_the_field_is_read_right(case: dict[str, Any]) -> None:
    verdict = marked({"student": case["student"], "reference": case["reference"], "options": case["options"]})
    assert verdict["verdict"] == "correct", verdict


def test_there_are_forty_of_every_kind() -> None:
    assert len(CASES) >= 40
    assert len({case["options"]["type"] for case in CASES}) >= 8
