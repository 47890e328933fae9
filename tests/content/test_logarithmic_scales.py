"""Logarithmic scales, worked out again by placing values with a ruler and by going step by step."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from rounds.kit import Interval, Plot, Several
from tests.content.asked import SEEDS, choices_asked, course, found, numbers_asked

HERE = "school-maths/logarithmic-scales/"


def test_a_value_stands_where_its_logarithm_puts_it() -> None:
    halves = 0
    for text, answer, _ in numbers_asked(f"{HERE}between_two_ticks"):
        low, high, gap, away = found(r"ticks ([\d.,]+) and ([\d,]+) are (\d+) mm apart\. A point lies (\d+) mm", text)
        assert high == pytest.approx(10 * low)
        place = gap * (math.log(answer) - math.log(low)) / (math.log(high) - math.log(low))
        assert place == pytest.approx(away)
        halves += 2 * away == gap
    assert halves > 3


def test_the_same_step_is_the_same_ratio() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}same_step_again"):
        start, end, other = found(r"from (\d+) to (\d+)\. .* begins at (\d+)\.", text)
        assert end * other == pytest.approx(answer * start)
        assert (answer > other) == (end > start)


def test_a_comparison_turned_round_mirrors_its_interval_in_one() -> None:
    for seed in SEEDS:
        question = course().generator(f"{HERE}comparison_turned_round").draw(str(seed)).question
        assert isinstance(question, Interval)
        low, high = found(r"goes from (0\.\d\d) to (0\.\d\d)\.", question.ask)
        lower, upper = found(r"^\[(\d\.\d\d), (\d\.\d\d)\]$", question.answer)
        assert low < high < 1 < lower < upper
        # Places on a logarithmic line are exact mirror images, up to the rounding of two decimal places.
        assert math.log(lower) == pytest.approx(-math.log(high), abs=0.006)
        assert math.log(upper) == pytest.approx(-math.log(low), abs=0.006)


def test_the_estimate_lies_in_the_middle_of_the_logarithms() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}other_limit"):
        estimate, known = found(r" is (\d\.\d\d)\. On .* limit is (\d\.\d\d)\.", text)
        assert (np.log(known) + np.log(answer)) / 2 == pytest.approx(np.log(estimate))
        assert (answer > estimate) == ("What is the upper" in text)


def test_the_percentage_is_what_the_points_of_the_plot_do_from_one_to_the_next() -> None:
    for text, answer, question in numbers_asked(f"{HERE}rate_from_a_slope"):
        (plot,) = question.exhibits()
        assert isinstance(plot, Plot)
        logs = [y for _, y in plot.series[0].points]
        start, end, run = found(r"line from ([\d.]+) \w+ \w+ 0 to ([\d.]+) \w+ \w+ (\d)\.", text)
        assert (logs[0], logs[-1], len(logs) - 1) == (start, end, run)
        values = [10**y for y in logs]
        sign = 1 if " rise each" in text else -1
        for before, after in pairwise(values):
            assert 100 * sign * (after - before) / before == pytest.approx(answer, rel=1e-6)


def test_a_value_on_the_line_is_reached_by_equal_factors() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}value_on_the_line"):
        first, last, run, at = found(r"line from ([\d,]+) .*? 0 to ([\d,]+) .*? (\d)\..* show \w+ \w+ (\d)\?", text)
        to_here = [first * (answer / first) ** (step / at) for step in range(int(at) + 1)]
        factor = to_here[1] / to_here[0]
        value = answer
        for _step in range(int(run - at)):
            value *= factor
        assert value == pytest.approx(last)


def test_pairs_equally_far_from_one_multiply_to_one() -> None:
    for seed in SEEDS:
        question = course().generator(f"{HERE}equally_far_from_one").draw(str(seed)).question
        assert isinstance(question, Several)
        for option in question.options:
            left, right = (Fraction(value) for value in option.split(" and "))
            assert (left * right == 1) == (option in question.right)


def test_one_seed_never_gives_two_results_of_one_comparison() -> None:
    for seed in SEEDS:
        compared = [
            re.findall(
                r"with (.+?) compared with (.+?), the ", course().generator(HERE + name).draw(str(seed)).question.ask
            )
            for name in ("comparison_turned_round", "other_limit")
        ]
        assert len(compared[0]) == len(compared[1]) == 1
        assert compared[0] != compared[1]


def test_a_colleague_is_answered_with_what_the_values_do() -> None:
    met = set()
    for text, question in choices_asked(f"{HERE}colleague_on_log_axes"):
        holds = question.right.startswith("Yes")
        if "should lie as far" in text:
            left, right = (
                Fraction(value) for value in re.findall(r"odds ratios, ([\d.]+) .* from 1 as (\d) does", text)[0]
            )
            assert left * right == 1
            assert holds
        elif "forest plot" in text:
            times, away, further = found(r"1/(\d) and .* one is ([\d.]+) away from 1 and the other (\d)", text)
            assert 1 - 1 / times == pytest.approx(away, abs=0.006)
            assert further == times - 1
            assert f"No: one divides the odds by {times:g}, the other multiplies them by {times:g}" in question.right
        elif "parallel" in text:
            a, b, c, d = found(r"from (\d+) patients to (\d+), the other from (\d+) to ([\d,]+)\.", text)
            assert b / a == d / c == found(r"grew to (\d) times", question.right)[0]
            assert (d - c) / (b - a) == 10
            assert holds == ("same percentage”" in text)
        elif "bar of sample" in text:
            a, b = found(r"ends at (\d+) bacteria per mL and that of sample B at ([\d,]+)\.", text)
            assert math.log(b) / math.log(a) == pytest.approx(2)
            assert b / a == 100
            assert question.right.startswith("No: it has a hundred times")
        elif "begun it at 0" in text:
            assert question.right.startswith("No: such an axis has no 0")
        elif "less steeply" in text:
            slow, fast = (np.diff(10 ** (slope * np.arange(5))) for slope in (0.1, 0.2))
            assert (slow > 0).all()
            assert slow[0] < fast[0]
            assert holds == ("longer to double" in text)
        else:
            values = 10 ** (0.1 * np.arange(10))
            assert (np.diff(np.diff(values)) > 0).all()
            assert values[1:] / values[:-1] == pytest.approx(values[1] / values[0])
            assert holds == ("same percentage”" in text)
        met.add(re.sub(r"\d", "#", question.right))
    assert len(met) == 10
