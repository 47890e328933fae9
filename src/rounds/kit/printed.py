"""What a listing of ours prints. Course code alone is run here: what a learner typed never is."""

from __future__ import annotations

import builtins
import io
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Any

from rounds.kit.exhibit import tidied

MOST_STEPS = 100_000
MOST_LETTERS = 10_000
NAME = "<listing>"


class RunsTooLong(ValueError):
    """The listing takes more steps, or prints more, than a learner can follow."""


@dataclass(frozen=True)
class Printout:
    """What was printed, and the error that ended the program: its name, and the last line that Python writes of it."""

    text: str
    error: str = ""
    last_line: str = ""


def printed(code: str) -> str:
    """What the code prints; an error that nothing catches is its last line, such as
    `NameError: name 'x' is not defined`. Raises RunsTooLong."""
    out = ran(code)
    return out.text + out.last_line


def ran(code: str) -> Printout:
    """The code run from its first line. Safe in threads: `print` is the listing's own, standard output is untouched."""
    buffer = io.StringIO()
    try:
        _execute(compile(tidied(code), NAME, "exec"), buffer)
    except RunsTooLong:
        raise
    except SyntaxError as error:
        return Printout(buffer.getvalue(), type(error).__name__, f"{type(error).__name__}: {error.msg}")
    except Exception as error:
        name, says = type(error).__name__, str(error)
        return Printout(buffer.getvalue(), name, f"{name}: {says}" if says else name)
    return Printout(buffer.getvalue())


def _execute(compiled: CodeType, buffer: io.StringIO) -> None:
    space: dict[str, Any] = {"__name__": "__main__", "__builtins__": _builtins(buffer)}
    before = sys.gettrace()
    # Tracing belongs to this thread alone.
    sys.settrace(_Steps())
    try:
        exec(compiled, space)
    finally:
        sys.settrace(before)


def _builtins(buffer: io.StringIO) -> Mapping[str, Any]:
    def own_print(*values: object, sep: str = " ", end: str = "\n", file: Any = None, flush: bool = False) -> None:
        builtins.print(*values, sep=sep, end=end, file=buffer if file is None else file, flush=flush)
        if buffer.tell() > MOST_LETTERS:
            raise RunsTooLong(f"the listing prints more than {MOST_LETTERS} letters")

    def no_input(prompt: object = "") -> str:
        raise RunsTooLong("the listing asks for input(), and nobody is there to answer")

    return {**vars(builtins), "print": own_print, "input": no_input}


class _Steps:
    """Counts the lines of the listing as they are run."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        if frame.f_code.co_filename != NAME:
            return None
        self.count += 1
        if self.count > MOST_STEPS:
            raise RunsTooLong(f"the listing takes more than {MOST_STEPS} steps: does it end?")
        return self
