"""A slot of the Linux sandbox: a warm zygote in a bubblewrap box, and one job in it at a time."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from typing import Protocol

from rounds.runner import box
from rounds.runner.channel import Channel
from rounds.runner.protocol import Job

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


@dataclass
class Output:
    """What is read from a program's output until it ends, as much as is kept."""

    descriptor: int
    too_much: threading.Event = field(default_factory=threading.Event)
    kept: bytearray = field(default_factory=bytearray)
    total: int = 0

    def pump(self) -> None:
        """Reads to the end, so that the program never waits for us."""
        while piece := os.read(self.descriptor, 1 << 16):
            self.total += len(piece)
            self.kept += piece[: max(0, MOST_OUTPUT - len(self.kept))]
            if self.total > 4 * MOST_OUTPUT:
                self.too_much.set()
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
        words = {"code": job.code, "wall_s": job.wall_s, "cpu_s": job.cpu_s, "mem_mb": job.mem_mb}
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
        self.pump = threading.Thread(target=output.pump, daemon=True)
        self.guard = threading.Thread(target=self._stop_floods, daemon=True)
        self.is_over = threading.Event()
        self.pump.start()
        self.guard.start()

    def finish(self) -> Finished:
        self.ours.close()
        self.slot.control.settimeout(self.wall_s + ENDS_WITHIN_S)
        try:
            message = self.slot.control.recv(4096)
        except OSError:
            message = b""
        self.is_over.set()
        self.output.too_much.set()
        self.guard.join()
        if not message:
            self.slot.restart()
            self.pump.join(1)
            return Finished(exit=-9, reason="sandbox", output=bytes(self.output.kept))
        self.slot.control.settimeout(None)
        self.pump.join(1)
        told = json.loads(message)
        reason = "output" if told["reason"] == "stopped" else told["reason"]
        if told["exit"] == 99:
            self.slot.restart()
        is_cut = self.output.total > len(self.output.kept)
        return Finished(
            exit=told["exit"], reason=reason, output=bytes(self.output.kept), is_cut=is_cut,
            cpu_s=told["cpu_s"], rss_mb=told["rss_mb"],
        )  # fmt: skip

    def _stop_floods(self) -> None:
        self.output.too_much.wait()
        if not self.is_over.is_set():
            with contextlib.suppress(OSError):
                self.slot.control.send(b"stop")
