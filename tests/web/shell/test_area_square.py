"""Areas of a unit square as joint and marginal probabilities."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from rounds.course.figure import AreaSquare, Slider, read_figure
from rounds.web.shell import figures
from rounds.web.shell.figures import area_square
from rounds.web.study.styleguide_figures import SQUARE, SQUARE_INDEPENDENT
from tests.web.shell.in_node import in_node


def test_the_square_says_joint_and_marginal() -> None:
    assert area_square.sentence(SQUARE, {"p_a": 0.1, "p_b_given_a": 0.9}) == (
        "P(flu and fever) = 0.1 × 0.9 = 0.09. P(fever) = 0.09 + 0.18 = 0.27."
    )


def test_equal_heights_are_called_independent() -> None:
    assert area_square.sentence(SQUARE, {"p_a": 0.1, "p_b_given_a": 0.2}).endswith("without flu: independent.")
    assert area_square.sentence(SQUARE_INDEPENDENT, {"p_a": 0.2, "p_b_given_a": 0.7}).endswith("independent.")
    assert "independent" not in area_square.sentence(SQUARE, {"p_a": 0.1, "p_b_given_a": 0.25})


def test_the_drawn_areas_are_the_probabilities() -> None:
    html = figures.render(SQUARE)
    for name, share in (("joint", 0.09), ("other", 0.18)):
        found = re.search(rf'<rect class="area-{name}" x="\S+" y="\S+" width="(\S+)" height="(\S+)"', html)
        assert found is not None
        assert float(found[1]) * float(found[2]) / 240**2 == pytest.approx(share)


def test_where_b_is_independent_its_slider_names_no_condition() -> None:
    assert "P(blood group A) <span" in figures.render(SQUARE_INDEPENDENT)
    assert "P(fever | flu) <span" in figures.render(SQUARE)


@pytest.mark.parametrize(
    "figure", [SQUARE, SQUARE_INDEPENDENT, replace(SQUARE, p_a=0.3, p_b_given_not_a=Slider(0.5, 0, 1, 0.05))]
)
def test_page_and_server_say_the_same_of_a_square(script: Path, figure: AreaSquare) -> None:
    shares = [step / 20 for step in range(21)]
    cases = [{"p_a": a, "p_b_given_a": b} for a, b in product(shares, shares)]
    expression = f"{json.dumps(cases)}.map((moved) => f.square({json.dumps(asdict(figure))}, moved))"
    assert in_node(script, expression) == [area_square.sentence(figure, case) for case in cases]


def settings(**changed: Any) -> dict[str, Any]:
    """The settings of a sound square as figure.toml gives them, with changes."""
    slider = {"start": 0.1, "low": 0, "high": 1, "step": 0.05}
    return {
        "kind": "area-square",
        "alt": "A square.",
        "a": "flu",
        "b": "fever",
        "p_a": slider,
        "p_b_given_a": 0.9,
    } | changed


def test_a_square_is_read_from_settings() -> None:
    figure = read_figure(settings(p_b_given_not_a=0.2))
    assert isinstance(figure, AreaSquare)
    assert figure.probabilities == {"p_a": Slider(0.1, 0, 1, 0.05), "p_b_given_a": 0.9, "p_b_given_not_a": 0.2}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"a": "a name that runs on"}, "a is 'a name that runs on'; a name of 1 to 14 characters fits"),
        ({"p_b_given_a": 90}, "p_b_given_a: a probability lies between 0 and 1; write 0.1 for 10%"),
        ({"p_a": {"start": 10, "low": 0, "high": 100}}, "p_a: a probability lies between 0 and 1"),
        ({"p_a": {"start": 2, "low": 0, "high": 1}}, r"p_a: start \(2\) must lie between"),
        ({"p_a": 0.1}, "nothing moves: make p_a"),
    ],
)
def test_settings_at_fault_say_what_to_mend(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_figure(settings(**changed))
