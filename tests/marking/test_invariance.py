"""The same answer gets the same verdict whatever the seed, the notation or the thread."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import mpmath  # type: ignore[import-untyped]
import pytest

from rounds.marking import marked

CASES: list[dict[str, Any]] = [
    json.loads(line)
    for path in sorted((Path(__file__).parent / "cases").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
SAMPLED = [case for case in CASES if case["options"]["type"] in ("expr", "antiderivative", "equation", "interval")]
REWRITES = {
    "a star for a dot": ("·", "*"), "two stars for a caret": ("^", "**"), "a long minus": ("-", "−"),
    "narrow spaces": (" ", "\u2009"), "LaTeX for a times sign": ("*", r" \cdot "), "LaTeX for π": ("π", r"\pi "),
    "LaTeX for ≤": ("≤", r"\le "), "full-width plus": ("+", "＋"),
}  # fmt: skip


@pytest.mark.parametrize("seed", range(20))
def test_the_verdict_does_not_depend_on_the_seed(seed: int) -> None:
    changed = [case for case in SAMPLED[seed % 3 :: 3] if marked(case, seed=seed)["verdict"] != case["verdict"]]
    assert changed == []


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(20))
def test_no_verdict_at_all_depends_on_the_seed(seed: int) -> None:
    assert [case for case in CASES if marked(case, seed=seed)["verdict"] != case["verdict"]] == []


@pytest.mark.parametrize("name", REWRITES)
def test_the_verdict_does_not_depend_on_the_notation(name: str) -> None:
    old, new = REWRITES[name]
    changed = []
    for case in CASES:
        if old not in case["student"] or case["options"]["type"] == "dist":
            continue
        if old == "*" and ("**" in case["student"] or "w*" in case["student"]):
            continue
        if old in "-^ " and ("\\" in case["student"] or "**" in case["student"] or "+-" in case["student"]):
            continue
        got = marked({**case, "student": case["student"].replace(old, new)})
        if got["verdict"] != case["verdict"]:
            changed.append((case["student"], case["verdict"], got["verdict"], got["message"]))
    assert changed == []


def test_threads_do_not_disturb_each_other_or_mpmath() -> None:
    with ThreadPoolExecutor(8) as pool:
        got = list(pool.map(lambda case: marked(case)["verdict"], CASES[:400] * 2))
    late = sum(verdict != case["verdict"] for verdict, case in zip(got, CASES[:400] * 2, strict=True))
    assert late == 0
    assert mpmath.mp.dps == 15
