"""Times and steps of ten between values on a logarithmic line."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from rounds.course.figure import LogScale, Mark, read_figure
from rounds.web.shell import figures
from rounds.web.shell.figures import log_scale
from rounds.web.shell.figures.scale import LogarithmicScale
from rounds.web.study.styleguide_figures import LOADS
from tests.web.shell.in_node import in_node

ACID = LogScale(
    alt="Acid.", label="concentration", low=1e-9, high=1, start=1e-4, marks=(Mark(label="blood", value=4e-8),)
)


def test_what_is_more_is_so_many_times_as_much() -> None:
    assert log_scale.sentence(LOADS, 3) == (
        "Viral load 1,000 copies/ml: 20 times as much as goal of treatment (50 copies/ml), 1.3 steps of ten higher."
    )


def test_what_is_less_is_told_from_the_greater_one() -> None:
    assert log_scale.sentence(replace(LOADS, marks=LOADS.marks[::-1]), 4) == (
        "Viral load 10,000 copies/ml: before treatment (100,000 copies/ml) is 10 times as much, 1 step of ten higher."
    )


def test_what_is_equal_is_called_so() -> None:
    assert log_scale.sentence(LOADS, 1.7).endswith("as much as goal of treatment (50 copies/ml).")


def test_the_slider_counts_steps_and_shows_the_value() -> None:
    html = figures.render(LOADS)
    assert 'min="1.0" max="6.0" step="0.1" value="3.0"' in html
    assert 'aria-valuetext="1,000 copies/ml"' in html
    assert "data-power" in html


def test_many_powers_stand_side_by_side_in_short() -> None:
    texts = [tick["text"] for tick in LogarithmicScale(1e-2, 1e6, 0, 100).ticks()]
    assert texts == ["10⁻²", "0.1", "1", "10", "100", "10³", "10⁴", "10⁵", "10⁶"]


@pytest.mark.parametrize("figure", [LOADS, ACID])
def test_page_and_server_say_the_same_of_a_log_scale(script: Path, figure: LogScale) -> None:
    exponents = [step / 10 for step in range(-90, 61)]
    settings = json.dumps(asdict(figure))
    expression = f"{json.dumps(exponents)}.map((exponent) => f.logs({settings}, {{exponent}}))"
    assert in_node(script, expression) == [log_scale.sentence(figure, exponent) for exponent in exponents]


def settings(**changed: Any) -> dict[str, Any]:
    """The settings of a sound scale as figure.toml gives them, with changes."""
    ends = {"low": 10, "high": 1_000_000, "start": 1000}
    marks = [{"label": "goal", "value": 50}]
    return {"kind": "log-scale", "alt": "Two lines.", "label": "load", **ends, "marks": marks} | changed


def test_a_scale_is_read_from_settings() -> None:
    figure = read_figure(settings())
    assert isinstance(figure, LogScale)
    assert figure.marks == (Mark(label="goal", value=50),)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"low": 0}, r"low \(0\) must be above 0: a logarithmic line has no 0"),
        ({"high": 1}, r"low \(10\) must be below high \(1\)"),
        ({"low": 20}, r"low \(20\) is a power of ten, such as 10"),
        ({"high": 1e12}, "high: at most 9 steps of ten above low"),
        ({"marks": []}, "marks: one to 4; there are 0"),
        ({"marks": [{"label": "goal", "value": 5}]}, r"goal \(5\) must lie between low \(10\)"),
        ({"start": 1e7}, r"start \(1e\+07\) must lie between"),
    ],
)
def test_settings_at_fault_say_what_to_mend(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_figure(settings(**changed))
