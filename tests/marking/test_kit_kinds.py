"""The kinds answered in mathematical notation are plain data, and say when a draw is unfair."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rounds.kit import Antiderivative, Distribution, Equation, Formula, Interval, Matrix, Question, SetOf, Trap, Vector
from rounds.kit.record import from_record, to_record

TEXT: dict[str, Any] = {"ask": "What is it?", "working": "So."}
QUESTIONS: list[Question] = [
    Formula(**TEXT, answer="p(1-p)", vars=("p",), domain={"p": "unit"}, traps=(Trap("sign", "p(p-1)", "No."),)),
    Formula(**TEXT, answer="x^2", vars=("x",), domain={"x": (0.5, 2.0)}, form=("expanded",), within=0.01),
    Antiderivative(**TEXT, answer="x^2 + C", vars=("x",)),
    Vector(**TEXT, answer="(1, 2)", up_to="scale"),
    Matrix(**TEXT, answer="[[1,2],[3,4]]", dp=2),
    SetOf(**TEXT, answer="{-2, 3}"),
    Interval(**TEXT, answer="(-inf, 3)", within_abs=0.01),
    Equation(**TEXT, answer="y = 2x", vars=("x", "y")),
    Distribution(**TEXT, answer="N(5, 4)", sf=3),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: type(question).__name__)
def test_a_stored_question_comes_back_equal(question: Question) -> None:
    assert from_record(json.loads(json.dumps(to_record(question)))) == question
    assert question.unfair() is None
    assert isinstance(hash(question), int)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"traps": (Trap("same", "2 x", "No."),)}, "would be marked right"),
        ({"traps": (Trap("one", "x", "No."), Trap("two", " x ", "No."))}, "both give"),
        ({"vars": ("x", "x")}, "declared twice"),
        ({"domain": {"y": "pos"}}, "not among the vars"),
        ({"domain": {"x": "positive"}}, "expected pos"),
        ({"domain": {"x": (2.0, 1.0)}}, "low < high"),
        ({"form": ("tidy",)}, "not known"),
        ({"answer": " "}, "empty"),
    ],
)
def test_it_says_what_is_unfair(changes: dict[str, Any], says: str) -> None:
    values: dict[str, Any] = {**TEXT, "answer": "2x", "vars": ("x",), **changes}
    assert says in (Formula(**values).unfair() or "")
