"""The policies of docs/marking.md, one test each."""

from __future__ import annotations

from typing import Any

import pytest

from rounds.kit import (
    Antiderivative,
    Distribution,
    Equation,
    Formula,
    Interval,
    Matrix,
    Outcome,
    Question,
    SetOf,
    Trap,
    Vector,
    Verdict,
)
from rounds.marking import mark, marked


def of(student: str, reference: str, kind: str, **options: object) -> str:
    return marked({"student": student, "reference": reference, "options": {"type": kind, **options}})["verdict"]


def test_a_missing_constant_of_integration_is_wrong_form() -> None:
    assert of("x^3/3", "x^3/3 + C", "antiderivative", vars=["x"]) == "wrong_form"


def test_an_undeclared_letter_is_unreadable() -> None:
    assert of("2t", "2x", "expr", vars=["x"]) == "unreadable"


def test_a_wrongly_capitalised_letter_is_unreadable_and_says_so() -> None:
    got = marked({"student": "2X", "reference": "2x", "options": {"type": "expr", "vars": ["x"]}})
    assert got["verdict"] == "unreadable"
    assert "Capital" in got["message"]


@pytest.mark.parametrize("student", ["1/0", "ln 0", "0^(-1)"])
def test_an_undefined_value_is_unreadable(student: str) -> None:
    assert of(student, "5", "number") == "unreadable"


def test_a_reversed_interval_is_unreadable() -> None:
    assert of("[3, 1]", "[1, 3]", "interval") == "unreadable"


def test_a_closed_bracket_at_infinity_is_unreadable() -> None:
    assert of("[1, inf]", "[1, inf)", "interval") == "unreadable"


def test_a_scalar_where_a_vector_or_matrix_is_asked_is_unreadable() -> None:
    assert of("5", "(5, 0)", "vector") == "unreadable"
    assert of("5", "[[5, 0], [0, 5]]", "matrix") == "unreadable"


@pytest.mark.parametrize(("student", "kind", "reference"), [
    ("2x +", "expr", "2x"), ("(2, 3", "vector", "(2, 3)"), ("[[1,2],[3", "matrix", "[[1,2],[3,4]]"), ("{1, 2",
    "set", "{1,2}"),
    ("N(5, 4", "dist", "N(5, 4)"), ("y =", "equation", "y = x"), ("x <", "interval", "x < 3"), ("x^3/",
    "antiderivative", "x^3"),
])  # fmt: skip
def test_a_cut_off_answer_is_unreadable(student: str, kind: str, reference: str) -> None:
    assert of(student, reference, kind) == "unreadable"


def test_a_vector_of_the_wrong_length_is_incorrect() -> None:
    assert of("(1, 2, 3)", "(1, 2)", "vector") == "incorrect"


def test_a_slash_in_front_of_a_product_asks_for_brackets() -> None:
    got = marked({"student": "1/2x", "reference": "1/(2x)", "options": {"type": "expr", "vars": ["x"]}})
    assert got["verdict"] == "unreadable"
    assert "brackets" in got["message"]
    assert of("1/2x", "x/2", "expr", vars=["x"]) == "correct"


def test_uncomputed_arithmetic_is_right_unless_a_form_is_asked() -> None:
    assert of("0.9*0.1", "0.09", "number") == "correct"
    assert of("1/4 + 1/4", "1/2", "number", form="lowest") == "wrong_form"


def test_the_zero_vector_is_no_eigenvector_and_says_so() -> None:
    got = marked({"student": "(0, 0)", "reference": "(1, 2)", "options": {"type": "vector", "up_to": "scale"}})
    assert got["verdict"] == "incorrect"
    assert "zero" in got["message"]


def test_where_the_reference_is_real_the_answer_must_be() -> None:
    assert of("ln(0 - p)", "ln(p)", "expr", vars=["p"], domain={"p": "unit"}) == "incorrect"


@pytest.mark.parametrize(("student", "kind", "reference", "says"), [
    ("-2x", "expr", "2x", "sign"), ("4x", "expr", "2x", "multiple"), ("x^3 + C", "antiderivative", "x^3/3 + C",
    "front"),
    ("[[1,3],[2,4]]", "matrix", "[[1,2],[3,4]]", "transpose"), ("(1, 2]", "interval", "[1, 2]", "ends"),
    ("N(5, 2)", "dist", "N(5, 4)", "variance"), ("(3, 8)", "vector", "(8, 3)", "order"), ("{2}", "set", "{2, 3}",
    "more"),
])  # fmt: skip
def test_generic_feedback_names_the_slip(student: str, kind: str, reference: str, says: str) -> None:
    options = {"type": kind, **({"vars": ["x"]} if kind in ("expr", "antiderivative") else {})}
    assert says in marked({"student": student, "reference": reference, "options": options})["message"]


TEXT: dict[str, Any] = {"ask": "What is it?", "working": "So."}
QUESTIONS: list[tuple[Question, str, str]] = [
    (Formula(**TEXT, answer="2x", vars=("x",), traps=(Trap("power", "x", "No."),)), "x + x", "x"),
    (Antiderivative(**TEXT, answer="x^2 + C", vars=("x",), traps=(Trap("power", "2x^2 + C", "No."),)), "x² + c",
    "2x² + C"),
    (Vector(**TEXT, answer="(1, 2)", up_to="scale", traps=(Trap("swap", "(2, 1)", "No."),)), "[2; 4]", "<2, 1>"),
    (Matrix(**TEXT, answer="[[1,2],[3,4]]", traps=(Trap("turn", "[[1,3],[2,4]]", "No."),)), "1 2; 3 4", "1 3; 2 4"),
    (SetOf(**TEXT, answer="{-2, 3}", traps=(Trap("signs", "{2, -3}", "No."),)), "3 or -2", "x = 2, x = -3"),
    (Interval(**TEXT, answer="(-inf, 3)", traps=(Trap("side", "(3, inf)", "No."),)), "x < 3", "x > 3"),
    (Equation(**TEXT, answer="y = 2x", vars=("x", "y"), traps=(Trap("turn", "x = 2y", "No."),)), "2x - y = 0",
    "2y = x"),
    (Distribution(**TEXT, answer="N(5, 4)", traps=(Trap("sd", "N(5, 2)", "No."),)), "normal, mean 5, sd 2", "N(5, 2)"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "right", "trapped"), QUESTIONS, ids=lambda value: type(value).__name__)
def test_every_kind_of_the_kit_is_marked_and_its_traps_are_found(question: Question, right: str, trapped: str) -> None:
    assert question.unfair() is None
    assert mark(question, right).outcome is Outcome.CORRECT
    assert mark(question, question.reference()).outcome is Outcome.CORRECT
    verdict = mark(question, trapped)
    assert isinstance(verdict, Verdict)
    assert (verdict.outcome, verdict.trap) == (Outcome.INCORRECT, question.expected_wrong()[0].misconception)


def test_a_raised_decimal_point_is_read_where_the_product_is_wrong() -> None:
    got = marked({"student": "0·62", "reference": "0.62", "options": {"type": "number", "dp": 2}})
    assert got["verdict"] == "correct"
    assert "raised decimal point" in got["assumptions"]
    assert of("3·4", "12", "number") == "correct"
    assert of("0·61", "0.62", "number", dp=2) == "incorrect"


@pytest.mark.parametrize("student", ["1 h 30 min", "1 hour and 30 minutes", "1 hr, 30 mins", "t = 1 h 30 min"])
def test_a_time_in_hours_and_minutes_is_one_number(student: str) -> None:
    assert of(student, "90", "number", unit="min") == "correct"
    assert of(student, "80", "number", unit="min") == "incorrect"


def test_two_units_that_measure_different_things_are_not_added_up() -> None:
    assert of("1 h 30 mg", "90", "number", unit="min") == "unreadable"


@pytest.mark.parametrize(
    ("student", "reference", "kind"),
    [
        (r"\sum_{k=1}^{n} k", "n(n+1)/2", "expr"),
        ("∑ k", "n(n+1)/2", "expr"),
        (r"\int_0^1 x dx", "1/2", "number"),
        (r"\prod_{i=1}^3 i", "6", "number"),
        (r"\lim_{n\to 0} n", "0", "number"),
        ("n if n > 0 else -n", "n", "expr"),
    ],
)
def test_what_cannot_be_read_yet_says_so(student: str, reference: str, kind: str) -> None:
    got = marked({"student": student, "reference": reference, "options": {"type": kind, "vars": ["n"]}})
    assert got["verdict"] == "unreadable"
    assert got["message"].startswith("I cannot read")


def test_an_integral_that_only_names_the_answer_may_stand_before_it() -> None:
    assert of(r"\int x^2 dx = x^3/3 + C", "x^3/3 + C", "antiderivative", vars=["x"]) == "correct"


def test_a_temperature_is_asked_for_in_its_own_unit() -> None:
    assert of("310.15 K", "37", "number", unit="°C") == "unreadable"
    assert of("37 degrees Celsius", "37", "number", unit="°C") == "correct"


def test_a_prime_marks_a_derivative_in_front_and_nothing_behind() -> None:
    assert of("f''(x) = 6x", "6x", "expr", vars=["x"]) == "correct"
    assert of("x'", "x", "expr", vars=["x"]) == "unreadable"


@pytest.mark.parametrize("student", ["|x| = |y|", "y = ±x", "y = x or y = -x", "x^2 - y^2 = 0"])
def test_an_equation_of_two_branches_is_one_equation(student: str) -> None:
    assert of(student, "x^2 = y^2", "equation", vars=["x", "y"]) == "correct"
    assert of("y = x", "x^2 = y^2", "equation", vars=["x", "y"]) == "incorrect"


def test_two_equations_for_one_are_two_answers() -> None:
    assert of("y = 2x or y = 3x", "y = 2x", "equation", vars=["x", "y"]) == "unreadable"


def test_a_power_of_a_power_keeps_its_branch() -> None:
    domain = {"x": [3, 9], "k": "posint"}
    assert of("(x-2)^(3k)", "((x-2)^3)^k", "expr", vars=["x", "k"], domain=domain) == "correct"
    assert of("x", "sqrt(x^2)", "expr", vars=["x"]) == "incorrect"


def test_cases_in_latex_are_read() -> None:
    cases = r"\begin{cases} x & x > 0 \\ -x & x \le 0\end{cases}"
    assert of(cases, "abs(x)", "expr", vars=["x"]) == "correct"


def test_a_vector_of_letters_may_be_scaled() -> None:
    domain = {"a": "pos", "b": "pos"}
    for student in ("(2a, 2b)", "(a^2, ab)", "(1, b/a)"):
        assert of(student, "(a, b)", "vector", vars=["a", "b"], up_to="scale", domain=domain) == "correct"
    assert of("(b, a)", "(a, b)", "vector", vars=["a", "b"], up_to="scale", domain=domain) == "incorrect"


def test_a_slash_with_nothing_in_front_or_a_bracket_never_opened_is_cut_off() -> None:
    assert of("/3", "1/3", "number") == "unreadable"
    assert of("12)", "12", "number") == "unreadable"


def test_an_angle_in_degrees_is_a_share_of_pi_where_pi_is_asked() -> None:
    assert of("45°", "pi/4", "number", form="exact") == "correct"
    assert of("45°", "45", "number") == "correct"
    assert of("60°", "pi/4", "number") == "incorrect"


def test_a_unit_of_per_cent_asks_for_a_percentage() -> None:
    assert of("98 %", "98", "number", unit="%") == "correct"
    assert of("0.98%", "98", "number", unit="%") == "incorrect"
