"""Growth and decay, worked out again step by step and in the other direction."""

from __future__ import annotations

import math
import re
from itertools import pairwise

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "school-maths/exponential-functions/"


def test_whole_steps_are_walked_one_by_one() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}whole_steps"):
        start, period, time = found(r"is (\d+) .*?(?:half-life of|every) (\d+) .*?after (\d+)", text)
        amount = start
        for _step in range(0, int(time), int(period)):
            amount = amount / 2 if "half-life" in text else amount + amount
        assert amount == answer


def test_the_factor_takes_a_hundred_to_what_is_there_one_step_later() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}factor_of_a_step"):
        (rate,) = found(r"by ([\d.]+)% each", text)
        later = 100 + rate if re.search(r"\b(rise|rises|grows) by", text) else 100 - rate
        assert 100 * answer == pytest.approx(later)


def test_several_steps_are_walked_one_by_one() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}change_over_several_steps"):
        rate, steps = found(r"by (\d+)% each .*? over (\d+) ", text)
        amount, rises = 100.0, "the total rise" in text
        for _step in range(int(steps)):
            amount += amount * rate / 100 if rises else -amount * rate / 100
        assert abs(amount - 100) == pytest.approx(answer)


def test_the_amount_left_has_halved_as_often_as_the_logarithm_says() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}amount_left"):
        start, period, hours = found(r"is (\d+) .*half-life is (\d+) hours\. What is it (\d+) hours", text)
        assert math.log2(start / answer) * period == pytest.approx(hours)


def test_a_power_of_e_is_the_limit_of_many_small_steps() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}with_e"):
        start, k, time = found(r"= (\d+)\\,e\^\{(-?[\d.]+)t\}\$\. What is \$\w\((\d)\)", text)
        steps = 10_000_000
        assert start * (1 + k * time / steps) ** steps == pytest.approx(answer, rel=1e-5)


def test_what_is_lost_in_each_step_leaves_half_after_the_half_life() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}lost_in_one_step"):
        (period,) = found(r"half-life of (\d+) ", text)
        left = 1.0
        for _step in range(int(period)):
            left *= 1 - answer / 100
        assert left == pytest.approx(0.5)


def test_four_values_keep_their_differences_or_their_ratios() -> None:
    for text, question in choices_asked(f"{HERE}which_kind_of_change"):
        values = [int(value) for value in re.findall(r"\d+", text.split(":")[1])]
        pairs = list(pairwise(values))
        if question.right.startswith("Exponential"):
            assert {later / value for value, later in pairs} == set(found(r"by ([\d.]+\d|\d)\.$", question.right))
            assert len({later - value for value, later in pairs}) == 3
        else:
            (added,) = {later - value for value, later in pairs}
            assert f"adds {added}." in question.right
            assert len({later / value for value, later in pairs}) == 3


def test_a_colleague_is_answered_with_what_walking_gives() -> None:
    seen = set()
    for text, question in choices_asked(f"{HERE}colleague_on_growth"):
        yes = question.right.startswith("Yes")
        if "half-life is" in text:
            hours, waited = found(r"is (\d+) hours, so after (\d+) hours", text)
            left = 0.5 ** (waited / hours)
            assert left == (0.125 if yes else 0.25)
            assert ("an eighth is left”" in text) if yes else ("a quarter is left" in question.right)
        elif "shrank by" in text:
            (rate,) = found(r"grew by (\d+)%", text)
            assert 100 * (1 + rate / 100) * (1 - rate / 100) < 100
            assert "shorter" in (text if yes else question.right)
        elif "Cases double" in text:
            days, low, high, claimed = found(r"every (\d) days.* so from (\d+) to (\d+) takes (\d+)”", text)
            takes = days * math.log2(high / low)
            assert yes == (claimed == takes)
            assert yes or f"takes {takes:g} days" in question.right
        elif "Admissions fall" in text:
            rate, years = found(r"fall by (\d+)% a year, so in (\d+) years", text)
            left = 100.0
            for _year in range(int(years)):
                left -= left * rate / 100
            assert (f"down by {100 - left:.0f}%”" in text) if yes else (f"about {left:.0f}% are left" in question.right)
        else:
            levels = [60 * math.exp(-0.2 * hour) for hour in range(100)]
            assert levels == sorted(levels, reverse=True)
            assert levels[-1] > 0
            assert yes == ("never gets to 0" in text)
        seen.add((yes, text[:12]))
    assert len(seen) == 10
