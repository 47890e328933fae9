"""Fractions counted out in pieces, doses poured drop by drop."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from rounds.kit import Order
from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "school-maths/fractions-and-ratios/"
FRACTION = r"(\d+/\d+|\d+)"


def test_lowest_terms() -> None:
    for text, answer, question in numbers_asked(f"{HERE}lowest_terms"):
        whole, part = found(r"Of (\d+) [a-z ]+, (\d+)", text)
        assert answer == pytest.approx(part / whole)
        assert question.form == "lowest"


def test_fractions_counted_in_equal_pieces() -> None:
    cases = set()
    for text, answer, _ in numbers_asked(f"{HERE}fraction_sum"):
        one, other = (float(Fraction(part)) for part in re.findall(FRACTION, text)[:2])
        case = next(word for word in ("another bag", "night", "vial", "oxygen") if word in text)
        cases.add(case)
        if case == "another bag":
            assert answer == pytest.approx(one + other)
        elif case == "night":
            assert answer == pytest.approx(one * other)
        elif case == "vial":
            assert answer * other == pytest.approx(one)
        else:
            assert other + answer == pytest.approx(one)
    assert len(cases) == 4


def test_parts_are_counted_one_by_one() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}parts_or_in_all"):
        if match := re.search(r"1 in (\d+)", text):
            everything = ["this"] + ["that"] * (int(match[1]) - 1)
        else:
            (others,) = re.findall(r"(?:with|1:|are|gives|ratio 1:) ?(\d+)", text)
            everything = ["this"] + ["that"] * int(others)
        assert answer == pytest.approx(everything.count("this") / len(everything))


def test_the_doses_of_a_day_hold_what_the_child_should_have() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}dose_volume"):
        (weight,) = found(r"(?:child of|weighs) (\d+) kg", text)
        (per_kg,) = found(r"(\d+) mg(?: per kg|/kg)", text)
        (doses,) = found(r"(\d) (?:equal )?doses", text)
        (strength,) = found(r"(\d+) mg in each mL", text)
        assert answer * strength * doses == pytest.approx(weight * per_kg)


def test_shares_rise() -> None:
    for seed in range(60):
        question = course().generator(f"{HERE}proportions_in_order").draw(str(seed)).question
        assert isinstance(question, Order)
        shares = [float(Fraction(text.rstrip("%"))) / (100 if text.endswith("%") else 1) for text in question.right]
        assert shares == sorted(shares)
        assert len(shares) == 4


def counted_out(text: str, one: Fraction, other: Fraction) -> Fraction:
    """The same story in whole things: so many beds, patients or drops that every part of them is whole."""
    whole = one.denominator * other.denominator
    first = whole * one
    if "equally many beds" in text:
        return (first + whole * other) / (2 * whole)
    if "of that" in text or "Of those" in text:
        return first * other / whole
    if "ampoule" in text:
        return Fraction(int(first), int(whole * other))
    assert "is left" in text
    return (whole - first - whole * other) / whole


def test_the_reply_to_a_colleague_agrees_where_the_colleague_is_right() -> None:
    agreed = set()
    for text, question in choices_asked(f"{HERE}colleague_adds"):
        one, other = (Fraction(part) for part in re.findall(r"\d/\d", text)[:2])
        (said,) = re.findall(rf"“It is {FRACTION}”", text)
        word, answer = re.findall(rf"(Yes|No), it is {FRACTION}\.", question.right)[0]
        assert Fraction(answer) == counted_out(text, one, other)
        assert (word == "Yes") == (Fraction(said) == Fraction(answer))
        assert sum(option.startswith("Yes") for option in question.options) == 1
        agreed.add(word)
    assert agreed == {"Yes", "No"}
