"""The calculators worked out again, by other roads than the course's own."""

from __future__ import annotations

from math import exp, log
from pathlib import Path
from typing import Any

import pytest

from rounds.course.project import read_project

PROJECT = read_project(Path(__file__).parents[2] / "course/projects/clinic-calculators")


@pytest.fixture(scope="module")
def program() -> dict[str, Any]:
    """The names of the finished program, run as plain Python."""
    space: dict[str, Any] = {}
    exec(PROJECT.reference(len(PROJECT.steps)), space)
    return space


def by_pieces(creatinine: float, age: int, sex: str) -> float:
    """CKD-EPI 2021 as the two straight lines in log creatinine that it is, bent at kappa."""
    kappa, below, factor = {"f": (0.7, -0.241, 1.012), "m": (0.9, -0.302, 1.0)}[sex]
    slope = below if creatinine < kappa else -1.2
    return exp(log(142) + slope * log(creatinine / kappa) + age * log(0.9938) + log(factor))


@pytest.mark.parametrize(("sex", "expected"), [("m", 91.7), ("f", 68.6)])
def test_the_published_equation_at_fifty_and_88_4(program: dict[str, Any], sex: str, expected: float) -> None:
    assert by_pieces(1.0, 50, sex) == pytest.approx(expected, abs=0.05)
    assert program["egfr"](88.4, 50, sex) == pytest.approx(expected, abs=0.05)


def test_the_value_that_the_national_kidney_foundation_s_calculator_gives(program: dict[str, Any]) -> None:
    # 1.2 mg/dL, a man of 55: 71, as quoted in a public comparison of calculators.
    assert round(program["egfr"](1.2 * 88.4, 55, "m")) == 71


def test_both_roads_agree_below_at_and_above_kappa(program: dict[str, Any]) -> None:
    for umol in range(20, 900, 7):
        for age in (18, 45, 90):
            for sex in "fm":
                assert program["egfr"](umol, age, sex) == pytest.approx(by_pieces(umol / 88.4, age, sex))


def test_the_score_is_the_sum_of_the_printed_points(program: dict[str, Any]) -> None:
    points = (1, 1, 1, 2, 1)
    for age in range(18, 100):
        years = sum(age >= limit for limit in (65, 75))
        for number in range(32):
            flags = [bool(number >> at & 1) for at in range(5)]
            rest = sum(point for point, flag in zip(points, flags, strict=True) if flag)
            assert program["cha2ds2_vasc"](age, "m", *flags) == years + rest
            assert program["cha2ds2_vasc"](age, "f", *flags) == years + rest + 1


def test_each_band_begins_where_the_one_before_ends(program: dict[str, Any]) -> None:
    bands = ["underweight", "normal", "overweight", "obese"]
    for hundredths in range(1000, 5000):
        value = hundredths / 100
        assert program["bmi_band"](value) == bands[sum(value >= limit for limit in (18.5, 25, 30))]


def test_the_letter_holds_the_rounded_numbers(program: dict[str, Any]) -> None:
    line = program["letter_line"]("SINGH A.", 76, "f", 70, 175, 88.4, 4)
    bmi, egfr = 70 / 1.75**2, by_pieces(1.0, 76, "f")
    assert line == f"SINGH A., 76 F: BMI {round(bmi, 1)}, eGFR {round(egfr)}, CHA2DS2-VASc 4"


def test_the_minutes_of_the_steps_are_those_of_the_design() -> None:
    assert [step.minutes for step in PROJECT.steps] == [10, 8, 7, 18, 17, 8, 7]
