"""Log-odds and the sigmoid, worked out again in decimal arithmetic and by searching for the risk."""

from __future__ import annotations

import re
from decimal import Decimal, getcontext

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "probability/logistic-function/"
getcontext().prec = 30


def risk_with(log_odds: Decimal) -> float:
    """The risk in per cent whose log-odds these are, closed in on from both sides."""
    low, high = Decimal(0), Decimal(1)
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if (middle / (1 - middle)).ln() < log_odds else (low, middle)
    return float(100 * low)


def log_odds_of(risk: Decimal) -> Decimal:
    return risk.ln() - (100 - risk).ln()


def decimals(pattern: str, text: str) -> tuple[Decimal, ...]:
    match = re.search(pattern, text)
    assert match is not None, f"{pattern!r} is not in {text!r}"
    return tuple(Decimal(part) for part in match.groups())


def test_log_odds_are_a_difference_of_two_logarithms() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}log_odds_of_a_risk"):
        (risk,) = decimals(r"is (\d+)%", text)
        assert answer == pytest.approx(float(log_odds_of(risk)))


def test_a_risk_has_the_log_odds_it_came_from() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}risk_from_log_odds"):
        (z,) = decimals(r"\$(?:z = )?(-?[\d.]+)\$", text)
        assert 100 * answer == pytest.approx(risk_with(z))


def test_a_score_is_added_up_and_turned_into_the_risk_with_these_log_odds() -> None:
    ticks = set()
    for text, answer, _ in numbers_asked(f"{HERE}risk_from_a_score"):
        b0, b1, b2 = decimals(r"z = (-?[\d.]+) \+ ([\d.]+) .*? \+ ([\d.]+) ", text)
        (value,) = decimals(r"Your patient \D+ (\d+) ", text)
        tick = 0 if re.search(r"Your patient .* not .*\. What", text) else 1
        ticks.add(tick)
        assert answer == pytest.approx(risk_with(b0 + b1 * value + b2 * tick))
    assert ticks == {0, 1}


def test_half_way_up_the_log_odds_are_those_of_fifty_per_cent() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}half_way_up"):
        b0, b1 = decimals(r"z = (-?[\d.]+) \+ ([\d.]+)\\,x", text)
        assert risk_with(b0 + b1 * Decimal(answer)) == pytest.approx(50)


def test_only_one_curve_passes_both_points() -> None:
    for text, question in choices_asked(f"{HERE}which_curve"):
        b0, b1 = decimals(r"z = (-?[\d.]+) \+ ([\d.]+)\\,x", text)
        passed = []
        for option in question.options:
            points = found(r"^(\d+)% at (\d+) and (\d+)% at (\d+)$", option)
            pairs = (points[:2], points[2:])
            if all(risk_with(b0 + b1 * Decimal(x)) == pytest.approx(risk, abs=0.51) for risk, x in pairs):
                passed.append(option)
        assert passed == [question.right]


def test_the_same_box_adds_the_same_to_every_patients_log_odds() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}same_box_other_patient"):
        before, after, other = decimals(r"from (\d+)% to (\d+)%.* is at (\d+)% before", text)
        added = log_odds_of(after) - log_odds_of(before)
        assert answer == pytest.approx(risk_with(log_odds_of(other) + added))


def test_a_coefficient_multiplies_the_odds_of_patients_anywhere() -> None:
    kinds = set()
    for text, question in choices_asked(f"{HERE}what_a_coefficient_means"):
        (coefficient,) = decimals(r"is (\d\.\d)\. What", text)
        what, said = re.findall(r"the (odds|risk) by about ([\d.]+)\.$", question.right)[0]
        kinds.add(what)
        for risk in (Decimal(1), Decimal(5), Decimal(20)):
            if "log-odds" in text:
                new = risk_with(log_odds_of(risk) + coefficient)
                factor = new / (100 - new) / float(risk / (100 - risk))
            else:
                factor = float((risk.ln() + coefficient).exp() / risk)
            assert factor == pytest.approx(float(said), rel=0.02)
        assert (what == "odds") == ("log-odds" in text)
    assert kinds == {"odds", "risk"}
