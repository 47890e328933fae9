"""The exact value of arithmetic on whole numbers, decimals and fractions."""

from __future__ import annotations

from fractions import Fraction

from rounds.marking.problems import Undefined
from rounds.marking.tree import Add, Bracketed, Call, Div, Mixed, Mul, Neg, Node, Num, Percent, Pow

# More bits than any answer needs, fewer than would take time.
MOST_BITS = 2200


def exact(node: Node) -> Fraction | None:
    """The value as a fraction, or None when the tree has letters, roots or too many digits.

    Raises Undefined for a division by zero.
    """
    match node:
        case Num():
            return node.value
        case Neg():
            found = exact(node.of)
            return None if found is None else -found
        case Percent():
            found = exact(node.of)
            return None if found is None else found / node.per
        case Mixed():
            return _folded((node.whole, node.part), add=True)
        case Add():
            return _folded(node.terms, add=True)
        case Mul():
            return _folded(node.factors, add=False)
        case Bracketed(items=(only,)):
            return exact(only)
        case Div() | Pow() | Call():
            return _of_two(node)
    return None


def _folded(parts: tuple[Node, ...], *, add: bool) -> Fraction | None:
    total = Fraction(0 if add else 1)
    for part in parts:
        found = exact(part)
        if found is None:
            return None
        total = total + found if add else total * found
        if _bits(total) > MOST_BITS:
            return None
    return total


def _of_two(node: Div | Pow | Call) -> Fraction | None:
    if isinstance(node, Div):
        return _divided(exact(node.over), exact(node.under))
    if isinstance(node, Pow):
        return _raised(exact(node.base), exact(node.to))
    if node.function == "factorial":
        return _factorial(exact(node.args[0]))
    return None


def _divided(over: Fraction | None, under: Fraction | None) -> Fraction | None:
    if under == 0:
        raise Undefined
    return None if over is None or under is None else over / under


def _raised(base: Fraction | None, to: Fraction | None) -> Fraction | None:
    if base is None or to is None or to.denominator != 1:
        return None
    if base == 0 and to <= 0:
        raise Undefined
    return base ** int(to) if _bits(base) * abs(to) <= MOST_BITS else None


def _factorial(of: Fraction | None) -> Fraction | None:
    if of is None or of.denominator != 1 or not 0 <= of <= 200:
        return None
    product = 1
    for factor in range(2, int(of) + 1):
        product *= factor
    return Fraction(product)


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())
