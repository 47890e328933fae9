"""Marks an answer that is one expression in the declared letters."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.kit.verdict import Verdict
from rounds.marking import feedback, forms, verdicts
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.expression import PLAIN, known_only, read_expression, reference_names
from rounds.marking.names import Names
from rounds.marking.problems import MarkingProblem, Undefined, Unreadable
from rounds.marking.reading import Reading
from rounds.marking.sameness import same, values_at
from rounds.marking.sampling import Scope, scope_of
from rounds.marking.tree import ONE, Call, Div, Neg, Node, Num, mapped, names_in, num, walk
from rounds.marking.typeset import latex

TWO_ANSWERS = "Your answer has two different values. Please give your final answer alone."
LOG = "log was read as the natural logarithm. Please write log10 if you mean base ten."


def check(given: str, asked: Asked, budget: Budget) -> Verdict:
    """The verdict on an expression. Raises MarkingProblem when it cannot be read or has no value."""
    names = reference_names(asked.reference, asked.vars)
    scope = scope_of(asked, budget)
    reference = read_expression(asked.reference, names).node
    reading = read_expression(given, names)
    known_only(reading.node, names)
    read_as, assumptions = latex(reading.node), reading.assumptions + log_assumption(reading.node)
    tolerance = asked.tol_rel or 0.0
    if same(reading.node, reference, scope, tolerance):
        agree(reading, scope, tolerance)
        says = forms.problem(reading.node, asked.form, budget)
        return verdicts.wrong_form(says, read_as, assumptions) if says else verdicts.correct(read_as, assumptions)
    if "exact" in asked.form and is_rounded(reading.node, reference, scope):
        return verdicts.wrong_form(forms.EXACT, read_as, assumptions)
    for other, asks in other_readings(given, reading, names):
        if is_same(other, reference, scope, tolerance):
            raise Unreadable(asks)
    agree(reading, scope, tolerance)
    says = slip(reading.node, reference, scope) if asked.explains else ""
    return verdicts.incorrect(says, read_as, assumptions)


def is_same(answer: Node, reference: Node, scope: Scope, tolerance: float = 0.0) -> bool:
    """The same, and False where one of them has no value."""
    try:
        return same(answer, reference, scope, tolerance)
    except Undefined:
        return False


def agree(reading: Reading, scope: Scope, tolerance: float) -> None:
    """Raises Unreadable when the members of a chain of equalities differ."""
    for member in reading.earlier:
        if not is_same(member, reading.node, scope, max(tolerance, 0.005 if has_decimals(reading.node) else 0.0)):
            raise Unreadable(TWO_ANSWERS)


def has_decimals(node: Node) -> bool:
    return any(isinstance(part, Num) and "." in part.text for part in walk(node))


def is_rounded(answer: Node, reference: Node, scope: Scope) -> bool:
    """Whether decimals of two figures or more make it nearly right: rounded, where the exact form was asked."""
    decimals = [part.text for part in walk(answer) if isinstance(part, Num) and "." in part.text]
    figures = [len(text.replace(".", "").lstrip("0")) for text in decimals]
    if not figures or min(figures) < 2:
        return False
    return is_same(answer, reference, scope, 5.0 * 10.0 ** -min(figures))


def log_assumption(node: Node) -> tuple[str, ...]:
    is_bare = any(isinstance(part, Call) and part.function == "log" and len(part.args) == 1 for part in walk(node))
    return ("log = ln",) if is_bare else ()


def other_readings(given: str, reading: Reading, names: Names) -> Iterator[tuple[Node, str]]:
    """The other things that the answer may have meant, each with what to ask."""
    for doubt in reading.doubts:
        for grammar in PLAIN.readings(doubt):
            try:
                yield read_expression(given, names, grammar).node, doubt.asks
            except MarkingProblem:
                continue
    base_ten = mapped(reading.node, _to_base_ten)
    if base_ten != reading.node:
        yield base_ten, LOG


def _to_base_ten(node: Node) -> Node:
    is_bare = isinstance(node, Call) and node.function == "log" and len(node.args) == 1
    return Call("log", (node.args[0], num(10))) if isinstance(node, Call) and is_bare else node


def slip(answer: Node, reference: Node, scope: Scope) -> str:
    """The likeliest slip that leads from the reference to this answer, or nothing."""
    if is_same(Neg(answer), reference, scope):
        return feedback.SIGN
    if constant_ratio(answer, reference, scope):
        return feedback.FACTOR
    if is_same(Div(ONE, answer), reference, scope):
        return feedback.RECIPROCAL
    return ""


def constant_ratio(answer: Node, reference: Node, scope: Scope) -> bool:
    """Whether the answer is a number, not 0, times the reference."""
    names = names_in(answer) | names_in(reference)
    if not names_in(reference):
        return False
    ratios = []
    for _, ratio in values_at(Div(answer, reference), names, scope, "ratio"):
        ratios.append(ratio)
        if len(ratios) == 5:
            break
    return len(ratios) == 5 and ratios[0] != 0 and all(abs(each / ratios[0] - 1) < 1e-20 for each in ratios)
