"""A number is read however people write it, and marked by its value."""

from __future__ import annotations

from fractions import Fraction

import pytest

from rounds.kit import Number, Outcome, Trap, Verdict
from rounds.marking import mark


def asha_answers(given: str, answer: float | Fraction, **options: object) -> Verdict:
    return mark(Number(ask="How many?", working="So many.", answer=answer, **options), given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("0.62", 0.62), (".62", 0.62), ("0,62", 0.62), ("62/100", 0.62), ("−3", -3), ("1/2", Fraction(1, 2)),
        ("1 1/2", 1.5), ("3½", 3.5), ("\\frac12", 0.5), ("2\\frac{1}{2}", 2.5), ("1,234,567", 1234567),
        ("1 234 567", 1234567), ("1\u2009234", 1234), ("1'234", 1234), ("1.234.567", 1234567), ("1.234,5", 1234.5),
        ("1,234.5", 1234.5), ("1.2e-3", 0.0012), ("1.2 x 10^-3", 0.0012), ("1.2×10⁻³", 0.0012), ("1,2·10^-3", 0.0012),
        (r"1.2 \times 10^{-3}", 0.0012), ("x = 5", 5), ("≈ 5", 5), ("F1 = 0.5", 0.5), ("5.", 5), ("about 5", 5),
        ("the answer is 5", 5), ("5 approx", 5), ("5 patients", 5), ("0.9*0.1", 0.09), ("1 in 5", 0.2),
        ("3 out of 40", 0.075), ("15 per 1000", 0.015), ("15 per 1,000 people", 0.015), ("25 per cent", 0.25),
        ("25%", 0.25), ("25 %", 0.25), ("two thirds", Fraction(2, 3)), ("4:1", 4), ("0.25 (25%)", 0.25),
        ("1/2 = 0.5", 0.5), ("٣", 3), ("５", 5), ("5!", 120), ("sqrt(16)", 4), ("2^10", 1024), ("2**10", 1024),
    ],
)  # fmt: skip
def test_it_reads_a_number_however_it_is_written(given: str, answer: float) -> None:
    assert asha_answers(given, answer).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    "given",
    ["", "   ", "5, 6", "5 or 6", "between 5 and 6", "banana", "less than 5", "5 ± 1", "1/0", "5 +", "(5", "9^9^9^9",
     "1/2 = 0.6", r"\frac{1}{\placeholder{}}", "5 6", "1" * 700, "(" * 300 + "5" + ")" * 300],
)  # fmt: skip
def test_it_asks_again_when_the_answer_is_not_one_number(given: str) -> None:
    verdict = asha_answers(given, 5)
    assert verdict.outcome is Outcome.UNREADABLE
    assert verdict.message


def test_it_says_where_reading_stopped() -> None:
    assert asha_answers("5 + ☃", 5).at == 4


def test_it_names_the_decimal_comma_it_assumed() -> None:
    assert asha_answers("0,62", 0.62).assumptions == ("decimal comma",)


def test_it_asks_when_a_separator_can_mean_two_things() -> None:
    assert asha_answers("1,234", 1.234).outcome is Outcome.UNREADABLE
    assert asha_answers("1,234", 1234).outcome is Outcome.CORRECT


@pytest.mark.parametrize(("given", "outcome"), [
    ("0.0909", Outcome.CORRECT), ("0.090909", Outcome.CORRECT), ("1/11", Outcome.CORRECT),
    ("0.09", Outcome.WRONG_FORM), ("0.0910", Outcome.INCORRECT), ("0.0908", Outcome.INCORRECT),
])  # fmt: skip
def test_more_places_are_right_fewer_ask_again_and_wrong_rounding_is_wrong(given: str, outcome: Outcome) -> None:
    assert asha_answers(given, Fraction(1, 11), dp=4).outcome is outcome


@pytest.mark.parametrize(("given", "outcome"), [
    ("1230", Outcome.CORRECT), ("1234", Outcome.CORRECT), ("1.23e3", Outcome.CORRECT), ("1200", Outcome.WRONG_FORM),
    ("1240", Outcome.INCORRECT),
])  # fmt: skip
def test_significant_figures_count_like_decimal_places(given: str, outcome: Outcome) -> None:
    assert asha_answers(given, 1234, sf=3).outcome is outcome


@pytest.mark.parametrize(("given", "outcome"), [
    ("25", Outcome.CORRECT), ("25%", Outcome.CORRECT), ("25 %", Outcome.CORRECT), ("25 per cent", Outcome.CORRECT),
    ("0.25", Outcome.INCORRECT), ("0.25%", Outcome.INCORRECT),
])  # fmt: skip
def test_the_unit_percent_counts_per_cents(given: str, outcome: Outcome) -> None:
    assert asha_answers(given, 25, unit="%").outcome is outcome


@pytest.mark.parametrize(("given", "outcome"), [
    ("0.25", Outcome.CORRECT), ("25%", Outcome.CORRECT), ("1/4", Outcome.CORRECT), ("1 in 4", Outcome.CORRECT),
    ("25", Outcome.INCORRECT),
])  # fmt: skip
def test_a_share_may_be_a_percentage_only_with_its_sign(given: str, outcome: Outcome) -> None:
    assert asha_answers(given, 0.25, share=True).outcome is outcome


def test_it_says_when_the_answer_is_off_by_a_hundred() -> None:
    assert "100 times" in asha_answers("25", 0.25, share=True).message
    assert "100 times" in asha_answers("0.25", 25, unit="%").message


@pytest.mark.parametrize(("given", "outcome"), [
    ("5 mg", Outcome.CORRECT), ("5", Outcome.CORRECT), ("0.005 g", Outcome.CORRECT), ("5000 µg", Outcome.CORRECT),
    ("5000 mcg", Outcome.CORRECT), ("5 g", Outcome.INCORRECT), ("5 mL", Outcome.INCORRECT),
    ("5 mg daily", Outcome.CORRECT),
    ("5 blobs", Outcome.UNREADABLE),
])  # fmt: skip
def test_a_compatible_unit_is_converted(given: str, outcome: Outcome) -> None:
    assert asha_answers(given, 5, unit="mg").outcome is outcome


@pytest.mark.parametrize("given", ["5 mmol/L", "5 mmol L^-1", "5 mmol·L⁻¹", "5 mmol per litre", r"5\,\mathrm{mmol/L}",
                                   "5000 µmol/L", "0.005 mol/l", "5 mM"])  # fmt: skip
def test_a_unit_with_powers_and_slashes_is_read(given: str) -> None:
    assert asha_answers(given, 5, unit="mmol/L").outcome is Outcome.CORRECT


@pytest.mark.parametrize(("given", "says"), [
    ("-0.2", "sign"), ("5", "upside down"), ("0.8", "left over"), ("2", "decimal point"),
])  # fmt: skip
def test_it_names_the_likeliest_slip(given: str, says: str) -> None:
    assert says in asha_answers(given, 0.2).message


def test_lowest_terms_are_asked_for_without_costing_anything() -> None:
    assert asha_answers("2/4", Fraction(1, 2), form="lowest").outcome is Outcome.WRONG_FORM
    assert asha_answers("1/2", Fraction(1, 2), form="lowest").outcome is Outcome.CORRECT
    assert asha_answers("2/3", Fraction(1, 2), form="lowest").outcome is Outcome.INCORRECT


def test_a_trap_is_matched_by_the_same_checker() -> None:
    traps = (Trap("base-rate-neglect", 0.9, "That ignores how rare the disease is."),
             Trap("transposed-conditional", 0.05, "That is P(+|D)."))  # fmt: skip
    verdict = asha_answers("90 %", Fraction(1, 11), dp=3, traps=traps)
    assert (verdict.outcome, verdict.trap) == (Outcome.INCORRECT, "base-rate-neglect")
    assert verdict.message == "That ignores how rare the disease is."


def test_a_wrong_answer_that_is_no_trap_has_none() -> None:
    traps = (Trap("base-rate-neglect", 0.9, "That ignores how rare the disease is."),)
    assert asha_answers("0.7", Fraction(1, 11), dp=3, traps=traps).trap is None


@pytest.mark.parametrize("given", ["__import__('os').system('ls')", "open('/etc/passwd')", "exec(1)", "eval('5')"])
def test_code_typed_as_an_answer_does_nothing(given: str) -> None:
    assert asha_answers(given, 5).outcome is Outcome.UNREADABLE
