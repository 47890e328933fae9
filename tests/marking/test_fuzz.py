"""Whatever is typed, marking answers in time, never crashes and never runs it."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rounds.kit import Rng
from rounds.marking import marked, warm_up

PIECES = (
    *"0123456789.,;:+-*/^_=<>()[]{}|!%'\"~&# \n\\xyzeijkCNUR±√∞≤≥×÷−²³πλμσ½∅∪∈ℝ´`@?$",
    "\\frac", "\\sqrt", "\\begin{pmatrix}", "\\end{pmatrix}", "\\left(", "\\right)", "\\text{",
    "\\placeholder{}",
    "\\cdot", "sin", "ln", "log", "exp", " and ", " or ", "N(", "Bin(", "10^", "1e", "^9^9^9", "!!!!", "((((", "x = ",
    "per 1000", "__import__('os')", "eval(", "lambda:", "open('/tmp/x')", "\x00", "🙂", "\u202e", "٣", "none",
    "between ",
    " to ",
)  # fmt: skip
REFERENCES = {
    "number": "7/12", "expr": "12x^2 + 2/x^2", "antiderivative": "x^3/3 + C", "vector": "(8, 3)",
    "matrix": "[[19,22],[43,50]]", "set": "{-2, 3}", "interval": "[8.04, 11.96]", "equation": "y = 2x + 1",
    "dist": "N(5, 4)",
}  # fmt: skip
SLOWEST_MS = 200


def typed(r: Rng) -> str:
    return "".join(r.pick(*PIECES) for _ in range(r.whole(1, 40)))


def damaged_cases(r: Rng) -> Iterator[tuple[str, str]]:
    """Cases of the development set with a piece put in, taken out or doubled."""
    paths = sorted(Path(__file__).parent.glob("cases/*.jsonl"))
    lines = [line for path in paths for line in path.read_text("utf-8").splitlines()]
    while True:
        case = json.loads(r.pick(*lines))
        text, place = case["student"], r.whole(0, len(case["student"]))
        yield case["options"]["type"], text[:place] + r.pick(*PIECES) + text[place + r.whole(0, 2) :]


def _fuzz(count: int, seed: str) -> float:
    r = Rng(seed)
    warm_up()
    damaged = damaged_cases(r)
    kinds = list(REFERENCES)
    slowest = 0.0
    for place in range(count):
        kind, text = (kinds[place % len(kinds)], typed(r)) if place % 2 else next(damaged)
        began = time.process_time()
        got = marked({"student": text, "reference": REFERENCES[kind], "options": {"type": kind}})
        spent = (time.process_time() - began) * 1000
        slowest = max(slowest, spent)
        assert spent < SLOWEST_MS, (kind, text, spent)
        assert got["verdict"] in ("correct", "incorrect", "wrong_form", "unreadable")
    return slowest


@pytest.fixture
def executed() -> Iterator[list[str]]:
    """What the interpreter was asked to do beside marking: compiling, importing, opening, running."""
    seen: list[str] = []
    watching = [True]

    def audit(event: str, _args: tuple[object, ...]) -> None:
        if watching[0] and event in ("exec", "compile", "open", "os.system", "subprocess.Popen", "socket.connect"):
            seen.append(event)

    sys.addaudithook(audit)
    yield seen
    watching[0] = False


def test_two_thousand_strings_do_nothing_but_get_a_verdict(executed: list[str]) -> None:
    warm_up()
    r = Rng("watched")
    executed.clear()
    for _ in range(2000):
        kind = r.pick(*REFERENCES)
        marked({"student": typed(r), "reference": REFERENCES[kind], "options": {"type": kind}})
    assert executed == []


def test_a_thousand_strings_are_answered_in_time() -> None:
    assert _fuzz(1000, "quick") < SLOWEST_MS


@pytest.mark.deep
def test_a_hundred_thousand_strings_are_answered_in_time() -> None:
    assert _fuzz(100_000, "deep") < SLOWEST_MS


@pytest.mark.parametrize(
    "text",
    ["9^9^9^9", "((((((((((" * 50, "x" * 600, "1" * 600, "!" * 600, "-" * 600, "sin " * 150, "2^" * 299 + "2",
    "e^e^e^e^e^x",
     "(x+1)^(10^9)", "1000000!", "gamma(10^8)", "ln" * 300, "\\frac" * 120, "{" * 600, "x^x^x^x^x^x", "170!/169!",
     "|" * 600,
     "a" * 600, "1,2" * 200, "∞" * 600, "10^320*10^320", "binom(10^6, 5*10^5)",
     "x -> 3", "x->3 or x<2", "1/(x-x)", "0^0", "tan(pi/2)"],
)  # fmt: skip
def test_an_answer_meant_to_take_long_does_not(text: str) -> None:
    warm_up()
    for kind, reference in REFERENCES.items():
        began = time.process_time()
        marked({"student": text, "reference": reference, "options": {"type": kind}})
        assert (time.process_time() - began) * 1000 < SLOWEST_MS, kind
