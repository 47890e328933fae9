"""A slot of the Linux sandbox: a warm zygote in a bubblewrap box, and one job in it at a time."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from rounds.runner import box
from rounds.runner.channel import Channel
from rounds.runner.protocol import Job
from rounds.runner.zygote import STOP

MOST_OUTPUT = 64 << 10  # bytes of output that are kept; a program that prints four times as much is stopped
STARTS_WITHIN_S, ENDS_WITHIN_S = 60.0, 6.0
JOBS_BEFORE_RECYCLING = 300


@dataclass(frozen=True, kw_only=True)
class Finished:
    """How a program ended: exit status (negative: a signal), why we stopped it ("": we did not), what it printed."""

    exit: int
    reason: str = ""
    output: bytes = b""
    is_cut: bool = False
    cpu_s: float = 0.0
    rss_mb: float = 0.0


class Session(Protocol):
    """A program that is running; `finish` ends it and says how it went. Nothing of it is left after that."""

    @property
    def channel(self) -> Channel: ...

    def finish(self) -> Finished: ...


class Slot(Protocol):
    """A place where one program runs at a time."""

    def begin(self, job: Job) -> Session:
        """The running program. Raises OSError when the slot is broken."""
        ...

    def restart(self) -> None: ...

    def close(self) -> None: ...


class Output:
    """What is read from a program's output until it ends, as much as is kept. A flood is reported once, to `stop`."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.is_over = False
        self._kept, self._total = bytearray(), 0

    def begin(self, stop: Callable[[], None]) -> None:
        """Reads in a thread of its own, so that the program never waits for us."""
        self._reader = threading.Thread(target=self._read, args=[stop], daemon=True)
        self._reader.start()

    def end(self) -> tuple[bytes, bool]:
        """What was kept, once the program is gone, and whether that is not all."""
        self._reader.join(1)
        return bytes(self._kept), self._total > len(self._kept)

    def _read(self, stop: Callable[[], None]) -> None:
        was_flood = False
        while piece := os.read(self.descriptor, 1 << 16):
            self._total += len(piece)
            self._kept += piece[: max(0, MOST_OUTPUT - len(self._kept))]
            if self._total > 4 * MOST_OUTPUT and not (was_flood or self.is_over):
                was_flood = True
                stop()
        os.close(self.descriptor)


class BoxSlot:
    """A zygote with its control socket. After anything odd it is thrown away and a new one is started."""

    def __init__(self, env: str) -> None:
        self.env = env
        self._jobs = 0
        self._start()

    def begin(self, job: Job) -> Session:
        """Forks a program for this job."""
        if self._jobs >= JOBS_BEFORE_RECYCLING:
            self.restart()
        self._jobs += 1
        ours, theirs = socket.socketpair()
        reads, writes = os.pipe()
        words: dict[str, Any] = {"code": job.code, "wall_s": job.wall_s, "cpu_s": job.cpu_s, "mem_mb": job.mem_mb}
        words["files"] = dict(job.files)
        words["language"] = job.language
        try:
            socket.send_fds(self.control, [json.dumps(words).encode()], [theirs.fileno(), writes])
        finally:
            theirs.close()
            os.close(writes)
        return _BoxSession(self, ours, Output(reads), job.wall_s)

    def restart(self) -> None:
        """A new zygote in the place of this one."""
        self.close()
        self._start()

    def close(self) -> None:
        """Ends the box and everything in it."""
        self.control.close()
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        self.process.wait()

    def _start(self) -> None:
        self._jobs = 0
        shown = box.slot_files()
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        program = [sys.executable, "-s", "-B", "-m", "rounds.runner.zygote", str(theirs.fileno()), self.env]
        words = box.command([*program, ":".join(box.readable(shown))], shown, may_mount=True)
        self.process = box.started(
            words,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        theirs.close()
        self.control.settimeout(STARTS_WITHIN_S)
        try:
            ready = self.control.recv(4096)
        except OSError:
            ready = b""
        if not ready:
            self.process.kill()
            said = self.process.communicate()[1].decode(errors="replace").strip()
            raise box.NoBox(f"the box did not start: {said[-400:] or 'it said nothing'}")
        assert self.process.stderr is not None
        threading.Thread(target=self.process.stderr.read, daemon=True).start()
        self.control.settimeout(None)


class _BoxSession:
    def __init__(self, slot: BoxSlot, ours: socket.socket, output: Output, wall_s: float) -> None:
        self.slot, self.ours, self.output, self.wall_s = slot, ours, output, wall_s
        self.channel = Channel(ours.fileno(), ours.fileno())
        output.begin(self._stop)

    def finish(self) -> Finished:
        self.ours.close()
        self.slot.control.settimeout(self.wall_s + ENDS_WITHIN_S)
        try:
            message = self.slot.control.recv(4096)
        except OSError:
            message = b""
        self.output.is_over = True
        if not message:
            self.slot.restart()
            return Finished(exit=-9, reason="sandbox", output=self.output.end()[0])
        self.slot.control.settimeout(None)
        kept, is_cut = self.output.end()
        told = json.loads(message)
        reason = "output" if told["reason"] == "stopped" else told["reason"]
        if told["exit"] == 99:
            self.slot.restart()
        return Finished(
            exit=told["exit"], reason=reason, output=kept, is_cut=is_cut, cpu_s=told["cpu_s"], rss_mb=told["rss_mb"],
        )  # fmt: skip

    def _stop(self) -> None:
        with contextlib.suppress(OSError):
            self.slot.control.send(STOP)
