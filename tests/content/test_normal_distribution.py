"""Normal shares and centiles, worked out again with the error function and by adding up thin strips of the curve."""

from __future__ import annotations

import math
from functools import cache

import pytest

from rounds.kit import Interval, Number
from tests.content.asked import SEEDS, choices_asked, course, found, numbers_asked

HERE = "probability/normal-distribution/"
GIVEN = r"with mean (\d+) .*? and SD (\d+)\."


def share_below(x: float, mean: float, sd: float) -> float:
    """By the error function, in per cent."""
    return 50 * math.erfc((mean - x) / (sd * math.sqrt(2)))


@cache
def share_between(low: float, high: float) -> float:
    """The area under the bell between two z, by strips, in per cent."""
    strips = 4_000
    width = (high - low) / strips
    middles = (low + width * (strip + 0.5) for strip in range(strips))
    return 100 * sum(math.exp(-z * z / 2) for z in middles) * width / math.sqrt(2 * math.pi)


def z_at(share: float) -> float:
    """The z below which this share lies, closed in on from both sides."""
    low, high = -6.0, 6.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if share_below(middle, 0, 1) < 100 * share else (low, middle)
    return low


def test_the_strips_give_the_textbook_shares() -> None:
    assert [round(share_between(-k, k), 1) for k in (1, 2, 3)] == [68.3, 95.4, 99.7]
    assert z_at(0.975) == pytest.approx(1.959964, abs=1e-6)


def test_the_rule_of_thumb_is_close_to_the_areas() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}rule_of_thumb"):
        mean, sd = found(GIVEN, text)
        if "lies between" in text:
            low, high = found(r"between (\d+) and (\d+)\?", text)
            area = share_between((low - mean) / sd, (high - mean) / sd)
        else:
            (value,) = found(r"(?:above|below) (\d+)\?", text)
            area = share_below(value, mean, sd)
            area = 100 - area if "lies above" in text else area
        assert answer == pytest.approx(area, abs=0.5)


def test_a_reference_range_holds_about_ninety_five_per_cent() -> None:
    for seed in SEEDS:
        question = course().generator(f"{HERE}reference_range").draw(str(seed)).question
        assert isinstance(question, Interval)
        mean, sd = found(GIVEN, question.ask)
        low, high = found(r"\[(\d+), (\d+)\]", question.answer)
        assert low + high == 2 * mean
        assert share_between((low - mean) / sd, (high - mean) / sd) == pytest.approx(95, abs=0.5)


def rounded(question: Number) -> float:
    """What a careful learner types."""
    return float(question.reference())


def test_beyond_a_value_lies_the_area_on_that_side() -> None:
    for text, _, question in numbers_asked(f"{HERE}beyond_a_value"):
        mean, sd = found(GIVEN, text)
        (value,) = found(r"lies (?:above|below) ([\d.]+)\?", text)
        area = share_below(value, mean, sd)
        assert rounded(question) == round(100 - area if "lies above" in text else area)


def test_between_two_values_lies_the_area_of_the_strips() -> None:
    for text, _, question in numbers_asked(f"{HERE}between_two_values"):
        mean, sd = found(GIVEN, text)
        low, high = found(r"between ([\d.]+) and ([\d.]+)\?", text)
        assert rounded(question) == round(share_between((low - mean) / sd, (high - mean) / sd))


def test_as_many_lie_below_a_centile_as_its_name_says() -> None:
    for text, answer, question in numbers_asked(f"{HERE}value_at_a_centile"):
        mean, sd = found(GIVEN, text)
        (name,) = found(r"the ([\d.]+)th centile", text)
        assert rounded(question) == round(mean + z_at(name / 100) * sd)
        assert share_below(answer, mean, sd) == pytest.approx(name, abs=0.3)


def test_the_sd_puts_both_centiles_where_they_were() -> None:
    for text, answer, question in numbers_asked(f"{HERE}sd_from_two_centiles"):
        lower, low, upper, high = found(r"The ([\d.]+)th centile is (\d+) .*, the ([\d.]+)th is (\d+)\.", text)
        mean = (low + high) / 2
        assert share_below(low, mean, answer) == pytest.approx(lower, abs=0.3)
        assert share_below(high, mean, answer) == pytest.approx(upper, abs=0.3)
        assert rounded(question) == pytest.approx((high - low) / (z_at(upper / 100) - z_at(lower / 100)), abs=0.051)


def test_a_colleague_may_use_z_where_nothing_falls_below_zero() -> None:
    sound = set()
    for text, question in choices_asked(f"{HERE}can_it_be_normal"):
        mean, sd = found(r"mean (\d+) and SD (\d+),", text)
        (limit,) = found(r"turns (\d+) into z = 1", text)
        assert limit == mean + sd
        impossible = share_below(0, mean, sd)
        if "symmetrical bell" in text:
            assert impossible < 1e-6
            assert question.right.startswith("Yes: the ")
        else:
            (said,) = found(r"No: that curve would put (\d+)% .* below zero", question.right)
            assert said == round(impossible) > 15
        sound.add(question.right[:2])
    assert sound == {"Ye", "No"}


def test_at_least_one_flag_is_counted_test_by_test() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}flagged_at_least_once"):
        tests, inside = found(r"includes (\d+) blood tests.* holds (\d+)%", text)
        clear = 1.0
        flagged = 0.0
        for _test in range(int(tests)):
            flagged += clear * (1 - inside / 100)
            clear *= inside / 100
        assert answer == pytest.approx(100 * flagged)


def test_a_flag_tells_little_where_it_is_near_and_much_where_it_is_far() -> None:
    told = set()
    for text, question in choices_asked(f"{HERE}one_flag_in_a_panel"):
        tests, away = found(r"has (\d+) blood tests.*lies ([\d.]+) SDs", text)
        beyond = 2 * share_below(-away, 0, 1) / 100
        # How often one healthy person in so many tests would have such a result, or one further out.
        often = 1 - (1 - beyond) ** tests
        word = question.right.split(":")[0]
        assert often > 0.3 if word == "Little" else often < 1e-4
        told.add(word)
    assert told == {"Little", "Much"}
