"""Marks an equation: right when it has the same solutions as the reference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rounds.kit.rng import Rng
from rounds.kit.verdict import Verdict
from rounds.marking import forms, spoken, verdicts
from rounds.marking.arithmetic import DOUBLES, NeedsDigits
from rounds.marking.asked import Asked
from rounds.marking.budget import Budget
from rounds.marking.evaluate import evaluated
from rounds.marking.expression import known_only, reference_names, without_remarks, without_words
from rounds.marking.formula import log_assumption
from rounds.marking.grammar import Grammar
from rounds.marking.lexer import Style
from rounds.marking.names import Names
from rounds.marking.plus_minus import both
from rounds.marking.problems import MarkingProblem, Unreadable
from rounds.marking.reading import Reading, parsed, tokens_of, trimmed
from rounds.marking.sameness import values_at
from rounds.marking.sampling import Scope, scope_of
from rounds.marking.tree import Add, Div, Joined, Mul, Neg, Node, Relation, names_in
from rounds.marking.typeset import latex

GRAMMAR = Grammar()
NO_EQUATION = "An equation was expected: two sides with = between them."
ONE_EQUATION = "One equation was expected, and there is more than one in your answer."
DRAWS = 4
ENOUGH_ZEROS = 4
STARTS = (-3.1, -1.3, -0.4, 0.3, 0.9, 1.7, 3.3, 7.9)


def check(given: str, asked: Asked, budget: Budget) -> Verdict:
    """The verdict on an equation. Raises MarkingProblem when it cannot be read."""
    names = reference_names(asked.reference, asked.vars)
    scope = scope_of(asked, budget)
    reference = read_equation(asked.reference, names).node
    reading = read_equation(given, names)
    known_only(reading.node, names)
    read_as, assumptions = latex(reading.node), reading.assumptions + log_assumption(reading.node)
    if same_solutions(reading.node, reference, scope, asked.tol_rel or 0.0):
        says = next((says for side in _sides(reading.node) if (says := forms.problem(side, asked.form, budget))), None)
        return verdicts.wrong_form(says, read_as, assumptions) if says else verdicts.correct(read_as, assumptions)
    for doubt in reading.doubts:
        if any(_means(given, names, reference, grammar, scope) for grammar in GRAMMAR.readings(doubt)):
            raise Unreadable(doubt.asks)
    if isinstance(reading.node, Joined):
        raise Unreadable(ONE_EQUATION)
    return verdicts.incorrect("", read_as, assumptions)


def _means(given: str, names: Names, reference: Node, grammar: Grammar, scope: Scope) -> bool:
    try:
        return same_solutions(read_equation(given, names, grammar).node, reference, scope, 0.0)
    except MarkingProblem:
        return False


def _sides(node: Node) -> tuple[Node, ...]:
    return (node.left, node.right) if isinstance(node, Relation) else ()


def read_equation(given: str, names: Names, grammar: Grammar = GRAMMAR) -> Reading:
    """The one equation of an answer. Raises Unreadable for an expression, an inequality or several."""
    lexed = tokens_of(given, Style(names))
    tokens = without_words(trimmed(without_remarks(spoken.written(lexed.tokens))))
    reading = parsed(tokens, grammar, names)
    if isinstance(reading.node, Joined) and not _is_either(reading.node):
        raise Unreadable(ONE_EQUATION)
    if not isinstance(reading.node, Joined) and not _is_equation(reading.node):
        raise Unreadable(NO_EQUATION)
    return Reading(reading.node, lexed.assumptions, reading.doubts)


def _is_equation(node: Node) -> bool:
    return isinstance(node, Relation) and node.op == "="


def _is_either(node: Joined) -> bool:
    """`y = x or y = -x`: one statement that holds where either does."""
    return node.by == "or" and all(map(_is_equation, node.parts))


def difference(node: Node) -> Node:
    """Left side minus right side: zero exactly where the equation holds. Two that hold in turn are multiplied."""
    either = node.parts if isinstance(node, Joined) else both(node)
    if len(either) > 1:
        return Mul(tuple(map(difference, either)))
    if not isinstance(node, Relation):
        raise Unreadable(NO_EQUATION)
    return Add((node.left, Neg(node.right)))


def same_solutions(answer: Node, reference: Node, scope: Scope, tolerance: float) -> bool:
    """Whether one is a constant times the other, or else each vanishes where the other does."""
    one, other = difference(answer), difference(reference)
    names = names_in(one) | names_in(other)
    if not names:
        return False
    ratio = _constant_ratio(one, other, names, scope, max(tolerance, 1e-20))
    if ratio is not None:
        return ratio
    if names_in(one) != names_in(other):
        return False
    return _vanishes_with(one, other, names, scope) and _vanishes_with(other, one, names, scope)


def _constant_ratio(one: Node, other: Node, names: frozenset[str], scope: Scope, tolerance: float) -> bool | None:
    """True for a constant ratio, False where one of the two is zero everywhere, None where nothing is settled."""
    ratios = []
    for _, ratio in values_at(Div(one, other), names, scope, "equation"):
        ratios.append(ratio)
        if len(ratios) == 6 or (len(ratios) >= 3 and ratios[0] != 0 and not _is_constant(ratios, tolerance)):
            break
    if len(ratios) < 3 or all(abs(ratio) < 1e-30 for ratio in ratios):
        return False
    return _is_constant(ratios, tolerance) or None


def _is_constant(ratios: Sequence[Any], tolerance: float) -> bool:
    return ratios[0] != 0 and all(abs(ratio / ratios[0] - 1) <= tolerance for ratio in ratios)


def _vanishes_with(one: Node, other: Node, names: frozenset[str], scope: Scope) -> bool:
    """Whether `one` is zero at every real zero of `other` that can be found; at least three must be."""
    found = 0
    for point in _zeros(other, names, scope):
        size = _size(one, point, names, scope)
        here = _at(one, point, scope)
        if here is None or size is None:
            continue
        if abs(here) > 1e-7 * max(size, 1e-3):
            return False
        found += 1
    return found >= (3 if len(names) > 1 else 1)


def _at(node: Node, point: dict[str, float], scope: Scope) -> complex | None:
    values = {name: complex(value) for name, value in point.items()}
    try:
        found: complex | None = evaluated(node, values, DOUBLES, scope.budget)
    except NeedsDigits:
        return None
    return found


def _size(node: Node, point: dict[str, float], names: frozenset[str], scope: Scope) -> float | None:
    """How large the expression is near the point, to tell a zero from a small value."""
    near = [_at(node, {**point, name: point[name] + 0.37}, scope) for name in names]
    return max((abs(value) for value in near if value is not None), default=None)


def _zeros(node: Node, names: frozenset[str], scope: Scope) -> Iterator[dict[str, float]]:
    """Real zeros: all letters but one at values of either sign, and Newton's method from several starts for that."""
    r = Rng(f"marking/zeros/{scope.seed}")
    for name in sorted(names):
        found = 0
        for draw in range(DRAWS if len(names) > 1 else 1):
            fixed = {other: _inside(other, r, draw, place, scope) for place, other in enumerate(sorted(names))}
            for zero in _zeros_along(node, fixed, name, scope):
                found += 1
                yield {**fixed, name: zero}
            if found >= ENOUGH_ZEROS and draw % 2:
                break


def _zeros_along(node: Node, fixed: dict[str, float], name: str, scope: Scope) -> Iterator[float]:
    seen: list[float] = []
    for start in STARTS:
        zero = _newton(node, fixed, name, start, scope)
        if zero is None or not _lives(name, zero, scope):
            continue
        if all(abs(zero - each) > 1e-6 * (1 + abs(each)) for each in seen):
            seen.append(zero)
            yield zero


def _lives(name: str, value: float, scope: Scope) -> bool:
    """Whether a value is inside the declared domain of its letter."""
    match scope.domain.get(name, "real"):
        case "pos" | "posint":
            return value > 0
        case "unit":
            return 0 <= value <= 1
        case (low, high) if not isinstance(low, str):
            return float(low) <= value <= float(high)
    return True


def _inside(name: str, r: Rng, draw: int, place: int, scope: Scope) -> float:
    """A value of a letter; without a declared domain its sign turns with each draw, and later draws lie out."""
    match scope.domain.get(name, "real"):
        case "pos" | "posint":
            return 0.3 + 2.5 * r.share()
        case "unit":
            return 0.1 + 0.8 * r.share()
        case (low, high) if not isinstance(low, str):
            return float(low) + (float(high) - float(low)) * (0.1 + 0.8 * r.share())
    size = 0.15 + 0.75 * r.share() if draw < 2 else 0.9 + 2.0 * r.share()
    return size * (-1 if (draw + place) % 2 else 1)


def _newton(node: Node, fixed: dict[str, float], name: str, start: float, scope: Scope) -> float | None:
    place = start
    for _ in range(40):
        here = _real_at(node, {**fixed, name: place}, scope)
        step = 1e-6 * (1 + abs(place))
        ahead, behind = (_real_at(node, {**fixed, name: place + by}, scope) for by in (step, -step))
        if here is None or ahead is None or behind is None or ahead == behind:
            return place if here == 0 else None
        move = here * 2 * step / (ahead - behind)
        place -= max(-1e3, min(1e3, move))
        if abs(move) < 1e-11 * (1 + abs(place)):
            return place
    return None


def _real_at(node: Node, point: dict[str, float], scope: Scope) -> float | None:
    value = _at(node, point, scope)
    return value.real if value is not None and abs(value.imag) < 1e-9 * (1 + abs(value)) else None
