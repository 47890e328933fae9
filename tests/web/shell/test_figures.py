"""What a figure says in words, and that the page's script says the same."""

from __future__ import annotations

import json
import random
import re
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path
from statistics import NormalDist

import numpy as np
import pytest

from rounds.course.figure import Distribution, Figure, Group, Histogram, NumberLine, PopulationDots, Scatter, Slider
from rounds.web.shell import figures
from rounds.web.shell.figures import distribution, histogram, number_line, population_dots, scale, scatter
from tests.web.shell.in_node import in_node

DOTS = PopulationDots(
    alt="People as dots.", prevalence=Slider(4, 1, 50), sensitivity=Slider(80, 0, 100), specificity=Slider(90, 0, 100)
)
LINE = NumberLine(
    alt="Stays.", label="Longest stay", unit="days", values=(2, 2, 3, 3, 4, 5, 5, 6, 42), low=0, high=60, movable=(8,)
)
CURVES = Distribution(
    alt="Two curves.",
    unit="mg/L",
    low=0,
    high=100,
    groups=(Group("without the infection", 30, 12), Group("with the infection", 60, 15)),
    threshold=Slider(45, 5, 95),
)
ONE_CURVE = replace(CURVES, groups=(Group("adults", 30, 12),))
BARS = Histogram(
    alt="Bars.", unit="days", values=(1, 2, 2, 3, 4, 5, 7, 8, 12, 20), low=0, high=20, width=Slider(5, 1, 10)
)
POINTS = ((20.0, 118.0), (35.0, 124.0), (48.0, 131.0), (60.0, 129.0), (72.0, 146.0))
NEW = ((30.0, 119.0), (66.0, 140.0))
PLAIN = Scatter(
    alt="Points.",
    x_label="Age",
    x_low=10,
    x_high=90,
    y_label="Pressure",
    y_unit="mmHg",
    y_low=90,
    y_high=180,
    points=POINTS,
)
LAID = replace(PLAIN, slope=Slider(0.5, 0, 1, 0.1), intercept=Slider(105, 90, 130))
FITTED = replace(PLAIN, new_points=NEW, degree=Slider(1, 0, 4))
ALL: list[Figure] = [DOTS, LINE, CURVES, ONE_CURVE, BARS, LAID, FITTED]


def test_the_dots_add_up_to_everybody() -> None:
    for prevalence, sensitivity, specificity in product((0, 1, 33, 50), (0, 77, 100), (0, 91, 100)):
        assert sum(population_dots.counts(1000, prevalence, sensitivity, specificity).values()) == 1000


def test_the_dots_say_what_they_show() -> None:
    said = population_dots.sentence(population_dots.counts(1000, 1, 90, 91), "the disease")
    assert (
        said == "Of 98 positive tests, 9 have the disease: positive predictive value 9%. 1 with the disease is missed."
    )


def test_where_nobody_tests_positive_there_is_no_predictive_value() -> None:
    said = population_dots.sentence(population_dots.counts(1000, 1, 0, 100), "sepsis")
    assert said == "Nobody tests positive. 10 with sepsis are missed."


def test_the_line_says_its_averages() -> None:
    assert number_line.sentence(LINE.values, "days", ("mean", "median")) == "Mean 8 days, median 4 days."
    assert number_line.sentence((1, 2), "mg", ("median",)) == "Median 1.5 mg."


def test_a_cut_off_splits_each_curve_as_the_normal_distribution_does() -> None:
    for group, cut in product(CURVES.groups, range(0, 101, 5)):
        assert distribution.above(group, cut) == pytest.approx(1 - NormalDist(group.mean, group.sd).cdf(cut))


def test_two_curves_say_sensitivity_and_specificity() -> None:
    assert distribution.sentence(CURVES, 45) == (
        "Cut-off 45 mg/L: of 100 with the infection, 84 test positive (sensitivity 84%). "
        "Of 100 without the infection, 89 test negative (specificity 89%)."
    )


def test_a_low_value_may_be_the_positive_one() -> None:
    said = distribution.sentence(replace(CURVES, groups=CURVES.groups[::-1], positive="below"), 45)
    assert said.startswith("Cut-off 45 mg/L: of 100 without the infection, 89 test positive")


def test_one_curve_says_how_many_lie_beyond() -> None:
    assert distribution.sentence(ONE_CURVE, 42) == "Cut-off 42 mg/L: of 100 adults, 16 lie above it."


def test_every_value_is_in_one_bar() -> None:
    for width in (1, 2, 3, 4, 5, 7, 10):
        assert sum(histogram.bars(BARS, width)) == len(BARS.values)
        expected = np.histogram(BARS.values, bins=[*np.arange(0, 20, width), 20])[0]
        assert histogram.bars(BARS, width) == expected.tolist()


def test_the_box_has_the_quartiles_of_numpy() -> None:
    assert histogram.quartiles(BARS.values) == pytest.approx(np.quantile(BARS.values, [0.25, 0.5, 0.75]))


def test_the_bars_say_what_they_show() -> None:
    assert histogram.sentence(BARS, 5) == (
        "Bars 5 days wide: the tallest, from 0 to 5, holds 5 of 10. Median 4.5, middle half from 2.3 to 7.8 days."
    )


def test_a_line_laid_by_hand_says_its_average_miss() -> None:
    assert scatter.sentence(LAID, 0.5, 105, 0) == "This line misses by 3.5 mmHg on average."


@pytest.mark.parametrize("degree", range(5))
def test_a_fitted_curve_is_the_least_squares_polynomial(degree: int) -> None:
    model = scatter.fit(POINTS, degree)
    expected = np.polynomial.Polynomial.fit([x for x, _ in POINTS], [y for _, y in POINTS], degree)
    for x in (12, 33, 60, 88):
        assert model(x) == pytest.approx(expected(x), rel=1e-9)


def test_a_curve_through_every_point_misses_the_new_ones() -> None:
    assert scatter.sentence(FITTED, 0, 0, 4).startswith("A curve of degree 4 misses by 0 mmHg on average on the 5 it")


def test_ticks_are_round_numbers() -> None:
    assert scale.round_numbers(0, 60) == [0, 10, 20, 30, 40, 50, 60]
    assert scale.round_numbers(-1, 1, 4) == pytest.approx([-1, -0.5, 0, 0.5, 1])


@pytest.mark.parametrize("figure", ALL)
def test_the_page_has_a_picture_sliders_and_words(figure: Figure) -> None:
    html = figures.render(figure)
    assert 'role="img"' in html
    assert 'type="range"' in html
    assert 'aria-live="polite"' in html
    assert figure.alt in html
    assert "style=" not in html


def test_points_alone_need_no_slider() -> None:
    html = figures.render(PLAIN)
    assert html.count('class="point"') == len(POINTS)
    assert 'type="range"' not in html
    assert "5 points." in html


def test_page_and_server_count_and_say_the_same_of_dots(script: Path) -> None:
    cases = [list(case) for case in product(range(0, 51, 3), range(0, 101, 7), range(0, 101, 9))]
    expression = (
        f"{json.dumps(cases)}.map(([p, s, c]) => "
        'f.dots(f.count(1000, {prevalence: p, sensitivity: s, specificity: c}), "sepsis"))'
    )
    expected = [population_dots.sentence(population_dots.counts(1000, *case), "sepsis") for case in cases]
    assert in_node(script, expression) == expected


def test_page_and_server_say_the_same_of_a_line(script: Path) -> None:
    cases = [[2, 2, 3, 4.5, longest] for longest in range(61)] + [[1], [1, 2], [0.05, 0.1], [-3, 1]]
    expression = f'{json.dumps(cases)}.map((values) => f.line(values, "days", ["mean", "median"]))'
    expected = [number_line.sentence(tuple(case), "days", ("mean", "median")) for case in cases]
    assert in_node(script, expression) == expected


@pytest.mark.parametrize("figure", [CURVES, ONE_CURVE, replace(CURVES, positive="below")])
def test_page_and_server_say_the_same_of_curves(script: Path, figure: Distribution) -> None:
    cuts = [cut / 2 for cut in range(201)]
    expression = f"{json.dumps(cuts)}.map((cut) => f.curves({json.dumps(asdict(figure))}, cut))"
    assert in_node(script, expression) == [distribution.sentence(figure, cut) for cut in cuts]


def test_page_and_server_say_the_same_of_bars(script: Path) -> None:
    chance = random.Random(5)
    many = [replace(BARS, values=tuple(round(chance.uniform(0, 20), 1) for _ in range(30))) for _ in range(20)]
    cases = [(asdict(figure), width) for figure in many for width in (1, 2.5, 3, 7, 10)]
    expression = f"{json.dumps(cases)}.map(([settings, width]) => f.bars(settings, width))"
    assert in_node(script, expression) == [
        histogram.sentence(figure, width) for figure in many for width in (1, 2.5, 3, 7, 10)
    ]


def test_page_and_server_say_the_same_of_points(script: Path) -> None:
    laid = list(product((0, 0.3, 0.5, 1), range(90, 131, 7)))
    expression = (
        f"{json.dumps(laid)}.map(([slope, intercept]) => f.points({json.dumps(asdict(LAID))}, {{slope, intercept}}))"
    )
    assert in_node(script, expression) == [scatter.sentence(LAID, *case, 0) for case in laid]
    expression = f"[0, 1, 2, 3, 4].map((degree) => f.points({json.dumps(asdict(FITTED))}, {{degree}}))"
    assert in_node(script, expression) == [scatter.sentence(FITTED, 0, 0, degree) for degree in range(5)]


def test_two_figures_on_one_page_do_not_share_their_parts() -> None:
    html = (
        figures.render(DOTS)
        + figures.render(replace(DOTS, alt="Other people."))
        + "".join(figures.render(one) for one in ALL[1:])
    )
    named = re.findall(r'\bid="([^"]+)"', html)
    used = {*re.findall(r'href="#([^"]+)"', html), *re.findall(r"url\(#([^)]+)\)", html)}
    assert len(named) == len(set(named))
    assert used <= set(named)
