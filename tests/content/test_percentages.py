"""Percentages, worked out again in whole things and by going forwards."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "school-maths/percentages/"


def test_a_share_is_so_many_out_of_each_hundred() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}share_of_a_group"):
        group, rate = found(r"Of ([\d,]+) .*?, (\d+)% ", text)
        assert Fraction(int(answer), int(group)) == Fraction(int(rate), 100)


def test_one_in_how_many() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}one_in_how_many"):
        count, people = found(r"region, ([\d,]+) of ([\d,]+) people", text)
        assert count * answer == people


def test_a_relative_change_brings_the_start_to_the_end() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}relative_change"):
        start, end = found(r"was (\d+)%\. In the year after, it was (\d+)%", text)
        sign = 1 if "did it rise" in text else -1
        assert start * (1 + sign * answer / 100) == pytest.approx(end)


def test_going_forwards_from_the_number_before_gives_the_number_now() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}before_the_change"):
        rate, now = found(r"(?:fell|rose) by (\d+)% and is now ([\d,]+)\.", text)
        sign = 1 if " rose by" in text else -1
        assert answer * (100 + sign * rate) / 100 == pytest.approx(now)


def test_what_is_avoided_is_what_is_there_less_what_is_left() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}points_between"):
        start, fall = found(r"there were (\d+) .* there were (\d+)% fewer", text)
        assert start - start * (100 - fall) / 100 == pytest.approx(answer)


def test_per_cent_and_per_hundred_thousand_are_one_share() -> None:
    ways = set()
    for text, answer, question in numbers_asked(f"{HERE}rare_in_per_cent"):
        if "What percentage" in text:
            (per,) = found(r"(\d+) of every 100,000", text)
            share = per / 100_000
            assert question.unit == "%"
            assert answer / 100 == pytest.approx(share)
        else:
            (rate,) = found(r"([\d.]+)% of people", text)
            assert answer / 100_000 == pytest.approx(rate / 100)
        ways.add(question.unit)
    assert len(ways) == 2


def test_exactly_one_sentence_is_true_of_a_hundred_people() -> None:
    kinds = set()
    for text, question in choices_asked(f"{HERE}which_sentence_is_true"):
        start, end = found(r"went from (\d+)% to (\d+)%", text)

        def is_true(sentence: str, start: float = start, end: float = end) -> bool:
            (said,) = found(r"“It fell by (\d+)", sentence)
            if "points" in sentence:
                return said == start - end
            return said == pytest.approx(100 * (1 - end / start))

        assert is_true(question.right)
        assert not any(is_true(trap.answer) for trap in question.traps)
        kinds.add("points" in question.right)
    assert len(kinds) == 2
