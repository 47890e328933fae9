"""How well a placement knows simulated learners: `rounds bench placement [--json] [--learners N] [--seed S]`.

A simulation, never an effect on people. The worlds (`world.py`) make learners otherwise than the engine believes them
to be, and the engine's prior is the course's `[priors]`, which were not fitted to them; `own_shares` shows what it
would do with a prior that knows the world's shares. `figures.py` says what each figure means. Every policy meets the
same people with the same answers. Nine in ten name their background, all rate themselves, and some say "I don't know
this yet" where others guess; `reticent` is the engine with the same people, who say neither.

`faults` are forgotten topics, more slips, other difficulties and wrong needs in the engine's graph, `missed_needs` the
same with needs missing as well. `random` is the engine with questions at random, `no_graph` the engine without needs,
`irt1d` a one-dimensional model that knows the true people, `linear` one position a unit. Goals are those of the
design; a missed one is marked with !.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from time import monotonic
from typing import Any

import numpy as np

from benchmarks.placement.experiment import Case, cases, sittings
from benchmarks.placement.figures import KEYS, bound, summary
from benchmarks.placement.policy import telling
from benchmarks.placement.sitting import Sitting
from benchmarks.placement.world import World
from rounds.mind.placement.stop import FULL

GOALS = {"accuracy": 0.945, "nontrivial": 0.94, "top5_ready": 0.78, "top5_blocked": 0.08, "ece": 0.017}
GOALS_FAULTS = {"accuracy": 0.90, "nontrivial": 0.885, "top5_ready": 0.50, "top5_blocked": 0.25, "ece": 0.035}
STOP_MEAN = 21
GIVEN = FULL.cap
SPEED = {"choose_p95_ms": 5, "answer_p95_ms": 100}
HIGH_IS_GOOD = {"accuracy", "nontrivial", "top5_ready"}
CHUNK = 5


def main(words: Sequence[str]) -> int:
    """Prints the figures. 0, missed goals or not: the figures are the result."""
    parser = argparse.ArgumentParser(prog="rounds bench placement")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--learners", type=int, default=300, metavar="N", help="simulated learners (300)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="of the learners (1)")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1), metavar="N", help="processes")
    arguments = parser.parse_args(words)
    if arguments.learners < 1 or arguments.jobs < 1 or arguments.seed < 0:
        parser.error("learners and jobs are whole numbers above 0, and the seed is not negative")
    os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    found = report(cases(), _all(arguments.learners, arguments.seed, arguments.jobs), arguments.seed)
    print(json.dumps(found) if arguments.json else table(found))
    return 0


def report(rows: Mapping[str, Case], sat: Sequence[Mapping[str, Sitting]], seed: int) -> dict[str, Any]:
    """The one object of the benchmark."""
    found: dict[str, Any] = {"worlds": {"structured": {}, "faults": {}}, "routes": {}}
    for name, row in rows.items():
        group, _, who = name.partition("/")
        own = [one[name] for one in sat]
        figures: dict[str, Any] = {
            str(look): summary([one.samples[look] for one in own], len(row.subjects.names)) for look in row.looks
        }
        if max(row.looks) > 25:
            figures["stop"] = stops([one.stopped for one in own], max(row.looks))
        (found["routes"] if group == "routes" else found["worlds"][group])[who] = figures
    engine = rows["structured/engine"]
    return {
        "graph": {"topics": len(engine.subjects.names)},
        **found,
        "speed": speed([one["structured/engine"] for one in sat]),
        "bound": bounds(engine.world),
        "learners": len(sat),
        "seed": seed,
    }


def stops(stopped: Sequence[int | None], most: int) -> dict[str, float]:
    """After how many questions an expected error of 5 % was reached; `most` where it was not.

    `mean_given` counts as Rounds does, which ends a full placement after GIVEN at the latest.
    """
    counts = [most if one is None else one for one in stopped]
    return {
        "mean": round(float(np.mean(counts)), 2),
        "p90": float(np.percentile(counts, 90)),
        "mean_given": round(float(np.minimum(counts, GIVEN).mean()), 2),
    }


def speed(sittings: Iterable[Sitting]) -> dict[str, float]:
    """The 95th percentiles in milliseconds: of choosing, and from an answer to the next question."""
    own = list(sittings)
    timed = {
        "choose_p95_ms": [ms for one in own for ms in one.choose_ms],
        "answer_p95_ms": [ms for one in own for ms in one.answer_ms],
    }
    return {name: round(float(np.percentile(times, 95)), 2) for name, times in timed.items()}


def bounds(world: World) -> dict[str, float]:
    """No policy is more accurate after 25 questions, each of which tells the most that any question can."""
    half = np.full(len(world.slip), 0.5)
    each = max(float(telling(half, *world.outcomes(candour)).max()) for candour in (0.0, world.nature.candour))
    bits = world.bits()
    return {
        "bits": round(bits, 1),
        "bits_a_question": round(each, 3),
        "accuracy_25": bound(bits, len(world.slip), 25, each),
    }


def table(found: Mapping[str, Any]) -> str:
    """The object for people, with the goals beside it."""
    structured = found["worlds"]["structured"]
    lines = [
        f"{found['graph']['topics']} topics, {found['learners']} simulated learners, seed {found['seed']}. "
        "Mean (standard error). A simulation: it says nothing of people.",
        f"{'':<32}" + "".join(f"{key:>17}" for key in KEYS),
    ]
    for look in ("10", "25", "40"):
        goal = GOALS if look == "25" else {}
        lines.append(_line(f"engine, {look} questions", structured["engine"][look], goal))
    lines.append(_goal("goal at 25", GOALS))
    for name, label in BASELINES.items():
        lines.append(_line(label, structured[name]["25"], {}))
    lines.append(_line("prior only, no question", structured["engine"]["0"], {}))
    lines.append(_line("all faults at once, 25", found["worlds"]["faults"]["engine"]["25"], GOALS_FAULTS))
    lines.append(_line("and one need in five missed", found["worlds"]["faults"]["missed_needs"]["25"], GOALS_FAULTS))
    lines.append(_goal("goal with faults", GOALS_FAULTS))
    for route, figures in found["routes"].items():
        lines.append(_line(f"route {route}, 25", figures["25"], GOALS))
    stop, bound_ = structured["engine"]["stop"], found["bound"]
    lines.append(
        f"stop at 5 % expected error: mean {stop['mean']}{_mark(stop['mean'] > STOP_MEAN)} (goal at most {STOP_MEAN}), "
        f"p90 {stop['p90']:g}; 40 where it was not reached. Of at most {GIVEN}, as Rounds asks: {stop['mean_given']}"
    )
    lines += [
        f"{name}: {ms}{_mark(ms > SPEED[name])} (goal at most {SPEED[name]})" for name, ms in found["speed"].items()
    ]
    lines.append(
        f"bound: at least {bound_['bits']} bits are unknown and a question tells at most {bound_['bits_a_question']}; "
        f"nothing is more accurate than {bound_['accuracy_25']} at 25"
    )
    return "\n".join(lines)


BASELINES = {
    "own_shares": "engine, the world's own shares",
    "reticent": "engine, people who say less",
    "random": "engine, questions at random",
    "no_graph": "engine, no graph",
    "irt1d": "one dimension, near its ceiling",
    "linear": "one position a unit",
}


def _line(label: str, figures: Mapping[str, float], goals: Mapping[str, float]) -> str:
    cells = []
    for key in KEYS:
        missed = key in goals and (figures[key] < goals[key] if key in HIGH_IS_GOOD else figures[key] > goals[key])
        error = f" ({figures[f'se_{key}']:.3f})" if f"se_{key}" in figures else ""
        cells.append(f"{figures[key]:.3f}{error}{_mark(missed) or ' '}")
    return f"{label:<32}" + "".join(f"{cell:>17}" for cell in cells)


def _goal(label: str, goals: Mapping[str, float]) -> str:
    cells = [f"{'>=' if key in HIGH_IS_GOOD else '<='} {goals[key]:.3f} " for key in KEYS]
    return f"{label:<32}" + "".join(f"{cell:>17}" for cell in cells)


def _mark(missed: bool) -> str:
    return "!" if missed else ""


def _all(count: int, seed: int, jobs: int) -> list[dict[str, Sitting]]:
    """Every learner's sittings, in order, with progress on standard error."""
    chunks = [range(start, min(start + CHUNK, count)) for start in range(0, count, CHUNK)]
    begin, found = monotonic(), list[dict[str, Sitting]]()
    # Spawned, so that the one-thread setting above reaches the libraries before they start.
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        for part in pool.map(sittings, chunks, [seed] * len(chunks)):
            found += part
            print(f"{len(found)} of {count} learners, {monotonic() - begin:.0f} s", file=sys.stderr, flush=True)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
