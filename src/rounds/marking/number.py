"""Marks an answer that is one number."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TypeAlias

from rounds.kit import Number, Outcome, Verdict
from rounds.marking.reading import Reading, as_share, read_number

PLACES = {0: "to the nearest whole number", 1: "to 1 decimal place"}
Value: TypeAlias = Fraction | float | int


def mark_number(question: Number, given: str) -> Verdict:
    """The verdict on this answer; raises Unreadable."""
    readings = read_number(given, question.unit)
    verdicts = [_judge(question, reading) for reading in readings]
    for wanted in (Outcome.CORRECT, Outcome.WRONG_FORM):
        for verdict in verdicts:
            if verdict.outcome is wanted:
                return verdict
    return next((verdict for verdict in verdicts if verdict.trap), verdicts[0])


def _judge(question: Number, reading: Reading) -> Verdict:
    assumptions = (reading.assumption,) if reading.assumption else ()

    def verdict(outcome: Outcome, message: str = "", trap: str | None = None) -> Verdict:
        return Verdict(outcome=outcome, message=message, trap=trap, read_as=reading.latex, assumptions=assumptions)

    values = _meant(question, reading)
    right = next((value for value in values if question.accepts(value)), None)
    if right is not None:
        form = _form_asked(question, reading, right)
        return verdict(Outcome.WRONG_FORM, form) if form else verdict(Outcome.CORRECT)
    if any(_is_cut_short(question, reading, value, question.answer) for value in values):
        return verdict(Outcome.WRONG_FORM, f"Right as far as it goes. Give it {_asked(question)}.")
    for trap in question.traps:
        if any(question.agrees(v, trap.answer) or _is_cut_short(question, reading, v, trap.answer) for v in values):
            return verdict(Outcome.INCORRECT, trap.says, trap.misconception)
    return verdict(Outcome.INCORRECT, _generic(question, values[0]))


def _meant(question: Number, reading: Reading) -> tuple[Value, ...]:
    """The values that this reading can stand for, in the units in which the question counts."""
    value = reading.result.value
    if question.unit == "%":
        return (value * 100,) if reading.is_ratio and not reading.is_percent else (value,)
    if reading.is_percent:
        # "25%" where 25 was asked without a sign: the sign only repeats what the text says.
        return (as_share(reading),) if question.share else (as_share(reading), value)
    return (value,)


def _form_asked(question: Number, reading: Reading, value: Value) -> str:
    """What to change about a right value in the wrong form, or nothing."""
    if question.form == "lowest" and not (reading.result.is_fraction and reading.result.in_lowest_terms):
        whole = isinstance(value, Fraction) and value.denominator == 1
        return (
            ""
            if whole and reading.result.decimals == 0
            else "The value is right. Give it as a fraction in lowest terms."
        )
    decimals, places = _decimals(question, reading), question.places()
    if decimals is None or places is None or decimals >= places or value == question.answer:
        return ""
    return f"Right as far as it goes. Give it {_asked(question)}."


def _decimals(question: Number, reading: Reading) -> int | None:
    decimals = reading.result.decimals
    if decimals is not None and reading.is_percent and question.unit != "%" and question.share:
        return decimals + 2
    return decimals


def _is_cut_short(question: Number, reading: Reading, value: Value, target: Value) -> bool:
    """Whether a number with fewer decimals than asked is the target rounded to those."""
    decimals, places = _decimals(question, reading), question.places()
    if decimals is None or places is None or decimals >= places or value == 0:
        return False
    return abs(float(value) - float(target)) <= 0.5 * 10.0**-decimals * (1 + 1e-9) and _digits(value, decimals) >= min(
        2, _digits(target, places)
    )


def _digits(value: Value, places: int) -> int:
    """Significant digits of a value written with so many decimals."""
    return max(0, places + 1 + math.floor(math.log10(abs(float(value))))) if value else 0


def _asked(question: Number) -> str:
    if question.dp is not None:
        return PLACES.get(question.dp, f"to {question.dp} decimal places")
    return f"to {question.sf} significant figure{'' if question.sf == 1 else 's'}"


def _generic(question: Number, value: Value) -> str:
    """A word on the commonest slips, which need no trap of the question's own."""
    answer = question.answer
    if not value or not answer:
        return ""
    if question.accepts(value * 100) or question.accepts(value / 100):
        if question.unit == "%":
            return "You are out by a factor of 100. The question asks for per cent."
        if question.share:
            return "You are out by a factor of 100. The question asks for a proportion between 0 and 1."
        return "You are out by a factor of 100."
    if question.accepts(-value):
        return "Look at the sign once more."
    if question.accepts(1 / value):
        return "This is the right fraction upside down."
    whole = 100 if question.unit == "%" else 1 if question.share else None
    if whole is not None and question.accepts(whole - value):
        return "This is what is left over. The question asks for the other part."
    return ""
