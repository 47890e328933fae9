"""The time of a plan, a round and a rebuild beside their limits: `rounds bench mind [--graph FILE] [--times N]`.

With `--graph` on that graph, else on the course as written. Medians in milliseconds on one core. The learner of the
round and of the rebuild answers at random, from a fixed seed: only the time is measured.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

import numpy as np

from rounds.course import default_folder, load
from rounds.course.ways import Ways
from rounds.mind.compiling import compiled
from rounds.mind.evidence import Evidence, answer
from rounds.mind.graph import Graph
from rounds.mind.plan import Hours, Request, make_plan
from rounds.mind.reading import from_json
from rounds.mind.replay import replay
from rounds.mind.round import Sitting, make_round
from rounds.mind.state import LearnerBelief

START = datetime(2030, 1, 7, tzinfo=UTC)
ROWS = 10_000
LIMITS = {"whole plan": 100, "round of 30 minutes": 20, f"rebuild of {ROWS:,} rows": 2_000}


def main(words: Sequence[str]) -> int:
    """Prints each time beside its limit. 1 where one is over."""
    parser = argparse.ArgumentParser(prog="rounds bench mind")
    parser.add_argument("--graph", metavar="FILE", help="a graph file")
    parser.add_argument("--times", type=int, default=9, metavar="N", help="measure each N times (9)")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    arguments = parser.parse_args(words)
    course = load(default_folder())
    graph = from_json(Path(arguments.graph)) if arguments.graph else compiled(course)
    found = measured(graph, course.settings.ways, arguments.times)
    if arguments.json:
        print(json.dumps({"topics": len(graph.nodes), "ms": found, "limits": LIMITS}))
    else:
        print(f"{len(graph.nodes)} topics")
        for name, ms in found.items():
            print(f"{name:<24}{ms:>10.1f} ms   limit {LIMITS[name]:>6} ms")
    return int(any(ms > LIMITS[name] for name, ms in found.items()))


def measured(graph: Graph, ways: Ways, times: int) -> dict[str, float]:
    """The median milliseconds of each."""
    routes = tuple(sorted({route for node in graph.nodes.values() for route in node.routes}))
    request = Request(routes=routes, hours=Hours.even(5), way="top-down")
    ledger = rows(graph)
    now = ledger[-1].at
    state = replay(graph, LearnerBelief(), ledger, now, {})
    sitting = Sitting(minutes=30, order=tuple(graph.nodes), owed={})
    work: dict[str, Callable[[], object]] = {
        "whole plan": lambda: make_plan(graph, ways, request),
        "round of 30 minutes": lambda: make_round(graph, state, sitting, now),
        f"rebuild of {ROWS:,} rows": lambda: replay(graph, LearnerBelief(), ledger, now, {}),
    }
    return {name: median(_milliseconds(run) for _ in range(times)) for name, run in work.items()}


def rows(graph: Graph) -> list[Evidence]:
    """A year and more of answers to random topics, seven in ten right."""
    chance = np.random.default_rng(0)
    topics = chance.choice(list(graph.nodes), ROWS).tolist()
    right = (chance.random(ROWS) < 0.7).tolist()
    return [
        answer(str(number), topic, START + number * timedelta(hours=1), ok)
        for number, (topic, ok) in enumerate(zip(topics, right, strict=True))
    ]


def _milliseconds(run: Callable[[], object]) -> float:
    begin = perf_counter()
    run()
    return (perf_counter() - begin) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
