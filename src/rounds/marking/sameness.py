"""Are two expressions the same function? Seeded points in complex doubles, and 40 digits before every "no"."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

from rounds.marking.arithmetic import DOUBLES, Arithmetic, NeedsDigits, forty_digits
from rounds.marking.evaluate import evaluated
from rounds.marking.exact import exact
from rounds.marking.problems import Undefined
from rounds.marking.sampling import BOXES, Point, Scope, points
from rounds.marking.tree import Node, names_in

ENOUGH = 5
DOUBLE_TOLERANCE = 1e-9
DIGITS_TOLERANCE = 1e-25
BOTH_ZERO = 1e-30


class Seen(Enum):
    """What one point says of two expressions."""

    SAME = "same"
    SAME_COMPLEX = "same, but not real"
    DIFFERENT = "different"
    DIFFERENT_COMPLEX = "different where the reference is not real"
    UNDEFINED = "the answer has no value where the reference has one"
    SILENT = "the reference has no value"


def same(answer: Node, reference: Node, scope: Scope, tolerance: float = 0.0) -> bool:
    """Whether both have the same value wherever the reference is real in the declared domain.

    `tolerance` is relative. Raises Undefined when one of them has no value anywhere.
    """
    names = names_in(answer) | names_in(reference)
    if not names:
        return _same_constants(answer, reference, scope, tolerance)
    seen: list[Seen] = []
    for box in range(len(BOXES)):
        for point in points(names, scope, box, (answer, reference)):
            seen.append(_compared(answer, reference, point, scope, tolerance))
            if seen[-1] is Seen.DIFFERENT:
                return False
        if seen.count(Seen.SAME) >= ENOUGH or _is_settled(seen, names, scope):
            break
    gaps_count = all(scope.domain.get(name) in ("posint", "int") for name in names)
    return _concluded(seen, forgives_gaps=gaps_count) and _confirmed(answer, reference, scope, names, tolerance)


def _is_settled(seen: list[Seen], names: frozenset[str], scope: Scope) -> bool:
    """Other boxes are only for letters whose domain is not declared."""
    return all(scope.is_declared(name) for name in names) or seen.count(Seen.UNDEFINED) >= ENOUGH


def _concluded(seen: list[Seen], *, forgives_gaps: bool) -> bool:
    if Seen.UNDEFINED in seen:
        if Seen.SAME not in seen and Seen.SAME_COMPLEX not in seen:
            raise Undefined
        return forgives_gaps and _only_at_gaps(seen)
    if Seen.SAME in seen:
        return seen.count(Seen.SAME) >= 3
    if Seen.SAME_COMPLEX in seen:
        return Seen.DIFFERENT_COMPLEX not in seen
    if Seen.DIFFERENT_COMPLEX in seen:
        return False
    raise Undefined


def _only_at_gaps(seen: list[Seen]) -> bool:
    """Among whole numbers a few may fall into a gap, such as (n - 2)! at n = 1; elsewhere a gap is never hit."""
    return seen.count(Seen.UNDEFINED) * 3 <= seen.count(Seen.SAME) and Seen.DIFFERENT not in seen


def _confirmed(answer: Node, reference: Node, scope: Scope, names: frozenset[str], tolerance: float) -> bool:
    """A yes in doubles may hide a difference in the tenth digit: two points are looked at with 40 digits."""
    if tolerance:
        return True
    seen = [
        _compared_in(forty_digits(), answer, reference, point, scope, 0.0)
        for point in list(points(names, scope, 0, (answer, reference)))[:2]
    ]
    return Seen.DIFFERENT not in seen


def _same_constants(answer: Node, reference: Node, scope: Scope, tolerance: float) -> bool:
    one, other = exact(answer), exact(reference)
    if one is not None and other is not None:
        return one == other or abs(one - other) <= abs(other) * tolerance
    seen = _compared_in(forty_digits(), answer, reference, {}, scope, tolerance)
    if seen in (Seen.UNDEFINED, Seen.SILENT):
        raise Undefined
    return seen in (Seen.SAME, Seen.SAME_COMPLEX)


def _compared(answer: Node, reference: Node, point: Point, scope: Scope, tolerance: float) -> Seen:
    try:
        seen = _compared_in(DOUBLES, answer, reference, point, scope, tolerance)
    except NeedsDigits:
        seen = Seen.DIFFERENT
    if seen in (Seen.SAME, Seen.SAME_COMPLEX, Seen.SILENT) or (tolerance and seen is Seen.DIFFERENT):
        return seen
    return _compared_in(forty_digits(), answer, reference, point, scope, tolerance)


def _compared_in(
    arithmetic: Arithmetic, answer: Node, reference: Node, point: Point, scope: Scope, tolerance: float
) -> Seen:
    values = {name: arithmetic.make(value) for name, value in point.items()}
    right = evaluated(reference, values, arithmetic, scope.budget)
    if right is None:
        return Seen.SILENT
    given = evaluated(answer, values, arithmetic, scope.budget)
    if given is None:
        return Seen.UNDEFINED
    smallest = DOUBLE_TOLERANCE if arithmetic is DOUBLES else DIGITS_TOLERANCE
    return _judged(given, right, max(tolerance, smallest), is_double=arithmetic is DOUBLES)


def _judged(given: Any, right: Any, tolerance: float, *, is_double: bool) -> Seen:
    size = max(abs(given), abs(right))
    is_same = abs(given - right) <= tolerance * size or (not is_double and size < BOTH_ZERO)
    if is_real(right):
        return Seen.SAME if is_same and is_real(given) else Seen.DIFFERENT
    return Seen.SAME_COMPLEX if is_same else Seen.DIFFERENT_COMPLEX


def is_real(value: Any) -> bool:
    return bool(abs(value.imag) <= 1e-9 * max(1, abs(value)))


def values_at(node: Node, names: frozenset[str], scope: Scope, salt: str = "") -> Iterator[tuple[Point, Any]]:
    """The points of all boxes with the node's value in 40 digits there; points without a value are left out."""
    for box in range(len(BOXES)):
        for point in points(names, scope, box, (node,), salt):
            values = {name: forty_digits().make(value) for name, value in point.items()}
            found = evaluated(node, values, forty_digits(), scope.budget)
            if found is not None:
                yield point, found
