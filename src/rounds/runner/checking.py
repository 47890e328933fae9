"""Our side of the checker: starts it, carries its questions to the learner's program, starts it again when it dies."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from rounds.runner import box
from rounds.runner.channel import Channel, Ended, Late
from rounds.runner.codec import BadData, dumps, loads
from rounds.runner.protocol import Job

DONE = b"!"  # before the checker's last message; what is for the learner's program begins with "?"
STARTS_WITHIN_S, THINKS_WITHIN_S = 60.0, 20.0
CHECKS_BEFORE_RECYCLING = 500


class CheckerGone(RuntimeError):
    """The checker died in the middle of a check; a new one stands ready."""


class Checker:
    """One checker process, warm; it does one check at a time, for whoever it is lent to."""

    def __init__(self, course: Path, boxed: bool) -> None:
        self._words = _words(course, boxed)
        self._start()

    def make_ready(self) -> None:
        """Another process where this one has died, or has checked enough: before a program's clock starts."""
        if self._checks >= CHECKS_BEFORE_RECYCLING or self.process.poll() is not None:
            self._restart()

    def check(self, job: Job, program: Channel, deadline: float, *, only_runs: bool = False) -> dict[str, Any]:
        """What the checker says of this running program, or shows of a query that `only_runs`. Raises CheckerGone."""
        self._checks += 1
        try:
            return self._relayed(job, program, deadline, only_runs)
        except (Ended, Late, BadData, OSError) as error:
            self._restart()
            raise CheckerGone(str(error)) from error

    def close(self) -> None:
        """Ends the process."""
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()

    def _relayed(self, job: Job, program: Channel, deadline: float, only_runs: bool) -> dict[str, Any]:
        words = {"exercise": job.exercise, "seed": job.seed, "code": job.code, "only_runs": only_runs}
        self.channel.send(words)
        while True:
            said = self.channel.receive_bytes(time.monotonic() + THINKS_WITHIN_S)
            if said[:1] == DONE:
                done: dict[str, Any] = loads(said[1:])
                return done
            # Neither what is asked nor what the learner's program answers is read here.
            self.channel.send_bytes(_answer(program, said[1:], deadline))

    def _start(self) -> None:
        self._checks = 0
        self.process = box.started(
            self._words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.channel = Channel(self.process.stdout.fileno(), self.process.stdin.fileno())
        self.channel.receive(time.monotonic() + STARTS_WITHIN_S)

    def _restart(self) -> None:
        self.close()
        self._start()


def _answer(program: Channel, request: bytes, deadline: float) -> bytes:
    try:
        program.send_bytes(request)
        return program.receive_bytes(deadline)
    except Late:
        return dumps({"ended": "time"})
    except BadData:
        return dumps({"ended": "killed"})
    except (Ended, OSError):
        return dumps({"ended": "killed"})


def _words(course: Path, boxed: bool) -> list[str]:
    inside = [sys.executable, "-s", "-B", "-m", "rounds.runner.checker"]
    if not boxed:
        return [*inside, str(course)]
    shown = {str(box.PACKAGE): f"{box.HOME}/rounds", str(course.resolve()): f"{box.HOME}/course"}
    return box.command([*inside, f"{box.HOME}/course"], shown, may_mount=False)


def _environment() -> dict[str, str]:
    return {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
