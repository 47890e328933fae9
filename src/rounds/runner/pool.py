"""Slots for a laptop of any system: single-use interpreters, warm ahead. Against accidents, not against attackers."""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from rounds.runner import box
from rounds.runner.channel import Channel
from rounds.runner.protocol import Job
from rounds.runner.slot import Finished, Output, Session

WARM = 2


class PoolSlot:
    """Interpreters of one env, started ahead: the next job finds one with its libraries loaded."""

    def __init__(self, env: str) -> None:
        self.env = env
        self._makers = ThreadPoolExecutor(WARM, thread_name_prefix=f"warm-{env}")
        self._lock = threading.Lock()
        self._warm: list[Future[_Spawned]] = []
        self.restart()

    def begin(self, job: Job) -> Session:
        """A program for this job, in the interpreter that has waited longest."""
        with self._lock:
            spawned = self._warm.pop(0)
            self._warm.append(self._makers.submit(_Spawned, self.env))
        return spawned.result().begin(job)

    def restart(self) -> None:
        """Other interpreters in the place of those that wait."""
        with self._lock:
            waiting, self._warm = self._warm, [self._makers.submit(_Spawned, self.env) for _ in range(WARM)]
        _end(waiting)

    def close(self) -> None:
        """Ends the interpreters that wait."""
        with self._lock:
            waiting, self._warm = self._warm, []
        _end(waiting)
        self._makers.shutdown()


def _end(waiting: Iterable[Future[_Spawned]]) -> None:
    for each in waiting:
        if each.exception() is None:
            each.result().end()


class _Spawned:
    """One interpreter: first it waits, then it runs one job, and then it is gone."""

    def __init__(self, env: str) -> None:
        words = [sys.executable, "-s", "-B", "-m", "rounds.runner.spawned", env]
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment(),
            start_new_session=os.name == "posix",
        )  # fmt: skip
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self.channel = Channel(self.process.stdout.fileno(), self.process.stdin.fileno())
        self.output = Output(os.dup(self.process.stderr.fileno()))
        self.process.stderr.close()
        self.folder = tempfile.mkdtemp(prefix="rounds-")
        self.reason = ""
        self.channel.receive()

    def begin(self, job: Job) -> Session:
        user = box.unprivileged() if os.name == "posix" else None
        if user is not None:
            os.chown(self.folder, *user)
        self.output.begin(functools.partial(self._stop, "output"))
        self.clock = threading.Timer(job.wall_s, self._stop, ["time"])
        self.clock.daemon = True
        self.clock.start()
        with contextlib.suppress(OSError):
            self.channel.send(
                {
                    "code": job.code, "language": job.language, "cpu_s": job.cpu_s, "mem_mb": job.mem_mb,
                    "folder": self.folder, "files": dict(job.files),
                }
            )  # fmt: skip
        return self

    def finish(self) -> Finished:
        self.clock.cancel()
        assert self.process.stdin is not None
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        try:
            self.process.wait(0.5)
        except subprocess.TimeoutExpired:
            self._stop(self.reason)
        self.output.is_over = True
        self.end()
        kept, is_cut = self.output.end()
        return Finished(exit=self.process.returncode, reason=self.reason, output=kept, is_cut=is_cut)

    def end(self) -> None:
        """Nothing is left of it: no process, no files."""
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _stop(self, reason: str) -> None:
        self.reason = self.reason or reason
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()


def _environment() -> dict[str, str]:
    return {**os.environ, **{name: value for name, value in box.ENVIRONMENT.items() if "/box" not in value}}
