"""Densities, worked out again by cutting them into thin strips and by walking along curves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import pytest

from rounds.kit import Plot, Question
from tests.content.asked import choices_asked, found, numbers_asked

HERE = "probability/continuous-random-variables/"
STRIPS = 2_000


def plotted(question: Question) -> list[tuple[float, float]]:
    shown = question.shows
    assert isinstance(shown, Plot)
    return [(float(x), y) for x, y in shown.series[0].points]


def along(points: Sequence[tuple[float, float]], x: float) -> float:
    """How high the line through the points is at x."""
    (x0, y0), (x1, y1) = next(pair for pair in pairwise(points) if pair[0][0] <= x <= pair[1][0])
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0)


def area(points: Sequence[tuple[float, float]], start: float, end: float) -> float:
    """The area under the line through the points, by the middle of each of many strips."""
    width = (end - start) / STRIPS
    return sum(along(points, start + width * (strip + 0.5)) for strip in range(STRIPS)) * width


def test_a_uniform_share_is_counted_in_tenths_of_a_minute() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}uniform_probability"):
        start, end, begin, stop = found(
            r"between (\d+) and (\d+) minutes .* between (\d+) and (\d+) minutes from now\?", text
        )
        moments = range(int(start) * 10, int(end) * 10)
        assert answer == pytest.approx(sum(begin * 10 <= moment < stop * 10 for moment in moments) / len(moments))


def test_a_uniform_density_has_area_one() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}height_of_a_density"):
        match = re.search(r"between (-?[\d.]+) and (-?[\d.]+) ", text.replace("−", "-"))
        assert match is not None
        low, high = Fraction(match[1]), Fraction(match[2])
        assert float(high - low) * answer == pytest.approx(1)


def test_a_triangular_tail_is_the_area_of_its_strips() -> None:
    for text, answer, question in numbers_asked(f"{HERE}triangular_tail"):
        points = plotted(question)
        last = points[-1][0]
        assert area(points, 0, last) == pytest.approx(1)
        (cut,) = found(r"than ([\d.]+) ", text)
        start, end = (cut, last) if " more than " in text else (0.0, cut)
        assert answer == pytest.approx(area(points, start, end))


def test_recorded_as_one_value_are_those_that_round_to_it() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}share_recorded_as"):
        height, value, step = found(
            r"is ([\d.]+) per .*all around (\d+(?:\.\d+)?).* nearest (\d+(?:\.\d+)?)[^.]*\. What", text
        )
        # Of values spread evenly over ten steps, a tenth rounds to the one in the middle.
        spread = [value + step * (10 * (place + 0.5) / STRIPS - 5) for place in range(STRIPS)]
        rounded = sum(round((one - value) / step) == 0 for one in spread) / STRIPS
        assert answer == pytest.approx(100 * height * 10 * step * rounded, abs=1e-6)


def test_a_centile_is_where_the_curve_reaches_it() -> None:
    for text, answer, question in numbers_asked(f"{HERE}centile_from_a_cdf"):
        wanted = 50.0 if "median" in text else found(r"the (\d+)th centile", text)[0]
        assert along(plotted(question), answer) == pytest.approx(wanted)


def test_cumulative_values_are_the_areas_so_far() -> None:
    for _, question in choices_asked(f"{HERE}which_cdf"):
        points = plotted(question)
        so_far, values = Fraction(0), []
        for (x0, height), (x1, _) in pairwise(points):
            so_far += Fraction(str(height)) * Fraction(x1 - x0)
            values.append(f"{float(so_far):.2f}")
        assert question.right == ", ".join(values)
        assert values[-1] == "1.00"


def test_the_strip_of_a_value_is_nothing_unless_the_value_is_rounded() -> None:
    cases = set()
    for text, question in choices_asked(f"{HERE}exactly_one_value"):
        (area_said,) = (option for option in question.options if "area" in option)
        low, high = found(r"from ([\d.]+) to ([\d.]+)\.", area_said)
        if "chart" not in text:
            assert question.right.startswith("It is zero")
            cases.add("difference" if "difference" in text else "exact")
            continue
        (step,) = found(r"to the nearest ([\d.]+) ", text)
        (value,) = found(r"the chart says ([\d.]+) ", text)
        assert question.right == area_said
        # Just inside either end a true value is rounded to the one asked, just outside it is not.
        inside, outside = (low + step / 100, high - step / 100), (low - step / 100, high + step / 100)
        assert all(round((true - value) / step) == 0 for true in inside)
        assert all(round((true - value) / step) != 0 for true in outside)
        cases.add("recorded")
    assert cases == {"exact", "difference", "recorded"}


def test_a_high_density_may_be_right_unless_its_area_is_too_large() -> None:
    wrong = set()
    for text, question in choices_asked(f"{HERE}colleague_sees_a_high_density"):
        (peak,) = found(r"(?:reaches|stays above) ([\d.]+) per", text)
        assert peak > 1
        if "stays above" in text:
            start, end = found(r"From (-?[\d.]+) to (-?[\d.]+) ", text.replace("−", "-"))
            assert area(((start, peak), (end, peak)), start, end) > 1
            assert question.right.startswith("The plot is wrong: its area")
        else:
            assert f"{peak:g} is a height" in question.right
        wrong.add("wrong" in question.right)
    assert wrong == {True, False}
