"""A long formula within a line is typeset in pieces, between which the line may be broken."""

from __future__ import annotations

import pytest

from rounds.course.breaking import FITS, pieces, width
from rounds.course.prose import to_inline_html


@pytest.mark.parametrize("short", ["x^2 + 1", r"\frac{a + b}{c + d}", r"E[aX + b] = a E[X] + b"])
def test_a_short_formula_stays_whole(short: str) -> None:
    assert pieces(short) == (short,)


@pytest.mark.parametrize(
    ("latex", "count"),
    [
        (r"3x(x + 4) - 5(x - 2) = 3x^2 + 7x + 10", 2),
        (r"3 \times (-2)^2 + 7 \times (-2) + 17 = 12 + (-14) + 17", 2),
        (r"z = -3.9 + 0.2 \times \text{hours} + 0.7 \times \text{smoker}", 4),
        (r"\frac{a + b + c + d + e}{f + g + h + i + j} = k + l + m + n + o + p", 2),
        (r"P(\text{readmission and living alone})", 1),
    ],
)
def test_a_long_one_breaks_at_the_top_level_and_loses_nothing(latex: str, count: int) -> None:
    found = pieces(latex)
    assert len(found) >= count
    assert "".join(found).replace("{} ", "").replace(" ", "") == latex.replace(" ", "")
    for piece in found:
        assert piece.count("{") == piece.count("}")
        assert piece.count("(") == piece.count(")")
        if "text" not in piece and "frac" not in piece:
            assert width(piece) <= FITS + 4


def test_a_sign_of_a_number_is_no_place_to_break() -> None:
    found = pieces(r"y = -3.9 + 0.2 \times 11 + 0.7 \times 12 + 0.9 \times -14")
    assert found[1].startswith("{} = -3.9")
    assert not any(piece.startswith("{} -14") for piece in found)


def test_pieces_stand_beside_each_other_with_a_space_to_break_at() -> None:
    html = to_inline_html(r"$3x(x + 4) - 5(x - 2) = 3x^2 + 7x + 10$")
    assert html.count("<math") > 1
    assert "</math> <math" in html
