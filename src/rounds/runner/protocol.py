"""What goes into a runner and what comes out: plain values, and the contract that every runner keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class Env(StrEnum):
    """The libraries that are ready when the code begins: none, NumPy and pandas, or scikit-learn and Matplotlib too."""

    BARE = "bare"
    LITE = "lite"
    FULL = "full"


class Status(StrEnum):
    """How the learner's program ended. `sandbox` is our own failure and never the learner's."""

    OK = "ok"
    ERROR = "error"
    TIME = "time"
    MEMORY = "memory"
    OUTPUT = "output"
    KILLED = "killed"
    SANDBOX = "sandbox"


@dataclass(frozen=True, kw_only=True)
class Job:
    """A learner's file and what it may use. `exercise` is the path below course/ without `.py`, or "" for a free run.

    `wall_s` and `cpu_s` are seconds, `mem_mb` is megabytes of address space beyond what the libraries take; `seed`
    draws the hidden inputs and never enters the box; `language` is "python" or "sql". One job of a `learner` runs at
    a time. `files` lie in its folder by name when it begins.
    """

    code: str
    exercise: str = ""
    env: Env = Env.BARE
    wall_s: float = 10.0
    cpu_s: int = 8
    mem_mb: int = 512
    seed: str = ""
    language: str = "python"
    learner: str = ""
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Frame:
    """One line of the learner's file that took part in an error; lines count from 1."""

    line: int
    function: str
    text: str


@dataclass(frozen=True, kw_only=True)
class LearnerError:
    """An error in the learner's program: Python's own words, the lines, and `says`, what it means and what to do."""

    type: str
    message: str
    frames: tuple[Frame, ...] = ()
    says: str = ""

    @property
    def line(self) -> int | None:
        """The line of the learner's file where it happened."""
        return self.frames[-1].line if self.frames else None


@dataclass(frozen=True)
class Table:
    """A table as text, cell by cell; `is_cut` where rows or columns were left out."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_cut: bool = False


@dataclass(frozen=True, kw_only=True)
class RunResult:
    """What "Run" shows. `says` tells in plain words how the program ended where it did not end well."""

    status: Status
    stdout: str = ""
    is_cut: bool = False
    error: LearnerError | None = None
    figures: tuple[bytes, ...] = ()
    tables: tuple[Table, ...] = ()
    says: str = ""
    cpu_s: float = 0.0
    rss_mb: float = 0.0


@dataclass(frozen=True, kw_only=True)
class CheckItem:
    """One check as a sentence; `got` and `want` are texts, empty where there is nothing to compare."""

    title: str
    ok: bool
    hint: str = ""
    got: str = ""
    want: str = ""


@dataclass(frozen=True, kw_only=True)
class CheckResult:
    """What "Check" says. `mistake` is the slug of a known misconception that the code behaves like, or ""."""

    status: Status
    passed: bool
    items: tuple[CheckItem, ...] = ()
    mistake: str = ""
    says: str = ""
    error: LearnerError | None = None
    cpu_s: float = 0.0
    rss_mb: float = 0.0


class RunnerUnavailable(RuntimeError):
    """A runner could not be started, or was told to refuse; the message says why and what to do."""


class Runner(Protocol):
    """Runs learners' code. Safe in threads; never raises for what the code does."""

    @property
    def describes(self) -> str:
        """One sentence on how code is run here."""
        ...

    def run(self, job: Job) -> RunResult: ...

    def check(self, job: Job) -> CheckResult: ...

    def close(self) -> None:
        """Ends every process that the runner started."""
        ...
