"""Formulas as words."""

from __future__ import annotations

import pytest

from rounds.course.spoken import spoken


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("It *falls*.", "It falls."),
        (r"$P(\text{cough} \mid \text{flu})$", "P(cough given flu)"),
        (r"$P(\bar{D} \mid +)$", "P(not D given +)"),
        (r"$\frac{1}{n} \sum x$", "(1 over n) sum of x"),
        (r"$-3^2$, not $(-3)^2$", "-3 squared, not (-3) squared"),
        (r"$x^{10} \le \mu$", "x to the power of 10 at most mu"),
    ],
)
def test_a_line_with_formulas_is_put_into_words(markdown: str, said: str) -> None:
    assert spoken(markdown) == said
