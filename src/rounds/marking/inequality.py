"""Compares statements that are not solved for a letter by where they hold."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.kit.rng import Rng
from rounds.marking.arithmetic import DOUBLES, NeedsDigits
from rounds.marking.asked import Asked
from rounds.marking.evaluate import Evaluator
from rounds.marking.problems import Undefined
from rounds.marking.sameness import values_at
from rounds.marking.sampling import Scope
from rounds.marking.tree import Add, Bracketed, Const, Div, Joined, Name, Neg, Node, Num, Relation, names_in, walk
from rounds.marking.value import value_of

ROUNDS_OF_POINTS = 160
STRICT = {"<": True, ">": True, "<=": False, ">=": False, "=": False, "!=": True}


def same_statements(answer: Node, reference: Node, asked: Asked, scope: Scope) -> bool:
    """Whether two statements hold at the same points, their borders included."""
    names = names_in(answer) | names_in(reference)
    if isinstance(answer, Relation) and isinstance(reference, Relation) and len(names) > 1:
        return _same_inequality(answer, reference, names, scope)
    letter = next(iter(names), "x")
    seen = 0
    for value in _points(answer, reference, scope):
        one, other = _holds(answer, letter, value, scope), _holds(reference, letter, value, scope)
        if one is None and other is None:
            continue
        if bool(one) != bool(other):
            return False
        seen += 1
    return seen > 20


def _same_inequality(answer: Relation, reference: Relation, names: frozenset[str], scope: Scope) -> bool:
    """In several letters: the same border, up to a positive factor, and the same side of it."""
    if STRICT.get(answer.op) != STRICT.get(reference.op) or {answer.op, reference.op} & {"=", "!=", "in"}:
        return False
    ratio = Div(_below(answer), _below(reference))
    found = []
    for _, value in values_at(ratio, names, scope, "inequality"):
        found.append(value)
        if len(found) == 6:
            break
    return len(found) == 6 and found[0].real > 0 and all(abs(value / found[0] - 1) < 1e-20 for value in found)


def _below(node: Relation) -> Node:
    """The difference that is negative where the inequality holds."""
    small, large = (node.left, node.right) if node.op in ("<", "<=") else (node.right, node.left)
    return Add((small, Neg(large)))


def _points(answer: Node, reference: Node, scope: Scope) -> Iterator[float]:
    """Numbers that stand in the statements, their neighbours, and points all over the line."""
    special = sorted(
        {sign * value for node in (answer, reference) for value in _ends(node, scope) for sign in (1, -1)}
    )[:24]
    for value in special:
        yield from (value, value - 1e-6, value + 1e-6)
    r = Rng(f"marking/inequality/{scope.seed}")
    reach = max([abs(value) for value in special] + [3.0])
    for _ in range(ROUNDS_OF_POINTS):
        yield (2 * r.share() - 1) * reach * (1.5 if r.chance(0.8) else 20.0)


def _ends(node: Node, scope: Scope) -> Iterator[float]:
    for part in walk(node):
        if isinstance(part, Num):
            yield float(part.value)
    if isinstance(node, Bracketed):
        for item in node.items:
            if not names_in(item) and Const("inf") not in tuple(walk(item)):
                yield float(value_of(item, scope.budget).real)


def _holds(node: Node, letter: str, value: float, scope: Scope) -> bool | None:
    evaluator = Evaluator(DOUBLES, {letter: complex(value)}, scope.budget)
    try:
        return _truth(node, evaluator, letter)
    except (Undefined, NeedsDigits, ArithmeticError, ValueError):
        return None


def _truth(node: Node, evaluator: Evaluator, letter: str) -> bool:
    if isinstance(node, Joined):
        parts = [_truth(part, evaluator, letter) for part in node.parts]
        return any(parts) if node.by == "or" else all(parts)
    if isinstance(node, Bracketed) and len(node.items) == 2 and node.opening != "{":
        low = Relation("<=" if node.opening == "[" else "<", node.items[0], Name(letter))
        high = Relation("<=" if node.closing == "]" else "<", Name(letter), node.items[1])
        return evaluator.holds(low) and evaluator.holds(high)
    if isinstance(node, Bracketed):
        return any(evaluator.holds(Relation("=", Name(letter), item)) for item in node.items)
    if isinstance(node, Relation) and node.op == "in":
        return _truth(node.right, evaluator, letter)
    return evaluator.holds(node)
