"""Odds, worked out again by lining people up, and by searching for the probability that has these odds."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "probability/odds/"
# How large the error may be, in percentage points.
ERRORS = {"smaller than 1 ": (0, 1), "larger than 20 ": (20, 100), "between 5 and 10 ": (5, 10)}


def with_to_without(people: list[bool]) -> float:
    return people.count(True) / people.count(False)


def chance_with(odds: float) -> float:
    """The probability whose odds these are, closed in on from both sides."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if middle < odds * (1 - middle) else (low, middle)
    return low


def test_odds_from_a_risk_count_a_hundred_people() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}odds_from_risk"):
        (risk,) = found(r"is (\d+)%", text)
        assert answer == pytest.approx(with_to_without([place < risk for place in range(100)]))


def test_odds_from_counts_leave_the_affected_out_of_the_bottom() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}odds_from_counts"):
        whole, affected = found(r"Of (\d+) .*?, (\d+) ", text)
        assert answer == pytest.approx(with_to_without([place < affected for place in range(int(whole))]))


def test_a_risk_is_the_affected_among_both_sides() -> None:
    ways = set()
    for text, answer, _ in numbers_asked(f"{HERE}risk_from_odds"):
        one, other = found(r"(\d+)(?: to | : | .* who .* there (?:was|were) )(\d+)", text)
        against = "against" in text
        ways.add(against)
        assert answer == pytest.approx(100 * chance_with(other / one if against else one / other))
    assert ways == {True, False}


def test_multiplied_odds_belong_to_the_new_risk() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}odds_times_factor"):
        factor, risk = found(r"by ([\d.]+\d|\d+)\b.* (\d+)%", text)
        new = answer / 100
        assert new / (1 - new) / (risk / (100 - risk)) == pytest.approx(factor)
        assert answer < 100


def test_the_factor_is_the_cross_product_of_a_table() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}factor_between"):
        a, b = found(r"(\d+)%.* (\d+)%", text)
        table = ((a, 100 - a), (b, 100 - b))
        assert answer == pytest.approx(table[0][0] * table[1][1] / (table[0][1] * table[1][0]))


def test_only_one_line_may_be_read_as_a_risk() -> None:
    asked = set()
    for text, question in choices_asked(f"{HERE}odds_read_as_risk"):
        close = []
        low, high = next(limits for words, limits in ERRORS.items() if words in text)
        asked.add(low)
        for option in question.options:
            (odds,) = found(r"odds (\d\.\d\d)$", option)
            if low < 100 * (odds - chance_with(odds)) < high:
                close.append(option)
        assert close == [question.right]
    assert len(asked) == 3


def test_what_the_patient_hears_is_counted_in_people() -> None:
    for text, question in choices_asked(f"{HERE}what_to_tell_the_patient"):
        (said,) = found(r"^(\d+) of 100", question.right)
        if match := re.search(r"odds (?:of a good result )?are (\d) to 1( against)?", text):
            odds = Fraction(1, int(match[1])) if match[2] else Fraction(int(match[1]))
        else:
            (before,) = found(r" (\d+) (?:of 100 patients|have a cold in winter)", text)
            odds = Fraction(int(before), 100 - int(before)) * (2 if "doubles" in text else Fraction(1, 2))
        assert said == pytest.approx(100 * chance_with(float(odds)), abs=0.5)
