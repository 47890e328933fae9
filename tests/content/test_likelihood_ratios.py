"""Likelihood ratios, worked out again by counting people in a table (Bayes' theorem without odds)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "probability/likelihood-ratios/"
RATES = r"sensitivity (?:of )?(\d+)%(?: and a|,) specificity (?:of )?(\d+)%"


def crowd(sensitivity: float, specificity: float, ill: float = 50) -> list[tuple[bool, bool]]:
    """Ten thousand people, each ill or not, each positive or not."""
    people = []
    for number in range(10_000):
        is_ill, place = number % 100 < ill, number // 100
        people.append((is_ill, place < sensitivity if is_ill else place >= specificity))
    return people


def how_often(people: list[tuple[bool, bool]], *, positive: bool, ill: bool) -> Fraction:
    group = [is_positive for is_ill, is_positive in people if is_ill == ill]
    return Fraction(sum(result == positive for result in group), len(group))


def chance(before: float, *ratios: float) -> float:
    """The probability after results with these ratios: for each in the healthy, so many in the ill."""
    ill, healthy = before / 100, 1 - before / 100
    for ratio in ratios:
        ill, healthy = ill * ratio / (ill * ratio + healthy), healthy / (ill * ratio + healthy)
    return 100 * ill


@pytest.mark.parametrize(("name", "positive"), [("lr_positive", True), ("lr_negative", False)])
def test_a_ratio_compares_how_often_ill_and_healthy_get_the_result(name: str, positive: bool) -> None:
    for text, answer, _ in numbers_asked(HERE + name):
        people = crowd(*found(RATES, text))
        ratio = how_often(people, positive=positive, ill=True) / how_often(people, positive=positive, ill=False)
        assert answer == pytest.approx(float(ratio))


def test_the_post_test_probability_is_that_of_bayes_theorem() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}post_test_probability"):
        before, ratio = found(r"at (\d+)% .* likelihood ratio of ([\d.]+) for that", text)
        assert answer == pytest.approx(chance(before, ratio))


def test_from_rates_it_is_the_share_of_a_row_of_people() -> None:
    results = set()
    for text, answer, _ in numbers_asked(f"{HERE}from_rates_to_post_test"):
        (before,) = found(r" at (\d+)% in", text)
        positive = "*positive*" in text
        results.add(positive)
        sensitivity, specificity = found(RATES, text)
        row = [is_ill for is_ill, result in crowd(sensitivity, specificity, before) if result == positive]
        assert answer == pytest.approx(100 * sum(row) / len(row))
    assert results == {True, False}


def test_two_results_are_two_steps_of_bayes_theorem() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}two_in_a_row"):
        before, one, two = found(r"is (\d+)%.*ratio of ([\d.]+), .* ratio of ([\d.]+\d|\d)\. A student", text)
        assert answer == pytest.approx(chance(before, one, two))


def test_the_test_chosen_moves_an_even_chance_the_furthest() -> None:
    for text, question in choices_asked(f"{HERE}rules_in_or_out"):
        positive = "a *positive* result" in text
        after = {}
        for option in question.options:
            sensitivity, specificity = found(rf"{option} \| (\d+)% \| (\d+)%", text)
            row = [is_ill for is_ill, result in crowd(sensitivity, specificity) if result == positive]
            after[option] = sum(row) / len(row)
        best = max(after, key=lambda name: after[name]) if positive else min(after, key=lambda name: after[name])
        assert question.right == best


def test_a_large_ratio_does_not_make_an_unlikely_disease_likely() -> None:
    for text, question in choices_asked(f"{HERE}what_the_ratio_says"):
        before, ratio = found(r"is (\d+)%.*likelihood ratio of (\d+)", text)
        (said,) = found(r"^About (\d+) of 100", question.right)
        assert said == pytest.approx(chance(before, ratio), abs=0.5)
        assert said < 50
