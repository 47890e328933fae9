"""Marks an antiderivative: right when its derivative is, with a constant that is free."""

from __future__ import annotations

from fractions import Fraction

from rounds.kit.verdict import Verdict
from rounds.marking import feedback, forms, verdicts
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.derivative import NoRule, derivative
from rounds.marking.expression import known_only, read_expression, reference_names
from rounds.marking.formula import TWO_ANSWERS, constant_ratio, is_same, log_assumption, other_readings
from rounds.marking.names import Names, merged
from rounds.marking.problems import Undefined, Unreadable
from rounds.marking.sameness import is_real, same, values_at
from rounds.marking.sampling import Scope, scope_of
from rounds.marking.tree import ZERO, Add, Name, Neg, Node, mapped, names_in, num
from rounds.marking.typeset import latex
from rounds.marking.words import words

CONSTANTS = words("C c K k A B D const constant Const Constant C_1 C_2 c_1 c_2 k_1 C_0")
PLUS_C = "Right, but the constant of integration is missing: add + C."
DIFFERENTIATE = "Differentiate your answer: it does not give back the function you started with."
DERIVATIVE = "That is the derivative; the antiderivative was asked."
UNCHANGED = "That is the function itself; its antiderivative was asked."


def check(given: str, asked: Asked, budget: Budget) -> Verdict:
    """The verdict on an antiderivative. Raises MarkingProblem when it cannot be read or has no value."""
    declared = reference_names(asked.reference, asked.vars)
    by = variable(declared)
    names = merged(declared.declared, (name for name in CONSTANTS if declared.find(name) is None))
    scope = scope_of(asked, budget)
    reference = read_expression(asked.reference, names).node
    reading = read_expression(given, names)
    known_only(reading.node, names)
    read_as, assumptions = latex(reading.node), reading.assumptions + log_assumption(reading.node)
    if is_antiderivative(reading.node, reference, by, scope):
        agree_up_to_constant(reading.earlier, reference, by, scope)
        if not has_free_constant(reading.node, reference, by, declared, scope):
            return verdicts.wrong_form(PLUS_C, read_as, assumptions)
        says = forms.problem(reading.node, asked.form, budget)
        return verdicts.wrong_form(says, read_as, assumptions) if says else verdicts.correct(read_as, assumptions)
    for other, asks in other_readings(given, reading, names):
        if _is_other(other, reference, by, scope):
            raise Unreadable(asks)
    says = _slip(reading.node, reference, by, scope) if asked.explains else ""
    return verdicts.incorrect(says, read_as, assumptions)


def _is_other(answer: Node, reference: Node, by: str, scope: Scope) -> bool:
    try:
        return is_antiderivative(answer, reference, by, scope)
    except Undefined:
        return False


def variable(names: Names) -> str:
    """The letter that is integrated over: x where there is one, else the first that is no usual constant."""
    if "x" in names.declared:
        return "x"
    return next((name for name in names.declared if name not in CONSTANTS), "x")


def agree_up_to_constant(members: tuple[Node, ...], reference: Node, by: str, scope: Scope) -> None:
    for member in members:
        if not is_antiderivative(member, reference, by, scope):
            raise Unreadable(TWO_ANSWERS)


def is_antiderivative(answer: Node, reference: Node, by: str, scope: Scope) -> bool:
    """Whether both have the same derivative wherever the reference has a real one."""
    try:
        one, other = derivative(answer, by, scope.budget), derivative(reference, by, scope.budget)
    except NoRule:
        return _differ_by_constant(answer, reference, by, scope)
    return one == other or same(one, other, scope)


def _differ_by_constant(answer: Node, reference: Node, by: str, scope: Scope) -> bool:
    """Where no rule applies: the difference is one constant for x > 0 and one for x < 0, at 40 digits."""
    difference = Add((answer, Neg(reference)))
    fixed = {name: 0.7 + 0.3 * place for place, name in enumerate(sorted(names_in(difference) - {by}))}
    plain = mapped(difference, lambda node: _fixed(node, fixed))
    found: dict[bool, list[complex]] = {True: [], False: []}
    for point, value in values_at(plain, frozenset({by}), scope, "difference"):
        if is_real(value):
            found[point[by] > 0].append(value)
        if max(map(len, found.values())) >= 6:
            break
    agree_all = all(abs(value - side[0]) <= 1e-20 * max(1, abs(side[0])) for side in found.values() for value in side)
    return agree_all and max(map(len, found.values())) >= 4


def _fixed(node: Node, values: dict[str, float]) -> Node:
    if isinstance(node, Name) and node.name in values:
        return num(Fraction(repr(values[node.name])))
    return node


def has_free_constant(answer: Node, reference: Node, by: str, declared: Names, scope: Scope) -> bool:
    """Whether a letter that is not in the question adds a constant: its own derivative is not 0, and has no x in it."""
    given = (names_in(answer) - set(declared.declared)) | (names_in(answer) & set(CONSTANTS) - {by})
    given -= {name for name in declared.declared if name not in CONSTANTS}
    return any(_is_free(answer, name, by, scope) for name in given)


def _is_free(answer: Node, name: str, by: str, scope: Scope) -> bool:
    try:
        by_name = derivative(answer, name, scope.budget)
        if by_name == ZERO or is_same(by_name, ZERO, scope):
            return False
        return by not in names_in(by_name) or is_same(derivative(by_name, by, scope.budget), ZERO, scope)
    except NoRule:
        return False


def _slip(answer: Node, reference: Node, by: str, scope: Scope) -> str:
    try:
        function = derivative(reference, by, scope.budget)
        given = derivative(answer, by, scope.budget)
        if is_same(answer, function, scope):
            return UNCHANGED
        if is_same(answer, derivative(function, by, scope.budget), scope):
            return DERIVATIVE
        if is_same(Neg(given), function, scope):
            return feedback.SIGN
        return feedback.FACTOR if constant_ratio(given, function, scope) else DIFFERENTIATE
    except NoRule:
        return DIFFERENTIATE
