"""The runner: slots where learners' programs run, a checker that asks them, and one result for each job."""

from __future__ import annotations

import contextlib
import functools
import json
import os
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rounds.runner.box import NoBox
from rounds.runner.channel import Channel, Ended, Late
from rounds.runner.checking import Checker, CheckerGone
from rounds.runner.codec import BadData
from rounds.runner.lanes import Lanes, Turns
from rounds.runner.protocol import CheckItem, CheckResult, Env, Job, LearnerError, RunResult, Status, Table
from rounds.runner.query_words import ENDS_OF_QUERIES
from rounds.runner.record import check_result, run_result
from rounds.runner.slot import Finished, Session, Slot
from rounds.runner.words import ENDS, error_of, habit, printable

TRIES = 2  # a slot that had died unnoticed before it said a word is no fault of the program
PNG, LARGEST_FIGURE = b"\x89PNG\r\n\x1a\n", 2 << 20
REASONS = {"time": Status.TIME, "output": Status.OUTPUT, "sandbox": Status.SANDBOX}
# SIGXCPU and the kill after it: the processor time is used up.
OUT_OF_TIME = (-24,)


MOST_BYTES = 150_000  # of a program as it is sent: one message to a zygote holds little more
TOO_LONG = "Your file is too long to be run: it may have about 100,000 characters. Is data written out in it?"


@dataclass(frozen=True)
class _Asked:
    """What a program said first, what the checker made of it (None: it died), and how the program ended."""

    first: Mapping[str, Any] | None
    record: Mapping[str, Any] | None
    finished: Finished


class Workshop:
    """Keeps the contract of Runner. Slots and checkers are made when they are first needed, as many as there are cores.

    It lives in the process that asks: there is no service to start, to watch or to break into. A learner whose program
    runs waits before the next; a program that loops takes one lane and holds nobody else up while another is free.
    """

    def __init__(
        self, make_slot: Callable[[str], Slot], course: Path, *, boxed: bool, describes: str, most: int = 0
    ) -> None:
        self.describes = describes
        most = most or max(2, os.cpu_count() or 1)
        self._slots = {env: Lanes(functools.partial(make_slot, env), most) for env in Env}
        self._checkers = Lanes(lambda: Checker(course, boxed), most)
        self._turns = Turns()

    def warm_up(self, env: Env = Env.BARE) -> None:
        """Makes a slot of this env and the checker ready, so that the first job does not wait for them."""
        with self._slots[env].lent(), self._checkers.lent():
            return

    def run(self, job: Job) -> RunResult:
        """Runs the file as it is."""
        if _is_too_long(job):
            return RunResult(status=Status.ERROR, says=TOO_LONG)
        if job.language == "sql":
            return self._run_query(job)
        for _ in range(TRIES):
            with self._turns.turn(job.learner), self._running(job) as session:
                if session is None:
                    continue
                first = _first(session.channel, job)
                shown = _shown(session.channel, job) if _ran(first) else {}
                finished = session.finish()
            if first is not None or finished.reason != "sandbox":
                return _run_result(job, first, shown, finished)
        return RunResult(status=Status.SANDBOX, says=ENDS[Status.SANDBOX])

    def check(self, job: Job) -> CheckResult:
        """Runs the file and lets the checker ask it. A job without a seed gets one that nobody knows."""
        if _is_too_long(job):
            return CheckResult(status=Status.ERROR, passed=False, says=TOO_LONG)
        asked = self._asked(job, only_runs=False)
        if asked is None:
            return CheckResult(status=Status.SANDBOX, passed=False, says=ENDS[Status.SANDBOX])
        return _check_result(job, asked.first, check_result(asked.record) if asked.record else None, asked.finished)

    def close(self) -> None:
        """Ends every process that was started."""
        for lanes in self._slots.values():
            lanes.close()
        self._checkers.close()

    def _run_query(self, job: Job) -> RunResult:
        """A query has nothing to run by itself: the checker asks it about the database that the learner sees."""
        asked = self._asked(job, only_runs=True)
        if asked is None:
            return RunResult(status=Status.SANDBOX, says=ENDS[Status.SANDBOX])
        return _query_result(asked)

    def _asked(self, job: Job, *, only_runs: bool) -> _Asked | None:
        """Runs the file and lets the checker ask it; None where that cannot be done."""
        # Made before the program begins: its clock does not stand still while a checker is made, or made again.
        with contextlib.suppress(NoBox), self._checkers.lent() as checker:
            checker.make_ready()
        for tried in range(1, TRIES + 1):
            with self._turns.turn(job.learner), self._running(job) as session:
                if session is None:
                    continue
                first = _first(session.channel, job)
                record = self._record(job, session.channel, only_runs) if _ran(first) else None
                finished = session.finish()
            # A checker that died under the last answer of somebody else is no fault of this program.
            is_ours = _ran(first) and record is None and finished.reason == "" and tried < TRIES
            if not is_ours and (first is not None or finished.reason != "sandbox"):
                return _Asked(first, record, finished)
        return None

    def _record(self, job: Job, program: Channel, only_runs: bool) -> Mapping[str, Any] | None:
        seeded = job if job.seed else replace(job, seed=secrets.token_hex(16))
        try:
            with self._checkers.lent() as checker:
                return checker.check(seeded, program, time.monotonic() + job.wall_s + 1, only_runs=only_runs)
        except (CheckerGone, NoBox):
            return None

    @contextlib.contextmanager
    def _running(self, job: Job) -> Iterator[Session | None]:
        """The program of this job, in a lane of its own; None where no slot can be had."""
        try:
            with self._slots[job.env].lent() as slot:
                try:
                    yield _begun(slot, job)
                except BaseException:
                    slot.restart()  # whatever was under way in it must not answer for the next job
                    raise
        except NoBox:
            yield None


def _is_too_long(job: Job) -> bool:
    return len(json.dumps(job.code)) > MOST_BYTES


def _begun(slot: Slot, job: Job) -> Session | None:
    try:
        return slot.begin(job)
    except OSError:
        # The slot died since its last job: it is made anew once, and if that fails too it is our failure.
        slot.restart()
    try:
        return slot.begin(job)
    except OSError:
        return None


def _first(program: Channel, job: Job) -> Mapping[str, Any] | None:
    """What the program says when its file has run, or None where it says nothing that can be read."""
    try:
        said = program.receive_report(time.monotonic() + job.wall_s + 1)
    except (Ended, Late, BadData, OSError):
        return None
    return said if isinstance(said, dict) else None


def _ran(first: Mapping[str, Any] | None) -> bool:
    return first is not None and first.get("ran") is True


def _shown(program: Channel, job: Job) -> Mapping[str, Any]:
    try:
        program.send({"op": "shown"})
        said = program.receive_report(time.monotonic() + job.wall_s + 1)
    except (Ended, Late, BadData, OSError):
        return {}
    value = said.get("value") if isinstance(said, dict) else None
    return value if isinstance(value, dict) else {}


def _status(first: Mapping[str, Any] | None, finished: Finished, error: LearnerError | None) -> Status:
    if first is not None and "sandbox" in first:
        return Status.SANDBOX
    if finished.reason in REASONS:
        return REASONS[finished.reason]
    if finished.exit in OUT_OF_TIME:
        return Status.TIME
    if error is not None and error.type == "MemoryError":
        return Status.MEMORY
    if first is None or (error is not None and error.type == "SystemExit"):
        return Status.KILLED
    return Status.ERROR if error is not None else Status.OK


def _error(first: Mapping[str, Any] | None, job: Job) -> LearnerError | None:
    told = first.get("error") if first is not None else None
    return error_of(told, job.code) if isinstance(told, dict) else None


def _run_result(job: Job, first: Mapping[str, Any] | None, shown: Mapping[str, Any], finished: Finished) -> RunResult:
    error = _error(first, job)
    status = _status(first, finished, error)
    return RunResult(
        status=status,
        stdout=printable(finished.output.decode("utf-8", errors="replace")),
        is_cut=finished.is_cut,
        error=error,
        figures=_figures(shown.get("figures")),
        tables=_tables(shown.get("tables")),
        says=ENDS.get(status, error.says if error else ""),
        cpu_s=finished.cpu_s,
        rss_mb=finished.rss_mb,
    )


def _query_result(asked: _Asked) -> RunResult:
    """What a query gave, or how its program ended."""
    finished = asked.finished
    if asked.record is not None and finished.reason not in REASONS:
        result = run_result(asked.record)
        if result.status in (Status.OK, Status.ERROR):
            return replace(result, cpu_s=finished.cpu_s, rss_mb=finished.rss_mb)
    status = _status(asked.first, finished, None)
    status = Status.SANDBOX if status is Status.OK else status
    return RunResult(status=status, says=ENDS_OF_QUERIES[status], cpu_s=finished.cpu_s, rss_mb=finished.rss_mb)


def _check_result(
    job: Job, first: Mapping[str, Any] | None, judged: CheckResult | None, finished: Finished
) -> CheckResult:
    """The verdict. What the program printed is left out: it would tell the hidden inputs."""
    error = _error(first, job)
    if judged is not None and judged.status in (Status.OK, Status.ERROR) and finished.reason not in REASONS:
        says = judged.says or ("" if judged.passed else habit(job.code))
        return CheckResult(
            status=judged.status, passed=judged.passed and finished.reason == "", items=judged.items,
            mistake=judged.mistake, says=says, error=judged.error, cpu_s=finished.cpu_s, rss_mb=finished.rss_mb,
        )  # fmt: skip
    status = _status(first, finished, error)
    if judged is None and _ran(first) and status is Status.OK:
        status = Status.SANDBOX
    if judged is not None and status is Status.OK:
        status = judged.status
    items: tuple[CheckItem, ...] = judged.items if judged is not None else ()
    ends = ENDS_OF_QUERIES if job.language == "sql" else ENDS
    says = ends.get(status) or (error.says if error else "")
    return CheckResult(
        status=status, passed=False, items=items, says=says, error=error, cpu_s=finished.cpu_s, rss_mb=finished.rss_mb
    )


def _figures(said: object) -> tuple[bytes, ...]:
    """The pictures that are PNG and of a bearable size; anything else is dropped."""
    found = said if isinstance(said, list) else []
    return tuple(
        each for each in found if isinstance(each, bytes) and each.startswith(PNG) and len(each) < LARGEST_FIGURE
    )


def _tables(said: object) -> tuple[Table, ...]:
    found = said if isinstance(said, list) else []
    return tuple(made for each in found[:6] if (made := _table(each)) is not None)


def _table(said: object) -> Table | None:
    if not isinstance(said, dict) or not isinstance(said.get("rows"), list):
        return None
    columns = said.get("columns")
    rows = said["rows"][:30]
    if not isinstance(columns, list) or not all(isinstance(row, list) for row in rows):
        return None
    return Table(
        tuple(printable(str(name))[:200] for name in columns[:21]),
        tuple(tuple(printable(str(cell))[:200] for cell in row[:21]) for row in rows),
        said.get("is_cut") is True,
    )
