"""`rounds bench NAME`: runs one of the benchmarks that stand beside the sources."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

# What each benchmark compares; its module is benchmarks/NAME, which has `main(words) -> int`.
BENCHMARKS = {
    "placement": "how well simulated learners are known after 10 to 40 questions, beside baselines",
    "study": "what ways of studying leave in memory, on simulated learners",
    "mind": "plan, round and rebuild beside their limits",
    "marking": "verdicts and time beside sympy and math-verify",
    "runner": "running and checking code beside its limit, otter-grader and nbgrader",
    "library": "the server's time for the library, on 347 topics and all resources",
    "today": "the server's time for the page of the day, on 347 topics and 5,000 answers",
    "search": "the server's time for the map, a topic's page and the search, on 347 topics",
    "record": "the server's time for progress, mistakes and answers; export, deletion and import of 5,000 answers",
    "pages": "page weight and speed beside their budgets",
    "verdict": "from the click on Check to the verdict, beside its limits",
}


def bench_command(arguments: argparse.Namespace) -> int:
    """Runs the benchmark with the words behind its name. 2 where there are no sources to run it from."""
    root = Path(__file__).resolve().parents[2]
    if not (root / "benchmarks" / arguments.name / "__main__.py").exists():
        print("Benchmarks run from a checkout of the sources: clone the repository and set it up.", file=sys.stderr)
        return 2
    # Benchmarks use the tests' case makers too, and neither is part of the installed package.
    sys.path.insert(0, str(root))
    run: Callable[[Sequence[str]], int] = importlib.import_module(f"benchmarks.{arguments.name}.__main__").main
    return run(arguments.words)
