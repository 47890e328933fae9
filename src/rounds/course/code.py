"""A topic's Python, run as course code: only people who may commit write it."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from rounds.course.problem import CourseError, Problem
from rounds.kit import QuestionGenerator


def read_questions(path: Path) -> Mapping[str, QuestionGenerator]:
    """The questions of this file by name, in the order they are written. Raises CourseError with the line at fault."""
    module = run(path)
    return {name: value for name, value in vars(module).items() if isinstance(value, QuestionGenerator)}


def run(path: Path) -> ModuleType:
    """The module in this file, compiled afresh: a stale byte-code cache would show an author yesterday's text."""
    module = ModuleType(f"{path.parent.name}.{path.stem}")
    module.__file__ = str(path)
    try:
        exec(compile(path.read_bytes(), path, "exec"), module.__dict__)
    except SyntaxError as error:
        raise CourseError([Problem(path, error.lineno or 1, f"Python cannot read this: {error.msg}")]) from error
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        raise CourseError([Problem(path, line_in(path, error), what, cure=_cure(error))]) from error
    return module


def line_in(path: Path, error: BaseException) -> int:
    """The last line of this file that took part in the error, or 1."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == str(path) and frame.lineno]
    return lines[-1] if lines else 1


def _cure(error: Exception) -> str:
    match error:
        case NameError(name=str(name)):
            return f"Define '{name}' or mend its spelling"
        case ImportError():
            known = ", ".join(sys.modules["rounds.kit"].__all__)
            return f"Authors import from rounds.kit; it offers {known}"
        case _:
            return ""
