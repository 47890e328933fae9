"""Choices are picked, terms are typed."""

from __future__ import annotations

import pytest

from rounds.kit import Choice, Outcome, Term, Trap
from rounds.marking import mark

CHOICE = Choice(
    ask="What falls?", working="The false alarms.", right="The positive predictive value",
    traps=(Trap("ppv-npv", "The negative predictive value", "That one rises."),),
)  # fmt: skip
TERM = Term(
    ask="What is it called?", working="Overfitting.", answer="overfitting", accepts=("over-training",),
    traps=(Trap("under-over", "underfitting", "That is the opposite."),),
)  # fmt: skip


def test_the_right_option_is_right_whatever_its_case_and_spaces() -> None:
    assert mark(CHOICE, "  the positive  PREDICTIVE value ").outcome is Outcome.CORRECT


def test_a_wrong_option_is_its_trap() -> None:
    verdict = mark(CHOICE, "The negative predictive value")
    assert (verdict.outcome, verdict.trap, verdict.message) == (Outcome.INCORRECT, "ppv-npv", "That one rises.")


def test_anything_that_is_no_option_is_unreadable() -> None:
    assert mark(CHOICE, "positive").outcome is Outcome.UNREADABLE


@pytest.mark.parametrize("given", ["overfitting", "Overfitting", "over-fitting", "over fitting", "Óverfitting",
                                   "overtraining", "an overfitting"])  # fmt: skip
def test_case_hyphens_spaces_and_accents_do_not_count(given: str) -> None:
    assert mark(TERM, given).outcome is Outcome.CORRECT


def test_a_slip_of_the_finger_is_accepted_and_named() -> None:
    verdict = mark(TERM, "overfiting")
    assert verdict.outcome is Outcome.CORRECT
    assert verdict.assumptions == ("read as “overfitting”",)


@pytest.mark.parametrize("given", ["underfitting", "underfiting"])
def test_a_slip_towards_a_trap_is_the_trap(given: str) -> None:
    verdict = mark(TERM, given)
    assert (verdict.outcome, verdict.trap) == (Outcome.INCORRECT, "under-over")


def test_a_slip_between_two_terms_is_not_forgiven() -> None:
    close = Term(ask="Which?", working="Sensitivity.", answer="sensitivity", traps=(Trap("t", "sensitivily", "No."),))
    assert mark(close, "sensitiviy").outcome is Outcome.INCORRECT


def test_a_prefix_that_turns_the_meaning_is_no_slip() -> None:
    term = Term(ask="Which?", working="w", answer="dependent")
    assert mark(term, "independent").outcome is Outcome.INCORRECT
    assert mark(Term(ask="Which?", working="w", answer="hyperkalaemia"), "hypokalaemia").outcome is Outcome.INCORRECT


def test_a_short_word_must_be_spelt_right() -> None:
    assert mark(Term(ask="Which?", working="w", answer="mean"), "men").outcome is Outcome.INCORRECT


def test_an_empty_box_asks_for_a_term() -> None:
    assert mark(TERM, " ").outcome is Outcome.UNREADABLE
