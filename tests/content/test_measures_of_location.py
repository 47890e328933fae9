"""Averages, worked out again by Python's statistics module on the values in the text."""

from __future__ import annotations

import re
import statistics

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "statistics/measures-of-location/"


def values_in(text: str) -> list[int]:
    """The list behind the first colon."""
    return [
        int(part)
        for part in re.findall(r"\d+", text.partition(": ")[2].partition(". What")[0].partition(", and one")[0])
    ]


def test_the_median_of_a_list() -> None:
    for text, answer, question in numbers_asked(f"{HERE}median_of_a_list"):
        assert answer == statistics.median(values_in(text))
        assert question.unit == ""


def test_the_mean_of_a_list() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}mean_of_a_list"):
        assert answer == pytest.approx(statistics.fmean(values_in(text)))


def test_the_weighted_mean_is_the_mean_of_everybody_in_one_line() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}weighted_mean"):
        some, one, more, other = found(r"saw (\d+) patients, who \D*(\d+) .* saw (\d+), who \D*(\d+) ", text)
        assert answer == pytest.approx(statistics.fmean([one] * int(some) + [other] * int(more)))


def test_the_mean_from_a_table_is_the_mean_of_everybody_in_one_line() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}mean_from_a_table"):
        rows = [(int(value), int(count)) for value, count in re.findall(r"\| (\d) \| (\d+) \|", text)]
        people = [value for value, count in rows for _ in range(count)]
        (said,) = found(r"among (\d+) ", text)
        assert said == len(people)
        assert answer == pytest.approx(statistics.fmean(people))


def test_the_missing_value_makes_the_mean_right() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}missing_value"):
        (mean,) = found(r"is known to be (\d+)", text)
        assert statistics.fmean([*values_in(text), answer]) == pytest.approx(mean)


def test_a_slip_in_the_largest_value_moves_the_mean_alone() -> None:
    for text, question in choices_asked(f"{HERE}slip_of_the_keyboard"):
        count, largest, slip = found(r"holds (\d+) .* largest, (\d+) .* many: (\d+)\.", text)
        right = [*range(1, int(count)), int(largest) + int(count)]
        wrong = [*range(1, int(count)), int(slip) + int(count)]
        assert statistics.median(right) == statistics.median(wrong)
        assert statistics.fmean(wrong) > statistics.fmean(right)
        assert question.right == "The mean rises; the median stays as it was."


def test_the_lesson_s_numbers() -> None:
    stays = [2, 2, 3, 3, 4, 5, 5, 6, 42]
    assert (statistics.fmean(stays), statistics.median(stays)) == (8, 4)
    moved = [2, 2, 3, 3, 4, 5, 5, 6, 10]
    assert round(statistics.fmean(moved), 1) == 4.4
    assert statistics.median(moved) == 4
    assert statistics.fmean([*stays[:-1], 60]) == 10
