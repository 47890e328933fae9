"""The forms a number may be asked in: lowest terms, one fraction, exact, decimal, scientific."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from fractions import Fraction

from rounds.marking.closeness import power_of_ten
from rounds.marking.tree import (
    Bracketed,
    Call,
    Const,
    Div,
    Mixed,
    Mul,
    Node,
    Num,
    Percent,
    Pow,
    children,
    unsigned,
    walk,
)


def problem(node: Node, forms: Iterable[str], *, is_rounded: bool = False) -> str | None:
    """What to say of a right number in another form than was asked, or None when its form is right."""
    bare = _bare(node)
    for form in sorted(forms):
        rule = RULES.get(form)
        if rule is not None and (says := rule(bare)) is not None:
            return says
    return "Right, but give the exact value, not a rounded decimal." if is_rounded and "exact" in forms else None


def _bare(node: Node) -> Node:
    node = unsigned(node)
    while isinstance(node, Bracketed) and len(node.items) == 1:
        node = unsigned(node.items[0])
    return node


def _lowest(node: Node) -> str | None:
    if is_whole(node) or _in_lowest_terms(node) or _is_spoken(node):
        return None
    if isinstance(node, (Div, Mixed)):
        return "Right, but give it in lowest terms."
    if isinstance(node, (Num, Percent)):
        return "Right, but give it as a fraction in lowest terms."
    return (
        None
        if _is_symbolic(node) and not any(_reducible(part) for part in walk(node))
        else "Right, but work it out to one fraction in lowest terms."
    )


def _is_spoken(node: Node) -> bool:
    """A number that was said in words, such as two thirds: it has no digits of its own."""
    return isinstance(node, Num) and not node.text


def _in_lowest_terms(node: Node) -> bool:
    part = node.part if isinstance(node, Mixed) else node
    if not isinstance(part, Div):
        return False
    over, under = unsigned(part.over), part.under
    if not (is_whole(over) and is_whole(under) and isinstance(over, Num) and isinstance(under, Num)):
        return _is_symbolic(part) and not any(_reducible(piece) for piece in walk(part))
    return math.gcd(over.value.numerator, under.value.numerator) == 1 and under.value != 1


def _is_symbolic(node: Node) -> bool:
    """Whether roots, π or e stand in it, so that it cannot be one plain fraction."""
    return any(
        isinstance(part, (Call, Const)) or (isinstance(part, Pow) and not is_whole(part.to)) for part in walk(node)
    )


def _reducible(node: Node) -> bool:
    """A fraction whose whole-number factors above and below share a divisor."""
    if not isinstance(node, Div):
        return False
    over, under = _content(node.over), _content(node.under)
    return under == 0 or math.gcd(over, under) > 1 or (is_whole(node.under) and under == 1)


def _content(node: Node) -> int:
    node = unsigned(node)
    if isinstance(node, Num):
        return abs(node.value.numerator) if node.value.denominator == 1 else 1
    if isinstance(node, Mul):
        product = 1
        for factor in node.factors:
            product *= _content(factor)
        return product
    parts = getattr(node, "terms", None)
    return math.gcd(*(_content(term) for term in parts)) if parts else 1


def _single(node: Node) -> str | None:
    says = "Right, but write it as a single fraction."
    if is_whole(node):
        return None
    if isinstance(node, Div):
        return (
            says
            if any(
                isinstance(part, (Div, Mixed)) or _is_decimal(part) for child in children(node) for part in walk(child)
            )
            else None
        )
    return says


def _decimal(node: Node) -> str | None:
    return None if isinstance(node, Num) and "e" not in node.text else "Right, but give it as a decimal."


def _sci(node: Node) -> str | None:
    return (
        None if is_scientific(node) else "Right, but give it in scientific notation, a × 10ⁿ with a between 1 and 10."
    )


def is_scientific(node: Node) -> bool:
    if isinstance(node, Num) and "e" in node.text:
        return 1 <= Fraction(node.text.partition("e")[0]) < 10
    if power_of_ten(node) is None or not isinstance(node, Mul):
        return False
    first = unsigned(node.factors[0])
    return isinstance(first, Num) and "e" not in first.text and 1 <= first.value < 10


def is_whole(node: Node) -> bool:
    return isinstance(node, Num) and node.text.isdigit()


def _is_decimal(node: Node) -> bool:
    return isinstance(node, Num) and not node.text.isdigit()


RULES: dict[str, Callable[[Node], str | None]] = {
    "lowest": _lowest,
    "single": _single,
    "decimal": _decimal,
    "sci": _sci,
}
