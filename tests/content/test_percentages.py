"""Percentages, worked out again in whole things and by going forwards."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "school-maths/percentages/"


def test_a_share_is_so_many_out_of_each_hundred() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}share_of_a_group"):
        group, rate = found(r"Of ([\d,]+) .*?, (\d+)% are picked", text)
        assert Fraction(int(answer), int(group)) == Fraction(int(rate), 100)


def test_one_in_how_many() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}one_in_how_many"):
        people, count = found(r"Of ([\d,]+) people, ([\d,]+) have", text)
        assert count * answer == people


def test_a_relative_change_brings_the_start_to_the_end() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}relative_change"):
        start, end = found(r"went from (\d+)% to (\d+)%", text)
        sign = 1 if "did they rise" in text else -1
        assert start * (1 + sign * answer / 100) == pytest.approx(end)


def test_going_forwards_from_the_number_before_gives_the_number_now() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}before_the_change"):
        rate, now = found(r"(?:fell|rose) by (\d+)% and is now ([\d,]+)\.", text)
        sign = 1 if " rose by" in text else -1
        assert answer * (100 + sign * rate) / 100 == pytest.approx(now)


def test_what_is_avoided_is_what_is_there_less_what_is_left() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}points_between"):
        start, fall = found(r"there are (\d+) .* there are (\d+)% fewer", text)
        assert start - start * (100 - fall) / 100 == pytest.approx(answer)


def test_the_true_sentence_names_the_difference_in_points() -> None:
    for text, question in choices_asked(f"{HERE}which_sentence_is_true"):
        start, end = found(r"went from (\d+)% to (\d+)%", text)
        assert question.right == f"“{int(start - end)} percentage points fewer.”"
        assert start - end == start / 2, "so “half of the events” would be true, and “half of all” is not"
