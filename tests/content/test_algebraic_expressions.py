"""Expressions, worked out again by putting numbers into them."""

from __future__ import annotations

import re
from fractions import Fraction
from math import isclose, sqrt

import pytest

from rounds.kit import Formula
from rounds.marking import mark
from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "school-maths/algebraic-expressions/"


def value(text: str, **letters: Fraction | int) -> Fraction | float:
    """An expression as it is printed, with these numbers for its letters."""
    text = re.sub(r"\\d?frac\{(.*)\}\{(.*?)\}", r"((\1)/(\2))", text)
    text = re.sub(r"\\sqrt\{(.*)\}", r"sqrt(\1)", text)
    text = re.sub(r"(?<=[\da-z)])(?=[a-z(])", "*", text.replace("sqrt", "√")).replace("√", "sqrt").replace("^", "**")
    exact = {name: Fraction(number) for name, number in letters.items()}
    found: Fraction | float = eval(text, {"sqrt": lambda inside: sqrt(inside), **exact})
    return found


def drawn(name: str) -> list[Formula]:
    asked = [course().generator(f"{HERE}{name}").draw(str(seed)).question for seed in range(60)]
    assert all(isinstance(question, Formula) for question in asked)
    return [question for question in asked if isinstance(question, Formula)]


def shown(question: Formula) -> str:
    match = re.search(r"\$(.+?)\$", question.ask)
    assert match is not None
    return match[1]


def test_numbers_stand_where_the_letters_stood() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}put_in"):
        match = re.search(r"What is \$(.+?)\$ for \$x = (-?\d+)\$ and \$y = (-?\d+)\$", text)
        assert match is not None
        assert value(match[1], x=int(match[2]), y=int(match[3])) == answer


@pytest.mark.parametrize("name", ["like_terms", "multiply_out", "factor_out", "cancel"])
def test_another_form_has_the_same_value_at_every_number_tried(name: str) -> None:
    for question in drawn(name):
        for step in range(5):
            letters = {letter: Fraction(7 * step + 110 + place, 97) for place, letter in enumerate(question.vars)}
            assert value(shown(question), **letters) == value(question.answer, **letters)
        for trap in question.traps:
            letters = {letter: Fraction(410 + 2 * place, 97) for place, letter in enumerate(question.vars)}
            assert value(shown(question), **letters) != value(trap.answer, **letters)


@pytest.mark.parametrize("name", ["multiply_out", "factor_out", "cancel"])
def test_what_was_given_is_no_answer_yet(name: str) -> None:
    for question in drawn(name)[:20]:
        given = re.sub(r"\\dfrac\{(.*)\}\{(.*?)\}", r"(\1)/(\2)", shown(question))
        assert not mark(question, given).is_correct


def test_a_formula_is_worked_out_for_its_patient() -> None:
    seen = set()
    for text, answer, question in numbers_asked(f"{HERE}clinical_formula"):
        if "body mass" in text:
            weight, height = found(r"patient of (\d+) kg who is (\d+) cm", text)
            again = 10_000 * weight / height / height
        elif "arterial" in text:
            systolic, diastolic = found(r"systolic of (\d+) and a diastolic of (\d+)", text)
            again = (systolic + 2 * diastolic) / 3
        elif "drip" in text:
            volume, hours, minutes, drops = found(r"for ([\d,]+) mL in (\d+) h (\d+) min and (\d+) drops", text)
            again = volume * drops / (hours + minutes / 60) / 60
            assert 15 <= again <= 90
        else:
            qt, rr = found(r"QT of (\d+) ms and an RR of (\d+) ms", text)
            again = qt * (1000 / rr) ** 0.5
            assert 330 <= again <= 560
        seen.add(text[:12])
        assert answer == pytest.approx(again)
        assert question.dp == (1 if "body mass" in text else 0)
    assert len(seen) == 4


def test_one_number_tells_two_expressions_apart_and_expanding_joins_them() -> None:
    rights = set()
    for text, question in choices_asked(f"{HERE}one_number_tried"):
        match = re.search(r"from \$(.+?)\$ to \$(.+?)\$\. “I put in 0, and both gave (-?\d+)", text)
        assert match is not None
        before, after, zero = match.groups()
        assert value(before, x=0) == value(after, x=0) == int(zero)
        agrees = all(isclose(value(before, x=x), value(after, x=x)) for x in range(1, 20))
        assert agrees == question.right.startswith("“They are equal")
        if not agrees:
            at, here, there = found(r"at (\d+) they are (-?\d+) and (-?\d+)", question.right)
            assert value(before, x=int(at)) == here
            assert value(after, x=int(at)) == there
        rights.add(agrees)
    assert rights == {True, False}
