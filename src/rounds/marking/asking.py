"""From a question of the kit to what the checkers ask."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from rounds.kit.antiderivative import Antiderivative
from rounds.kit.distribution import Distribution
from rounds.kit.equation import Equation
from rounds.kit.formula import Formula
from rounds.kit.interval import Interval
from rounds.kit.matrix import Matrix
from rounds.kit.number import Number, Value
from rounds.kit.question import Question
from rounds.kit.set_of import SetOf
from rounds.kit.symbolic import Symbolic
from rounds.kit.vector import Vector
from rounds.marking.asked import Asked


def asked_of(question: Question) -> Asked:
    """The reference and options of a question that is answered by typing mathematics."""
    if isinstance(question, Number):
        return _number(question)
    if isinstance(question, Symbolic):
        return _symbolic(question)
    raise TypeError(f"{type(question).__name__}: expected a kind that is answered by typing a number or mathematics.")


def wrong_answers(question: Question) -> list[str]:
    """The answers of the traps in the question's order, as exact as the question holds them."""
    if isinstance(question, Number):
        return [_typed(trap.answer) for trap in question.traps]
    return [trap.answer for trap in question.expected_wrong()]


def _number(question: Number) -> Asked:
    return Asked(
        type="number", reference=_typed(question.answer), tol_rel=question.within, sf=question.sf, dp=question.dp,
        percent=question.unit == "%", share=question.share, unit=question.unit,
        form=frozenset(filter(None, [question.form])),
    )  # fmt: skip


def _typed(value: Value) -> str:
    return str(value) if isinstance(value, (int, Fraction)) else repr(value)


def _symbolic(question: Symbolic) -> Asked:
    extra = {name: getattr(question, name) for name in ("sf", "dp", "up_to") if hasattr(question, name)}
    return Asked(
        type=TYPES[type(question)], reference=question.answer, vars=question.vars, domain=question.domain,
        tol_rel=getattr(question, "within", None), tol_abs=getattr(question, "within_abs", None),
        form=frozenset(question.form), **extra,
    )  # fmt: skip


TYPES: Mapping[type[Question], str] = {
    Formula: "expr",
    Antiderivative: "antiderivative",
    Vector: "vector",
    Matrix: "matrix",
    SetOf: "set",
    Interval: "interval",
    Equation: "equation",
    Distribution: "dist",
}
