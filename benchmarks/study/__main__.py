"""What study policies leave in memory: `rounds bench study [--json] [--learners N] [--seed S] [--jobs N]`.

A simulation, never an effect on people. Learners of the placement's world study 43 minutes a day for 90 days;
memory is one of two truths unlike the scheduler (`truth.py`), and practice of a topic carries over to what it rests on
fully, by half or not at all (`transfer`). Failed lessons, failed reviews and restudy are charged. Retention is tuned
for every policy with reviews, in every world alone, to the sum of R on day 180, on the very learners that are reported:
the best of seven is a little flattered against policies that have nothing to tune; so each stands beside itself at the
retention that Rounds schedules by (`shipped`), where each is compared with the one before it, learner by learner
(`gain`). Policies meet the same people. Counted are topics not known before: the sum of R, and those with R of 0.8 or
more, on day 90 and, unstudied since, on day 180.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from time import monotonic
from typing import Any

import numpy as np

from benchmarks.placement.subjects import GRAPH, read_subjects
from benchmarks.placement.world import Nature, made
from benchmarks.study.term import POLICIES, Person, term
from benchmarks.study.truth import TRUTHS
from rounds.mind.graph import Graph
from rounds.mind.memory import DESIRED_RETENTION
from rounds.mind.reading import from_json

TRANSFERS = (0.0, 0.5, 1.0)
RETENTIONS = (0.5, 0.6, 0.7, 0.8, DESIRED_RETENTION, 0.9, 0.95)
TUNED_TO = "sum_180"
BEFORE = {"reviews": "until passed, no reviews", "reviews with credit": "reviews"}  # what each is compared with
SHOWN = ("sum_90", "firm_90", "sum_180", "firm_180")

Run = tuple[str, float, str, float]  # truth, transfer, policy, retention


def main(words: Sequence[str]) -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(prog="rounds bench study")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--learners", type=int, default=60, metavar="N", help="simulated learners (60)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="of the learners (1)")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1), metavar="N", help="processes")
    arguments = parser.parse_args(words)
    if arguments.learners < 2 or arguments.jobs < 1 or arguments.seed < 0:
        parser.error("at least 2 learners and 1 job, and a seed that is not negative")
    numbers = [arguments.seed * 100_003 + number for number in range(arguments.learners)]
    found: list[dict[Run, dict[str, float]]] = []
    begin = monotonic()
    with ProcessPoolExecutor(arguments.jobs) as pool:
        for one in pool.map(everything, numbers):
            found.append(one)
            print(f"{len(found)} of {len(numbers)} learners, {monotonic() - begin:.0f} s", file=sys.stderr, flush=True)
    summed = {**report(found), "learners": len(numbers), "seed": arguments.seed}
    print(json.dumps(summed) if arguments.json else table(summed))
    return 0


def everything(number: int) -> dict[Run, dict[str, float]]:
    """One learner's term under every policy, retention, truth and transfer."""
    subjects = read_subjects()
    nodes = from_json(GRAPH).nodes
    graph = Graph({name: nodes[name] for name in subjects.names})
    knows = made(subjects, Nature()).learner(np.random.default_rng((number, 0))).knows
    return {
        (truth, transfer, name, retention): term(
            subjects, graph, Person(knows, number, truth, transfer), policy, retention
        )
        for truth in TRUTHS
        for transfer in TRANSFERS
        for name, policy in POLICIES.items()
        for retention in (RETENTIONS if policy.reviews else (DESIRED_RETENTION,))
    }


def report(found: Sequence[Mapping[Run, Mapping[str, float]]]) -> dict[str, Any]:
    """By truth, transfer and policy: the retention that it does best with, the means and their standard errors."""
    worlds: dict[str, Any] = {}
    for truth in TRUTHS:
        for transfer in TRANSFERS:
            place = worlds.setdefault(truth, {}).setdefault(str(transfer), {})
            for policy in POLICIES:
                runs = [run for run in found[0] if run[:3] == (truth, transfer, policy)]
                best = max(runs, key=lambda run: float(np.mean([one[run][TUNED_TO] for one in found])))
                place[policy] = {"retention": best[3], **_means([one[best] for one in found])}
                shipped = (truth, transfer, policy, DESIRED_RETENTION)
                place[policy]["shipped"] = _means([one[shipped] for one in found])
                if policy in BEFORE:
                    other = (truth, transfer, BEFORE[policy], DESIRED_RETENTION)
                    place[policy]["gain"] = _gain([one[shipped][TUNED_TO] - one[other][TUNED_TO] for one in found])
    return {"worlds": worlds}


def table(found: Mapping[str, Any]) -> str:
    """The object for people."""
    lines = [
        f"{found['learners']} simulated learners, seed {found['seed']}. Mean (standard error), new topics.",
        f"{'':<44}{'retention':>10}" + "".join(f"{key:>16}" for key in SHOWN) + f"{'reviews':>9}",
    ]
    for truth, by_transfer in found["worlds"].items():
        for transfer, policies in by_transfer.items():
            for policy, row in policies.items():
                label = f"{truth}, transfer {transfer}: {policy}"
                lines.append(_line(label, row["retention"], row))
                if POLICIES[policy].reviews:
                    lines.append(_line(f"{'':8}as Rounds schedules", DESIRED_RETENTION, row["shipped"]))
                    gain = f"{row['gain']['mean']:+.1f} ({row['gain']['se']:.1f})"
                    lines.append(f"{'':8}so over {BEFORE[policy]}, day 180: {gain}")
    return "\n".join(lines)


def _line(label: str, retention: float, row: Mapping[str, float]) -> str:
    cells = "".join(f"{row[key]:>9.1f} ({row[f'se_{key}']:.1f})" for key in SHOWN)
    share = row["reviews"] / max(row["reviews"] + row["lessons"], 1)
    return f"{label:<50}{retention:>5}{cells}{share:>9.2f}"


def _gain(differences: Sequence[float]) -> dict[str, float]:
    return {"mean": round(float(np.mean(differences)), 2), "se": _error(differences)}


def _error(values: Sequence[float]) -> float:
    return round(float(np.std(values, ddof=1) / np.sqrt(len(values))), 2)


def _means(rows: Sequence[Mapping[str, float]]) -> dict[str, float]:
    means = {key: round(float(np.mean([row[key] for row in rows])), 2) for key in rows[0]}
    return means | {f"se_{key}": _error([row[key] for row in rows]) for key in SHOWN}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
