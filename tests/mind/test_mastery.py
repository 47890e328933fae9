"""Mastery follows Bayes' rule, and asks for two variants."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rounds.mind.evidence import noise
from rounds.mind.mastery import after_feedback, answered, is_mastered

shares = st.floats(0, 1)
noises = st.tuples(st.floats(0.01, 0.45), st.floats(0.01, 0.5))


def test_one_right_number_at_even_odds() -> None:
    # Odds 1 × (1 − 0.08)/0.02 = 46, so that p = 46/47.
    assert answered(0.5, True, 0.08, 0.02) == pytest.approx(46 / 47)


def test_one_wrong_choice_of_four_at_even_odds() -> None:
    # Odds 1 × 0.06/0.75 = 0.08, so that p = 0.08/1.08.
    assert answered(0.5, False, *noise("choice", 4)) == pytest.approx(0.08 / 1.08)


def test_half_the_weight_moves_half_as_far_in_log_odds() -> None:
    assert answered(answered(0.3, True, 0.1, 0.2, 0.5), True, 0.1, 0.2, 0.5) == pytest.approx(
        answered(0.3, True, 0.1, 0.2)
    )


def test_feedback_teaches_a_tenth_of_what_is_missing() -> None:
    assert after_feedback(0.2) == pytest.approx(0.28)


@given(shares, noises, st.floats(0, 1))
def test_right_never_lowers_and_wrong_never_raises(p: float, noise: tuple[float, float], weight: float) -> None:
    near = min(max(p, 1e-6), 1 - 1e-6)
    assert near - 1e-9 <= answered(p, True, *noise, weight) <= 1
    assert 0 <= answered(p, False, *noise, weight) <= near + 1e-9


def test_two_right_choices_are_not_yet_mastery_and_a_typed_one_counts_more() -> None:
    assert not is_mastered(0.97, 2, typed=False)
    assert is_mastered(0.97, 2, typed=True)
    assert not is_mastered(0.999, 1, typed=True)
