"""What others do with the same answers; each is there only if its library is installed (pip install sympy math-verify).

Both are given our own cases and nobody else's: sympy's parser runs what it reads as Python.
"""

from __future__ import annotations

import importlib
import importlib.util
import signal
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

SECONDS = 5


def available() -> Iterator[tuple[str, Callable[[dict[str, Any]], str]]]:
    """The baselines that can be run here, by name."""
    if importlib.util.find_spec("sympy"):
        yield "sympy", by_sympy
    if importlib.util.find_spec("math_verify"):
        yield "math-verify", by_math_verify


def by_sympy(case: dict[str, Any]) -> str:
    """simplify(answer - reference) == 0 on what sympy's own parser makes of both."""
    sympy: Any = importlib.import_module("sympy")
    parsing: Any = importlib.import_module("sympy.parsing.sympy_parser")
    rules = (*parsing.standard_transformations, parsing.implicit_multiplication_application, parsing.convert_xor)

    def read(text: str) -> Any:
        return parsing.parse_expr(text, transformations=rules)

    def answer() -> str:
        return "correct" if sympy.simplify(read(case["student"]) - read(case["reference"])) == 0 else "incorrect"

    return _within_seconds(answer)


def by_math_verify(case: dict[str, Any]) -> str:
    verifier: Any = importlib.import_module("math_verify")

    def answer() -> str:
        gold = verifier.parse(f"${case['reference']}$", parsing_timeout=None)
        given = verifier.parse(f"${case['student']}$", parsing_timeout=None)
        return "correct" if verifier.verify(gold, given, timeout_seconds=None) else "incorrect"

    return _within_seconds(answer)


def _within_seconds(answer: Callable[[], str]) -> str:
    def late(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        return answer()
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
