"""When a number is a fair answer."""

from __future__ import annotations

from fractions import Fraction

from rounds.kit import Number


def test_an_answer_between_two_roundings_is_unfair() -> None:
    asked = Number(ask="?", answer=Fraction(237, 20), dp=1, working="11.85")
    assert "half-way between two roundings" in (asked.unfair() or "")
    assert Number(ask="?", answer=Fraction(237, 20), dp=2, working="11.85").unfair() is None
