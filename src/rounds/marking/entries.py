"""Compares the entries of lists: vectors, matrices, sets, ends of intervals, parameters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from rounds.kit.verdict import Verdict
from rounds.marking import feedback, forms, verdicts
from rounds.marking.asked import Asked
from rounds.marking.closeness import Grade, grade, is_decimal, typed
from rounds.marking.formula import has_decimals, is_same
from rounds.marking.problems import Unreadable
from rounds.marking.sampling import Scope
from rounds.marking.tree import Bracketed, Grid, Joined, Node, PlusMinus, Relation, names_in, walk
from rounds.marking.value import Value, value_of

ALMOST = Fraction(1, 10**28)


def entry_grade(answer: Node, reference: Node, asked: Asked, scope: Scope) -> Grade:
    """How close one entry is: numbers by digits and tolerance, expressions by their values."""
    if names_in(answer) or names_in(reference):
        return Grade.RIGHT if is_same(answer, reference, scope, asked.tol_rel or 0.0) else Grade.WRONG
    given, right = value_of(answer, scope.budget), value_of(reference, scope.budget)
    parts = ((given.real, right.real), (given.imag, right.imag))
    is_plain = not (given.imag or right.imag)
    kept = parts[:1] if is_plain else parts
    return max(_number(one, other, given, right, answer, reference, asked) for one, other in kept)


def _number(
    given: Fraction, right: Fraction, whole: Value, whole_right: Value, answer: Node, reference: Node, asked: Asked
) -> Grade:
    if not (whole.is_exact and whole_right.is_exact) and abs(given - right) <= ALMOST * max(abs(right), ALMOST):
        return Grade.RIGHT
    digits = None if whole.imag else typed(answer)
    return grade(given, digits, right, asked, is_decimal=is_decimal(reference))


def row_grade(answer: Sequence[Node], reference: Sequence[Node], asked: Asked, scope: Scope) -> Grade:
    """The worst grade of two rows of the same length."""
    return max(
        (entry_grade(one, other, asked, scope) for one, other in zip(answer, reference, strict=True)),
        default=Grade.RIGHT,
    )


def right_verdict(
    grade_: Grade, entries: Iterable[Node], asked: Asked, scope: Scope, read_as: str, assumptions: tuple[str, ...]
) -> Verdict:
    """The verdict on a list whose values are right: its digits and its form may not be."""
    if grade_ in (Grade.FEWER_DIGITS, Grade.MORE_DIGITS):
        return verdicts.wrong_form(feedback.digits_asked(asked), read_as, assumptions)
    for entry in entries:
        if says := forms.problem(entry, asked.form, scope.budget):
            return verdicts.wrong_form(says, read_as, assumptions)
    return verdicts.correct(read_as, assumptions)


def rounded_entries(answer: Sequence[Node], reference: Sequence[Node], asked: Asked, scope: Scope) -> bool:
    """Whether the exact form was asked and every entry is the right value or a rounding of it."""
    if "exact" not in asked.form or len(answer) != len(reference):
        return False
    if not any(has_decimals(entry) for entry in answer):
        return False
    return all(is_same(one, other, scope, 0.006) for one, other in zip(answer, reference, strict=True))


def plain_entry(node: Node) -> Node:
    """The entry, if it is one value. Raises Unreadable for a list or a statement in its place."""
    for part in walk(node):
        if isinstance(part, (Relation, Joined, PlusMinus, Bracketed, Grid)):
            raise Unreadable("One of the entries is not a single value. Please check the brackets and commas.")
    return node


def is_constant(entries: Iterable[Node]) -> bool:
    return not any(names_in(entry) for entry in entries)
