"""A Rounds of its own process, started and ended as people and accidents do."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from rounds.web import network

PATIENCE = 30.0


class Rounds:
    """`rounds start` on a data folder; `link` is the last one it printed."""

    module = "rounds.cli"

    def __init__(self, data: Path, course: Path, port: int | None = None) -> None:
        self.data, self.course = data, course
        self.port = port or free_port()
        self.link = ""
        self.output = ""
        self.process: subprocess.Popen[str] | None = None
        self.environment: dict[str, str] = {}
        self.words: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def start(self) -> None:
        """Starts it and reads its output up to the link. Raises AssertionError with the output when none comes."""
        command = [sys.executable, "-m", self.module, "start", "--no-browser", "--data", str(self.data)]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port), *self.words],
            env={**os.environ, "ROUNDS_COURSE": str(self.course), **self.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.output = ""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.output += line
            if re.fullmatch(r"http://\S+\n", line):
                self.link = line.strip()
                return
        raise AssertionError(f"no link was printed:\n{self.output}")

    def kill(self) -> None:
        """kill -9, as a flat battery would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def rest(self) -> str:
        """The lines that come after the link, up to the last one."""
        assert self.process is not None
        assert self.process.stdout is not None
        said = ""
        while "Stop with Ctrl-C" not in said:
            line = self.process.stdout.readline()
            assert line, f"the output ended:\n{said}"
            said += line
        return said

    def stop(self) -> float:
        """SIGTERM; the seconds it took to end."""
        if self.process is None or not self.is_running:
            return 0.0
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(PATIENCE)
        return time.monotonic() - began


class Kept:
    """A running Rounds that can be put back to what it is now: its database, and the link that lets in."""

    def __init__(self, running: Rounds) -> None:
        self.running = running
        self.link = running.link
        self.copy = running.data.with_suffix(".sqlite3")
        _copied(running.data / "rounds.sqlite3", self.copy)

    def as_it_was(self) -> Rounds:
        """It runs, its records are those of then, and its first link has not been used."""
        if not self.running.is_running:
            self.running.start()
        _copied(self.copy, self.running.data / "rounds.sqlite3")
        self.running.link = self.link
        return self.running


def _copied(source: Path, target: Path) -> None:
    """Copies a database over another that may be open."""
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        one.backup(other)


def address_at_home() -> str:
    """This machine's address in its network. Where it has none, another loopback address stands in for one."""
    return next((place.address for place in network.places()), "127.0.0.2")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])
