"""What running and checking a learner's code costs: `rounds bench runner [--json] [--jobs N] [--peers VENV]`.

The limit is the same code in our own process; beside it a fork of the same warm interpreter without box and locks, the
sandbox, the sandbox with its checker, and what others take for the same task. All take turns on the same machine.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.runner import peers
from rounds.course.exercise import read_exercise
from rounds.kit.exercise import Exercise
from rounds.runner import slot
from rounds.runner.box import NoBox
from rounds.runner.choose import IN_A_BOX
from rounds.runner.judging import Answer, Returned, judge
from rounds.runner.pool import PoolSlot
from rounds.runner.protocol import Env, Job
from rounds.runner.slot import BoxSlot
from rounds.runner.workshop import Workshop
from tests.runner.programs import GOOD

ROOT = Path(__file__).resolve().parents[2]
EXERCISES = ROOT / "tests" / "runner" / "exercises"
SPREAD = Job(code=GOOD, exercise="sums/standardising/exercise_spread", seed="a bench")
TABLE = Job(code=peers.TASK, exercise="sums/standardising/exercise_table", seed="a bench")
JOBS = {Env.BARE: SPREAD, Env.LITE: TABLE, Env.FULL: TABLE}
TURNS = 10
THROUGHPUT_S = 5.0


@dataclass(frozen=True)
class Row:
    """One way in one env; times in milliseconds, processor time of every process of ours that takes part."""

    env: str
    way: str
    jobs: int
    p50_ms: float
    p99_ms: float
    cpu_ms: float


class UnlockedSlot(BoxSlot):
    """A slot around the zygote without box and locks. For our own programs alone."""

    def _start(self) -> None:
        self._jobs = 0
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        words = [sys.executable, "-m", "benchmarks.runner.unlocked", tempfile.gettempdir(), str(theirs.fileno())]
        settings = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MPLBACKEND": "Agg", "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            [*words, self.env, "/"], pass_fds=[theirs.fileno()], env={**os.environ, **settings}
        )
        theirs.close()
        if not self.control.recv(4096):
            raise NoBox("the zygote without a box did not start")


def in_process(exercise: Exercise, job: Job) -> None:
    """The limit: the code and all checks in our own process, nothing between them."""
    space: dict[str, object] = {}
    exec(compile(job.code, "your_code.py", "exec"), space)

    def call(name: str, arguments: tuple[object, ...]) -> Answer:
        function = space[name]
        assert callable(function)
        return Returned(function(*arguments))

    assert judge(exercise, call, job.seed).passed


def processor_s(pid: int) -> float:
    """Processor seconds of a process and of all below it, those included that have ended and were waited for."""
    total, below = 0.0, [pid]
    children: dict[int, list[int]] = {}
    numbers: dict[int, float] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(stat.parent.name))
        numbers[int(stat.parent.name)] = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    while below:
        each = below.pop()
        total += numbers.get(each, 0.0)
        below += children.get(each, [])
    return total


def measured(env: Env, ways: dict[str, Callable[[], object]], jobs: int) -> list[Row]:
    """Every way takes its turn, ten jobs at a time, so that a busy moment of the machine meets all of them."""
    walls: dict[str, list[float]] = {name: [] for name in ways}
    processor = dict.fromkeys(ways, 0.0)
    for act in ways.values():
        act()
    for _ in range(max(1, jobs // TURNS)):
        for name, act in ways.items():
            before = processor_s(os.getpid())
            for _ in range(TURNS):
                began = time.perf_counter()
                act()
                walls[name].append((time.perf_counter() - began) * 1000)
            processor[name] += processor_s(os.getpid()) - before
    return [
        Row(env, name, len(times), percentile(times, 50), percentile(times, 99), processor[name] * 1000 / len(times))
        for name, times in walls.items()
    ]


def percentile(values: Sequence[float], percent: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def env_rows(env: Env, jobs: int) -> list[Row]:
    """The limit, the bare fork, the sandbox and the sandbox with its checker."""
    job, exercise = JOBS[env], read_exercise(EXERCISES / f"{JOBS[env].exercise}.py")
    job = Job(**{**asdict(job), "env": env})
    with workshop(BoxSlot) as box, workshop(UnlockedSlot) as unlocked:
        ways: dict[str, Callable[[], object]] = {
            "in our process (limit)": lambda: in_process(exercise, job),
            "bare fork": lambda: ran(unlocked, job),
            "sandbox": lambda: ran(box, job),
            "sandbox and checker": lambda: passed(box, job),
        }
        return measured(env, ways, jobs)


@contextmanager
def workshop(make: Callable[[str], BoxSlot]) -> Iterator[Workshop]:
    made = Workshop(make, EXERCISES, boxed=True, describes=IN_A_BOX)
    try:
        yield made
    finally:
        made.close()


def ran(runner: Workshop, job: Job) -> None:
    result = runner.run(job)
    assert result.status == "ok", result


def passed(runner: Workshop, job: Job) -> None:
    result = runner.check(job)
    assert result.passed, result


def throughput(env: Env) -> float:
    """Checks a second with two callers, each waiting for its own result."""
    job = Job(**{**asdict(JOBS[env]), "env": env})
    done, ends = [0, 0], [0.0]
    with workshop(BoxSlot) as box, ThreadPoolExecutor(2) as threads:
        start = threading.Barrier(2)

        def work(at: int) -> None:
            start.wait()
            passed(box, job)  # warm
            passed(box, job)
            start.wait()
            ends[0] = time.monotonic() + THROUGHPUT_S
            while time.monotonic() < ends[0]:
                passed(box, job)
                done[at] += 1

        wait([threads.submit(work, at) for at in range(2)])
    return sum(done) / THROUGHPUT_S


def idle_mb(env: Env) -> float:
    """Resident memory of a warm slot, in megabytes."""
    warm = BoxSlot(env)
    try:
        return max(
            _resident(path) for path in Path("/proc").glob("[0-9]*/smaps_rollup") if _is_zygote(path.parent, env)
        )
    finally:
        warm.close()


def _is_zygote(folder: Path, env: Env) -> bool:
    try:
        words = (folder / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return b"rounds.runner.zygote" in words and env.encode() in words and b"bwrap" not in words[0]


def _resident(path: Path) -> float:
    lines = dict(line.split(":", 1) for line in path.read_text().splitlines()[1:])
    return int(lines["Rss"].split()[0]) / 1024


def pool_row(env: Env, jobs: int) -> Row:
    """A laptop's interpreters, each warm before its job: what a learner waits who does not press twice a second."""
    job = Job(**{**asdict(JOBS[env]), "env": env})
    slots: list[PoolSlot] = []

    def make(name: str) -> PoolSlot:
        slots.append(PoolSlot(name))
        return slots[-1]

    runner, times = Workshop(make, EXERCISES, boxed=False, describes="", most=1), []
    before = processor_s(os.getpid())
    for number in range(jobs + 1):
        for pool in slots:
            wait(pool._warm)
        began = time.perf_counter()
        passed(runner, job)
        if number:
            times.append((time.perf_counter() - began) * 1000)
    used = processor_s(os.getpid()) - before
    runner.close()
    return Row(env, "laptop, warm", len(times), percentile(times, 50), percentile(times, 99), used * 1000 / len(times))


def peer_rows(chosen: Path | None, jobs: int) -> list[Row]:
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for name, grade in peers.available(Path(folder), chosen):
            costs = [grade() for _ in range(jobs)]
            walls = [cost.wall_s * 1000 for cost in costs]
            cpu = percentile([cost.cpu_s * 1000 for cost in costs], 50)
            rows.append(Row("", name, jobs, percentile(walls, 50), max(walls), cpu))
    return rows


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="rounds bench runner", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    parser.add_argument("--jobs", type=int, default=200, help="jobs of each way (default 200)")
    parser.add_argument("--few", type=int, default=5, help="jobs of what takes seconds (default 5)")
    parser.add_argument("--peers", type=Path, help="an environment that has otter-grader and nbgrader")
    chosen = parser.parse_args(arguments)
    slot.JOBS_BEFORE_RECYCLING = 10**9  # the processor time of a zygote that is replaced is lost to the count
    peer_venv = chosen.peers.resolve() if chosen.peers else None
    rows = [row for env in Env for row in env_rows(env, chosen.jobs)]
    rows += [pool_row(env, chosen.few) for env in Env]
    rows += peer_rows(peer_venv, chosen.few)
    more = {f"checks a second, {env}, two callers": throughput(env) for env in Env}
    more |= {f"idle slot, {env}, MB": idle_mb(env) for env in Env}
    if chosen.json:
        print(json.dumps({"rows": [asdict(row) for row in rows], **more}))
        return 0
    print(f"{'':6}{'':24}{'jobs':>6}{'p50 ms':>10}{'p99 ms':>10}{'CPU ms':>10}")
    for row in rows:
        print(f"{row.env:6}{row.way:24}{row.jobs:6}{row.p50_ms:10.2f}{row.p99_ms:10.2f}{row.cpu_ms:10.2f}")
    for name, figure in more.items():
        print(f"{name:44}{figure:10.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
