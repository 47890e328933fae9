"""From a question of the kit to what the checkers ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from rounds.kit.number import Number, Value
from rounds.kit.question import Question
from rounds.marking.asked import Asked


def asked_of(question: Question) -> Asked:
    """The reference and options of a question that is answered by typing mathematics."""
    return _ASKED[type(question)](question)


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


_ASKED: Mapping[type[Question], Callable[[Any], Asked]] = {Number: _number}
