"""Curves, their formulas, and the coordinates of the point on them."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from rounds.course.figure import Curve, FunctionPlot, Slider, read_figure
from rounds.web.shell import figures
from rounds.web.shell.figures import function_plot, scale
from rounds.web.shell.figures.formula import formula
from rounds.web.study.styleguide_figures import DECAY, DECAY_ON_LOG, INVERSES
from tests.web.shell.in_node import in_node

FAMILIES: list[tuple[Curve, str, float]] = [
    (Curve(label="", family="line", m=2, c=-1), "2x − 1", 5.0),
    (Curve(label="", family="power", a=1, n=2), "x^2", 9.0),
    (Curve(label="", family="exponential", a=3, b=2), "3 × 2^x", 24.0),
    (Curve(label="", family="natural-exponential", a=1, k=-0.5), "e^−0.5x", math.exp(-1.5)),
    (Curve(label="", family="logarithm", b=3), "log_3 x", 1.0),
    (Curve(label="", family="logarithm", a=2, b=9, c=1), "2 log_9 x + 1", 2.0),
    (
        Curve(label="", family="logistic", top=1, k=Slider(2, 0, 3), middle=3),
        "1 / (1 + e^−k(x − 3))",
        0.5,
    ),
    (Curve(label="", family="quadratic", a=-1, b=1, c=0), "−x^2 + x", -6.0),
]


@pytest.mark.parametrize(("curve", "_formula", "y"), FAMILIES)
def test_each_family_has_the_height_of_its_formula(curve: Curve, _formula: str, y: float) -> None:
    assert function_plot.value(curve, 3, {"k": 2}) == pytest.approx(y)


@pytest.mark.parametrize(("curve", "written", "_y"), FAMILIES)
def test_a_formula_is_written_as_in_a_book(curve: Curve, written: str, _y: float) -> None:
    marks = {"": "", "sup": "^", "sub": "_"}
    assert "".join(marks[tag] + text for tag, text in formula(curve)) == written


def test_a_letter_that_moves_is_written_as_a_letter() -> None:
    assert formula(DECAY.curves[0]) == [("", "100 × b"), ("sup", "x")]


@pytest.mark.parametrize(
    ("curve", "x"),
    [
        (Curve(label="", family="logarithm", b=2), 0),
        (Curve(label="", family="logarithm", b=1), 2),
        (Curve(label="", family="power", a=1, n=0.5), -4),
        (Curve(label="", family="power", a=1, n=-1), 0),
        (Curve(label="", family="natural-exponential", a=1, k=1), 1000),
    ],
)
def test_where_a_curve_is_not_defined_it_has_no_height(curve: Curve, x: float) -> None:
    assert function_plot.value(curve, x, {}) is None
    said = function_plot.sentence(replace(DECAY, curves=(replace(curve, label="it"),)), x, {})
    assert said.endswith("it not defined.")


def test_the_point_says_its_coordinates() -> None:
    assert function_plot.sentence(DECAY, 5, {"b": 0.8}) == "Time 5 hours: drug left 32.8 mg."


def test_the_point_is_mirrored() -> None:
    assert function_plot.sentence(INVERSES, 3, {"b": 2}) == (
        "x 3: power 8, logarithm 1.58. Mirrored in y = x, the point (3, 8) is (8, 3)."
    )


def test_one_slider_moves_a_letter_of_both_curves() -> None:
    html = figures.render(INVERSES)
    assert html.count('type="range"') == 2
    assert 'name="b"' in html


def test_an_exponential_is_straight_on_a_logarithmic_axis() -> None:
    (path, _) = (curve["path"] for curve in function_plot.context(DECAY_ON_LOG)["curves"])  # type: ignore[attr-defined]
    points = [tuple(map(float, pair.split())) for pair in path.removeprefix("M").split("L")]
    (x0, y0), (x1, y1) = points[0], points[-1]
    assert y1 - y0 > 50
    assert all(abs(y0 + (x - x0) * (y1 - y0) / (x1 - x0) - y) < 0.2 for x, y in points)


@pytest.mark.parametrize(
    "figure", [DECAY, DECAY_ON_LOG, INVERSES, *(replace(DECAY, curves=(c,)) for c, _, _ in FAMILIES)]
)
def test_page_and_server_say_the_same_of_a_plot(script: Path, figure: FunctionPlot) -> None:
    moves = [{"point": x / 2, **dict.fromkeys(figure.sliders, at)} for x in range(-4, 25) for at in (0.5, 0.8, 1, 2)]
    expression = f"{json.dumps(moves)}.map((moved) => f.plot({json.dumps(asdict(figure))}, moved))"
    assert in_node(script, expression) == [function_plot.sentence(figure, moved["point"], moved) for moved in moves]


def test_page_and_server_write_numbers_alike(script: Path) -> None:
    numbers = [
        sign * digits * 10.0**power
        for sign in (1, -1)
        for digits in (1, 1.005, 2.345, 9.999)
        for power in range(-12, 13)
    ]
    numbers += [0, 0.125, 0.1 + 0.2, 1234567, 999.5]
    expression = f"{json.dumps(numbers)}.flatMap((value) => [f.significant(value), f.significant(value, 6)])"
    assert in_node(script, expression) == [scale.significant(value, figures) for value in numbers for figures in (3, 6)]


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (32.768, "32.8"), (1234.5, "1,230"), (0.000123, "0.000123"), (4e-8, "4 × 10⁻⁸"), (-2.5e9, "−2.5 × 10⁹")],
)
def test_numbers_have_three_figures_and_no_row_of_noughts(value: float, text: str) -> None:
    assert scale.significant(value) == text


def test_a_sentence_opens_with_a_capital_unless_it_opens_with_a_symbol(script: Path) -> None:
    texts = ["time 3 hours", "x 3", "pH 7.4", "HbA1c 48", "Age 3"]
    opened = ["Time 3 hours", "x 3", "pH 7.4", "HbA1c 48", "Age 3"]
    assert [scale.opening(text) for text in texts] == opened
    assert in_node(script, f"{json.dumps(texts)}.map(f.opening)") == opened


def test_powers_of_ten_are_equally_far_apart() -> None:
    assert scale.LogarithmicScale(1, 1_000_000, 0, 60).ticks() == [
        {"at": 10.0 * at, "text": text} for at, text in enumerate(["1", "10", "100", "1,000", "10,000", "10⁵", "10⁶"])
    ]


def settings(**changed: Any) -> dict[str, Any]:
    """The settings of a sound plot as figure.toml gives them, with changes."""
    curve = {"label": "drug", "family": "exponential", "a": 100, "b": {"start": 0.8, "low": 0.5, "high": 0.9}}
    axes = {"x_label": "time", "x_low": 0, "x_high": 12, "y_label": "drug", "y_low": 0, "y_high": 100}
    point = {"start": 1, "low": 0, "high": 12}
    return {"kind": "function-plot", "alt": "A fall.", **axes, "point": point, "curves": [curve]} | changed


def test_a_plot_is_read_from_settings() -> None:
    figure = read_figure(settings())
    assert isinstance(figure, FunctionPlot)
    assert figure.curves[0].b == Slider(0.8, 0.5, 0.9)


def curve(**letters: Any) -> dict[str, Any]:
    return {"label": "it", "family": "line", "m": 1, "c": 0} | letters


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"x_low": 20}, "x_low must be below x_high"),
        ({"log_y": True}, "a logarithmic axis begins above 0, and y_low is 0"),
        ({"log_y": True, "y_low": 1, "mirror": True}, "leave log_y or mirror out"),
        ({"curves": []}, "curves: one or two; there are 0"),
        ({"curves": [curve(family="cubic")]}, "family is 'cubic'; known are line, power"),
        ({"curves": [curve(m=None)]}, "it: line has m, c; m is missing"),
        ({"curves": [curve(k=2)]}, "it: line has m, c; take k out"),
        ({"curves": [curve(m="steep")]}, "it: m is 'steep'; it is a number or a slider"),
        ({"curves": [curve(m={"start": 9, "low": 0, "high": 1})]}, "it: m: start .9. must lie between"),
        ({"curves": [{"label": "it", "family": "logarithm", "b": 0}]}, "b is a base, and must stay above 0"),
        (
            {"curves": [curve(m={"start": 1, "low": 0, "high": 1}), curve(m={"start": 1, "low": 0, "high": 2})]},
            "one slider moves m of both",
        ),
        ({"point": {"start": 1, "low": 0, "high": 20}}, "point: it moves between x_low .0. and x_high .12."),
        ({"asymptote": -5}, "asymptote .-5. must lie between y_low .0. and y_high .100."),
    ],
)
def test_settings_at_fault_say_what_to_mend(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_figure(settings(**changed))
