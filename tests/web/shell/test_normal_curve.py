"""The area under a normal curve, in per cent and in standard deviations."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path
from statistics import NormalDist
from typing import Any

import pytest

from rounds.course.figure import NormalCurve, Slider, read_figure
from rounds.web.shell import figures
from rounds.web.shell.figures import normal_curve
from rounds.web.shell.figures.scale import per_cent
from rounds.web.study.styleguide_figures import HEIGHTS, HIGH_PRESSURE
from tests.web.shell.in_node import in_node

BELOW = replace(HEIGHTS, shade="below", lower=None)


def test_the_area_between_two_limits_is_said_with_its_z_scores() -> None:
    assert normal_curve.sentence(HEIGHTS, {"lower": 158, "upper": 172}) == (
        "68.3% of women lie between 158 and 172 cm: z from \N{MINUS SIGN}1 to 1."
    )


def test_limits_that_have_crossed_change_places() -> None:
    crossed, straight = {"lower": 172, "upper": 158}, {"lower": 158, "upper": 172}
    assert normal_curve.sentence(HEIGHTS, crossed) == normal_curve.sentence(HEIGHTS, straight)


@pytest.mark.parametrize("limit", range(140, 191, 5))
def test_the_areas_are_those_of_the_normal_distribution(limit: int) -> None:
    share = NormalDist(165, 7).cdf(limit)
    assert normal_curve.sentence(BELOW, {"upper": limit}).lower().startswith(per_cent(share))


def test_the_curve_itself_can_be_moved() -> None:
    said = normal_curve.sentence(HIGH_PRESSURE, {"lower": 140, "mean": 130, "sd": 15})
    assert said == "25.2% of adults lie above 140 mmHg."


def test_a_tail_never_comes_to_nothing() -> None:
    shares = [per_cent(share) for share in (0.0001, 0.1234, 0.99999)]
    assert shares == ["less than 0.1%", "12.3%", "more than 99.9%"]


def test_the_second_axis_counts_standard_deviations_and_stays_on_the_page() -> None:
    html = figures.render(replace(HEIGHTS, high=183, upper=Slider(172, 165, 183)))
    assert html.count('class="z-tick"') == 7
    assert html.count('display="none"') == 1


@pytest.mark.parametrize("figure", [HEIGHTS, BELOW, HIGH_PRESSURE])
def test_page_and_server_say_the_same_of_a_normal_curve(script: Path, figure: NormalCurve) -> None:
    places = product(range(140, 191, 7), range(141, 191, 8), (120, 130.5, 165), (7, 15, 20.5))
    cases = [dict(zip(("lower", "upper", "mean", "sd"), case, strict=True)) for case in places]
    expression = f"{json.dumps(cases)}.map((moved) => f.normal({json.dumps(asdict(figure))}, moved))"
    assert in_node(script, expression) == [normal_curve.sentence(figure, case) for case in cases]


def settings(**changed: Any) -> dict[str, Any]:
    """The settings of a sound curve as figure.toml gives them, with changes; None takes one out."""
    limits = {
        "lower": {"start": 158, "low": 140, "high": 165},
        "upper": {"start": 172, "low": 165, "high": 190},
    }
    sound = {"kind": "normal-curve", "alt": "A bell.", "label": "Height", "low": 140, "high": 190, "mean": 165, "sd": 7}
    return {name: value for name, value in {**sound, **limits, **changed}.items() if value is not None}


def test_a_curve_is_read_from_settings() -> None:
    figure = read_figure(settings())
    assert isinstance(figure, NormalCurve)
    assert figure.limits == {"lower": Slider(158, 140, 165), "upper": Slider(172, 165, 190)}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"high": 100}, r"low \(140\) must be below high \(100\)"),
        ({"shade": "beside"}, "shade is 'beside'; it is between, below or above"),
        ({"upper": None}, "upper: the area between is given by lower and upper alone; add or take out"),
        ({"shade": "above"}, "upper: the area above is given by lower alone"),
        ({"lower": {"start": 158, "low": 100, "high": 165}}, r"lower: it moves between low \(140\)"),
        ({"lower": {"start": 200, "low": 140, "high": 165}}, r"lower: start \(200\) must lie"),
        ({"sd": 0}, "sd: a standard deviation is above 0"),
        ({"sd": {"start": 9, "low": 1, "high": 5}}, r"sd: start \(9\) must lie"),
        ({"mean": 200}, "mean: it lies between low"),
    ],
)
def test_settings_at_fault_say_what_to_mend(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_figure(settings(**changed))
