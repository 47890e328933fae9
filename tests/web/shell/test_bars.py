"""Bars of a discrete distribution and of groups, and where they balance."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rounds.course.figure import BarGroup, Bars, Binomial, Slider, read_figure
from rounds.web.shell import figures
from rounds.web.shell.figures import bars
from rounds.web.study.styleguide_figures import BLOOD_GROUPS, RESPONDERS
from tests.web.shell.in_node import in_node

CHILDREN = Bars(
    alt="Children.",
    x_label="children",
    y_label="families",
    mean=True,
    labels=(0, 1, 2, 3),
    groups=(BarGroup(label="families", values=(12, 20, 14, 4)),),
)
UNEVEN = replace(CHILDREN, mean=False, labels=(1, 10, 100, 1000))


def test_the_picked_bar_is_read_out_with_what_lies_up_to_it() -> None:
    assert bars.sentence(RESPONDERS, {"bar": 3, "n": 10, "p": 0.3}) == (
        "Responders 3: probability 0.267; 3 or fewer 0.65. Mean 3."
    )


def test_groups_are_read_out_side_by_side() -> None:
    assert bars.sentence(BLOOD_GROUPS, {"bar": 2}) == "Blood group B: men 11, women 9."


def test_the_mean_of_counts_is_their_balance_point() -> None:
    assert bars.sentence(CHILDREN, {}) == "Children 1: families 20. Mean 1.2."


@pytest.mark.parametrize(("n", "p"), [*product((1, 5, 12, 20), (0.05, 0.3, 0.5, 0.95))])
def test_the_bars_are_the_binomial_distribution(n: int, p: float) -> None:
    # By another road: n trials one after the other, each a convolution.
    expected = np.array([1.0])
    for _ in range(n):
        expected = np.convolve(expected, [1 - p, p])
    drawn = bars.heights(RESPONDERS, {"n": n, "p": p})[0]
    assert drawn[: n + 1] == pytest.approx(expected)
    assert not any(drawn[n + 1 :])
    assert bars.mean(RESPONDERS, drawn) == pytest.approx(n * p)


def test_no_place_of_the_sliders_makes_a_bar_leave_the_drawing() -> None:
    context = bars.context(RESPONDERS)
    for n, p in product(range(5, 21), (step / 20 for step in range(1, 20))):
        assert max(bars.heights(RESPONDERS, {"n": n, "p": p})[0]) <= float(str(context["tallest"])) + 1e-12


def test_the_drawn_bars_are_as_high_as_their_values() -> None:
    drawn = re.findall(
        r'<rect class="bar bar-first\S*(?: is-picked)?" x="\S+" y="\S+" width="\S+" height="(\S+)"',
        figures.render(CHILDREN),
    )
    assert [float(height) / 172 * 20 for height in drawn[:4]] == pytest.approx([12, 20, 14, 4], abs=0.01)


def test_a_slider_moves_by_the_numbers_below_the_bars_or_counts_the_bars() -> None:
    assert 'name="bar" min="0" max="20"' in figures.render(RESPONDERS)
    assert 'name="bar" min="1" max="4"' in figures.render(BLOOD_GROUPS)
    assert 'name="bar" min="1" max="4"' in figures.render(UNEVEN)
    assert bars.sentence(UNEVEN, {"bar": 4}) == "Children 1,000: families 4."


@pytest.mark.parametrize("figure", [RESPONDERS, replace(RESPONDERS, binomial=Binomial(n=8, p=Slider(0.5, 0, 1, 0.1)))])
def test_page_and_server_say_the_same_of_a_binomial(script: Path, figure: Bars) -> None:
    most = len(figure.places) - 1
    places = product(range(most + 1), (5, most), (0.05, 0.3, 0.35, 0.5, 0.95))
    moves = [dict(zip(("bar", "n", "p"), case, strict=True)) for case in places]
    expression = f"{json.dumps(moves)}.map((moved) => f.discrete({json.dumps(asdict(figure))}, moved))"
    assert in_node(script, expression) == [bars.sentence(figure, moved) for moved in moves]


@pytest.mark.parametrize("figure", [CHILDREN, UNEVEN, BLOOD_GROUPS, replace(CHILDREN, labels=(0.5, 1, 1.5, 2))])
def test_page_and_server_say_the_same_of_counts(script: Path, figure: Bars) -> None:
    first, step = figure.spacing or (1, 1)
    moves: list[dict[str, float]] = [{}, *({"bar": first + step * at} for at in range(4))]
    expression = f"{json.dumps(moves)}.map((moved) => f.discrete({json.dumps(asdict(figure))}, moved))"
    assert in_node(script, expression) == [bars.sentence(figure, moved) for moved in moves]


def settings(**changed: Any) -> dict[str, Any]:
    """The settings of sound bars as figure.toml gives them, with changes; None takes one out."""
    groups = [{"label": "men", "values": [42, 11, 4]}]
    sound = {"kind": "bars", "alt": "Bars.", "x_label": "group", "y_label": "men", "labels": ["A", "B", "AB"]}
    return {name: value for name, value in {**sound, "groups": groups, **changed}.items() if value is not None}


def binomial(n: Any, p: Any) -> dict[str, Any]:
    return {"labels": None, "groups": None, "binomial": {"n": n, "p": p}}


def test_bars_are_read_from_settings() -> None:
    figure = read_figure(settings(**binomial(10, {"start": 0.3, "low": 0, "high": 1, "step": 0.1})))
    assert isinstance(figure, Bars)
    assert figure.binomial == Binomial(n=10, p=Slider(0.3, 0, 1, 0.1))
    assert isinstance(read_figure(settings()), Bars)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"groups": None}, "either labels and groups, or binomial"),
        ({"binomial": {"n": 3, "p": 0.5}}, "either labels and groups, or binomial"),
        (binomial(40, 0.5), "binomial: n: a whole number from 1 to 30"),
        (binomial({"start": 2.5, "low": 1, "high": 4, "step": 0.5}, 0.5), "n: a whole number"),
        (binomial(10, 30), "binomial: p: a probability lies between 0 and 1"),
        (binomial(10, {"start": 2, "low": 0, "high": 1}), r"binomial: p: start \(2\) must lie"),
        ({"mean": True}, "mean: only one group whose labels are numbers at equal distances"),
        ({"labels": ["A"]}, "labels: 2 to 31; there are 1"),
        ({"labels": ["a name that runs on", "and on", "and on and on and on"]}, "together at most 40 letters"),
        ({"groups": [{"label": "men", "values": [1, 2]}]}, "groups: men: 3 labels, and 2 values"),
        ({"groups": [{"label": "men", "values": [1, 2, -1]}]}, "groups: men: values are 0 or more"),
        ({"groups": [{"label": "men", "values": [1, 2, 3]}] * 4}, "groups: at most 3; there are 4"),
    ],
)
def test_settings_at_fault_say_what_to_mend(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_figure(settings(**changed))
