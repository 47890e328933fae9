"""Prints agreement, wrong verdicts, time and memory: `rounds bench marking [--json] [--cases FILE]`."""

from __future__ import annotations

import argparse
import json
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.marking import baselines
from rounds.marking import marked, warm_up
from tests.marking.mutants import cases as mutants

CASES = Path(__file__).parents[2] / "tests" / "marking" / "cases"
Marker = Callable[[dict[str, Any]], str]


@dataclass(frozen=True)
class Row:
    """One marker on one set of cases; shares are 0 to 1, times in milliseconds."""

    marker: str
    cases: int
    agreement: float
    false_right: int
    false_wrong: int
    p50_ms: float
    p99_ms: float
    max_ms: float
    errors: int


def ours(case: dict[str, Any]) -> str:
    return marked(case)["verdict"]


def measured(name: str, marker: Marker, cases: Sequence[dict[str, Any]]) -> Row:
    """A baseline knows right and wrong alone, so it agrees where it says `correct` of what is, and only of that."""
    times, agree, false_right, false_wrong, errors = [], 0, 0, 0, 0
    for case in cases:
        began = time.perf_counter()
        try:
            verdict = marker(case)
        except Exception:  # a baseline may fail in any way; that is part of what is measured
            verdict, errors = "error", errors + 1
        times.append((time.perf_counter() - began) * 1000)
        is_right, says_right = case["verdict"] == "correct", verdict == "correct"
        agree += verdict == case["verdict"] if marker is ours else is_right == says_right
        false_right += says_right and not is_right
        false_wrong += is_right and verdict == "incorrect"
    times.sort()
    return Row(name, len(cases), agree / len(cases), false_right, false_wrong, times[len(times) // 2],
               times[int(len(times) * 0.99)], times[-1], errors)  # fmt: skip


def peak_megabytes(cases: Iterable[dict[str, Any]]) -> float:
    tracemalloc.start()
    for case in cases:
        ours(case)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def development(paths: Sequence[Path]) -> list[dict[str, Any]]:
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]


def generated(count: int) -> list[dict[str, Any]]:
    options = {"type": "expr", "vars": ["x", "y"], "domain": {"x": "pos", "y": "pos"}}
    return [
        {"student": case.student, "reference": case.reference, "options": options,
         "verdict": "correct" if case.is_equal else "incorrect"}
        for case in mutants(count, "bench")
    ]  # fmt: skip


def printed(title: str, rows: Sequence[Row]) -> None:
    print(f"\n{title} ({rows[0].cases} cases)")
    print(f"{'':14}{'agree':>8}{'f-right':>9}{'f-wrong':>9}{'p50 ms':>9}{'p99 ms':>9}{'max ms':>9}{'errors':>8}")
    for row in rows:
        print(f"{row.marker:14}{row.agreement:8.2%}{row.false_right:9}{row.false_wrong:9}{row.p50_ms:9.2f}{row.p99_ms:9.1f}"
              f"{row.max_ms:9.1f}{row.errors:8}")  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="rounds bench marking", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    parser.add_argument("--cases", type=Path, nargs="*", help="JSONL files of cases (default: the development set)")
    parser.add_argument("--mutants", type=int, default=5000, help="generated cases (default 5000)")
    parser.add_argument("--baseline-cases", type=int, default=400, help="cases each baseline is given (default 400)")
    chosen = parser.parse_args(arguments)
    warm_up()
    own, made = development(chosen.cases or sorted(CASES.glob("*.jsonl"))), generated(chosen.mutants)
    step = max(1, len(own) // chosen.baseline_cases)
    found = {
        "cases": [measured("rounds", ours, own)],
        "same cases for all": [measured("rounds", ours, own[::step]),
                               *(measured(name, marker, own[::step]) for name, marker in baselines.available())],
        "mutants": [measured("rounds", ours, made)],
    }  # fmt: skip
    peak = peak_megabytes(own)
    if chosen.json:
        print(json.dumps({**{title: [asdict(row) for row in rows] for title, rows in found.items()}, "peak_mb": peak}))
        return 0
    for title, rows in found.items():
        printed(title, rows)
    print(f"\npeak memory over all cases: {peak:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
