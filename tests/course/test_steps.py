"""How a worked solution falls into steps."""

from __future__ import annotations

import pytest

from rounds.course.steps import steps


@pytest.mark.parametrize(
    ("working", "expected"),
    [
        ("9 / 98 = **9%**", ("9 / 98 = **9%**",)),
        ("3 - 7 = -4, squared 16. 2 × 16 = 32. So **32**", ("3 - 7 = -4, squared 16.", "2 × 16 = 32.", "So **32**")),
        ("1. Count them: 5.\n2. Halve it.", ("Count them: 5.", "Halve it.")),
        ("- one\n- two", ("one", "two")),
        ("First. Then.\n\nLast.", ("First. Then.", "Last.")),
        ("0.40 × 1% + 0.30 × 16% = **5.2%**", ("0.40 × 1% + 0.30 × 16% = **5.2%**",)),
        ("Whom? Those. $P(A) = 0.2. B$ holds", ("Whom?", "Those.", "$P(A) = 0.2. B$ holds")),
        ("Look:\n\n| a | b |\n|---|---|\n| 1. | 2 |", ("Look:\n\n| a | b |\n|---|---|\n| 1. | 2 |",)),
    ],
)
def test_a_worked_solution_falls_into_steps(working: str, expected: tuple[str, ...]) -> None:
    assert steps(working) == expected


def test_no_word_is_lost() -> None:
    working = "Picture 1,000. Of these 50 are ill.\nSo 0.05. Is that much? It is **5%**"
    assert " ".join(steps(working)).split() == working.split()
