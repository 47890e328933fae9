"""When a number is a fair answer."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from rounds.kit import Number
from rounds.kit.number import roundings


def test_an_answer_between_two_roundings_is_unfair() -> None:
    asked = Number(ask="?", answer=Fraction(237, 20), dp=1, working="11.85")
    assert "half-way between two roundings" in (asked.unfair() or "")
    assert Number(ask="?", answer=Fraction(237, 20), dp=2, working="11.85").unfair() is None


@pytest.mark.parametrize("places", range(-4, 7))
def test_roundings_are_those_of_exact_fractions(places: int) -> None:
    unit = Fraction(10) ** -places
    values: list[int | float | Fraction] = [
        0,
        2.675,
        -0.125,
        1e-9,
        12345.5,
        Fraction(-7, 3),
        Fraction(12345, 2),
        15,
        -25,
    ]
    values += [number * unit / 4 for number in range(-9, 10)]
    for value in values:
        steps = Fraction(value) / unit
        slack = (abs(steps) + 1) / 10**12
        nearest = {
            step for step in (math.floor(steps), math.ceil(steps)) if abs(steps - step) <= Fraction(1, 2) + slack
        }
        assert {found / unit for found in roundings(value, places)} == nearest
