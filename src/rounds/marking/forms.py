"""The forms an expression may be asked in: expanded, factorised, simplified, one fraction, lowest terms."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from rounds.marking import constant_forms
from rounds.marking.budget import Budget
from rounds.marking.exact import exact
from rounds.marking.polynomial import Polynomial, content, polynomial, splits
from rounds.marking.tree import Add, Call, Const, Div, Mixed, Mul, Neg, Node, Num, Pow, names_in, unsigned, walk

EXPANDED = "Right, but multiply out the brackets and collect like terms."
FACTORED = "Right, but factorise it fully."
SIMPLIFIED = "Right, but it can be simplified further."
SINGLE = "Right, but write it as a single fraction."
LOWEST = "Right, but cancel what is common above and below."
EXACT = "Right, but give the exact value, not a rounded decimal."


def problem(node: Node, forms: Iterable[str], budget: Budget) -> str | None:
    """What to say of a right expression in another form than was asked, or None when its form is right."""
    wanted = frozenset(forms)
    if not names_in(node) and (says := constant_forms.problem(node, wanted)) is not None:
        return says
    for form, (is_so, says) in _TESTS.items():
        if form in wanted and not is_so(node, budget):
            return says
    return None


def terms(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Add):
        return tuple(inner for term in node.terms for inner in terms(term))
    return terms(node.of) if isinstance(node, Neg) and isinstance(node.of, Add) else (node,)


def factors(node: Node) -> Iterator[Node]:
    """The factors of a product, signs left out, those below a slash as powers of -1 left out as well."""
    node = unsigned(node)
    if isinstance(node, Mul):
        for factor in node.factors:
            yield from factors(factor)
    else:
        yield node


def is_expanded(node: Node, budget: Budget) -> bool:
    """No product or power of a sum is left, and no two terms are alike."""
    return not any(_is_product_of_sum(part) for part in walk(node)) and not _has_like_terms(node)


def _is_product_of_sum(node: Node) -> bool:
    if isinstance(node, Neg):
        return isinstance(node.of, Add)
    if isinstance(node, Mul):
        return any(isinstance(factor, Add) for factor in factors(node))
    if isinstance(node, Pow) and isinstance(unsigned(node.base), (Add, Mul, Div)):
        to = exact(node.to)
        return to is not None and to.denominator == 1 and to > 1 and bool(names_in(node.base))
    return isinstance(node, Div) and isinstance(unsigned(node.over), Add) and not names_in(node.under)


def _has_like_terms(node: Node) -> bool:
    kinds = [_kind_of_term(term) for term in terms(node)]
    return len(kinds) > len(set(kinds))


def _kind_of_term(term: Node) -> str:
    """What is left of a term without its number: two terms of one kind can be added."""
    found = polynomial(term)
    if found is not None and len(found) == 1:
        return repr(next(iter(found)))
    if found is not None and not found:
        return "zero"
    return repr(sorted(repr(factor) for factor in _all_factors(term) if exact(factor) is None))


def _all_factors(node: Node) -> Iterator[Node]:
    node = unsigned(node)
    if isinstance(node, Mul):
        for factor in node.factors:
            yield from _all_factors(factor)
    elif isinstance(node, Div):
        yield from _all_factors(node.over)
        yield from (Pow(factor, Num(Fraction(-1), "-1")) for factor in _all_factors(node.under))
    else:
        yield node


def is_factored(node: Node, budget: Budget) -> bool:
    """Every factor is one that cannot be split over the rationals, and no factor stands there twice."""
    node = unsigned(node)
    if isinstance(node, Div):
        return is_factored(node.over, budget) and is_factored(node.under, budget)
    seen: list[str] = []
    for factor in factors(node):
        base = unsigned(factor.base) if isinstance(factor, Pow) else factor
        if isinstance(base, Mul) or _splits(base, budget) or (repr(base) in seen and names_in(base)):
            return False
        seen.append(repr(base))
    return True


def _splits(base: Node, budget: Budget) -> bool:
    if not isinstance(base, Add):
        return False
    if isinstance(base, Add) and not names_in(base):
        return True
    found = polynomial(base)
    if found is None:
        return _shares_factor(base)
    return not found or content(found) > 1 or len(found) < len(base.terms) or splits(found, budget)


def _shares_factor(node: Add) -> bool:
    """Whether every term has the same factor, such as e^x in x e^x + e^x."""
    rows = [{_base_name(factor) for factor in _all_factors(term) if exact(factor) is None} for term in node.terms]
    return bool(set.intersection(*rows))


def _base_name(factor: Node) -> str:
    is_whole_power = isinstance(factor, Pow) and exact(factor.to) is not None
    return repr(factor.base if isinstance(factor, Pow) and is_whole_power else factor)


def is_simplified(node: Node, budget: Budget) -> bool:
    """Nothing obvious is left to do: no like terms, no arithmetic, no factor above and below, no square in a root."""
    return not any(rule(part) for part in walk(node) for rule in _LEFT_TO_DO)


def _unfinished_sum(node: Node) -> bool:
    if not isinstance(node, Add):
        return False
    numbers = [term for term in terms(node) if exact(term) is not None]
    return len(numbers) > 1 or any(exact(term) == 0 for term in numbers) or _has_like_terms(node)


def _unfinished_product(node: Node) -> bool:
    if not isinstance(node, Mul):
        return False
    parts = list(factors(node))
    numbers = [part for part in parts if exact(part) is not None]
    bases = [_base_name(part) for part in parts if exact(part) is None]
    is_plain = any(isinstance(part, Num) and part.value in (0, 1) for part in parts)
    return (len(numbers) > 1 and not constant_forms.is_scientific(node)) or is_plain or len(set(bases)) < len(bases)


def _unfinished_fraction(node: Node) -> bool:
    if not isinstance(node, Div):
        return False
    if any(isinstance(unsigned(side), Div) for side in (node.over, node.under)) or exact(node.under) == 1:
        return True
    above = {_base_name(part) for part in factors(node.over) if exact(part) is None}
    below = {_base_name(part) for part in factors(node.under) if exact(part) is None}
    return bool(above & below) or _shared_number(node) > 1 or _cancels(node) or _shares_letter(node)


def _shares_letter(node: Div) -> bool:
    """Whether one letter stands in every term above and below, as in (x^2 + 2x)/x."""
    over, under = polynomial(node.over), polynomial(node.under)
    if not over or not under:
        return False
    rows = [{name for name, _ in powers} for powers in (*over, *under)]
    return bool(set.intersection(*rows))


def _shared_number(node: Div) -> int:
    over, under = polynomial(node.over), polynomial(node.under)
    if not over or not under:
        numbers = [[exact(part) for part in factors(side)] for side in (node.over, node.under)]
        above, below = (math.prod(int(n) for n in row if n and n.denominator == 1) for row in numbers)
        return math.gcd(above, below)
    above_all, below_all = content(over), content(under)
    if above_all.denominator > 1 or below_all.denominator > 1:
        return 1
    return math.gcd(above_all.numerator, below_all.numerator)


def _cancels(node: Div) -> bool:
    """Whether a sum stands below that is a factor above, such as (x^2 - 1)/(x - 1): they vanish together."""
    over, under = polynomial(node.over), polynomial(node.under)
    if not over or not under or not names_in(node.under) or len(under) < 2:
        return False
    names = sorted(names_in(node.over) | names_in(node.under))
    return len(names) == 1 and _common_factor(over, under, names[0])


def _common_factor(over: Polynomial, under: Polynomial, name: str) -> bool:
    """Euclid's algorithm on two polynomials in one letter."""
    one, two = _row(over, name), _row(under, name)
    while any(two):
        one, two = two, _remainder(one, two)
    return len(one) > 1


def _row(found: Polynomial, name: str) -> list[Fraction]:
    size = max(dict(powers).get(name, 0) for powers in found) + 1
    return [found.get(((name, power),) if power else (), Fraction(0)) for power in range(size)]


def _remainder(over: list[Fraction], under: list[Fraction]) -> list[Fraction]:
    rest = list(over)
    while len(rest) >= len(under):
        by = rest[-1] / under[-1]
        for place in range(len(under)):
            rest[-1 - place] -= by * under[-1 - place]
        rest.pop()
    while rest and not rest[-1]:
        rest.pop()
    return rest


def _unfinished_power(node: Node) -> bool:
    if not isinstance(node, Pow):
        return False
    to = exact(node.to)
    if to in (0, 1) or isinstance(unsigned(node.base), Pow):
        return True
    return isinstance(node.base, Num) and to is not None and to.denominator == 1 and node.base.value != 10


def _unfinished_root(node: Node) -> bool:
    if not (isinstance(node, Call) and node.function == "sqrt"):
        return False
    inside = exact(node.args[0])
    if inside is None or inside.denominator != 1 or not 1 < inside < 10**7:
        return inside in (0, 1)
    return any(inside % (root * root) == 0 for root in range(2, math.isqrt(int(inside)) + 1))


def _unfinished_call(node: Node) -> bool:
    if isinstance(node, Call) and node.function in ("ln", "log") and len(node.args) == 1:
        of = node.args[0]
        return exact(of) == 1 or of == Const("e") or (isinstance(of, Pow) and of.base == Const("e"))
    if isinstance(node, Call) and node.function in ("exp", "sin", "cos", "tan"):
        return exact(node.args[0]) == 0
    return isinstance(node, Neg) and isinstance(node.of, Neg)


_LEFT_TO_DO = (
    _unfinished_sum, _unfinished_product, _unfinished_fraction, _unfinished_power, _unfinished_root, _unfinished_call,
)  # fmt: skip


def is_single(node: Node, budget: Budget) -> bool:
    """One fraction at most, and it is the whole."""
    bare = unsigned(node)
    inner = list(walk(bare))[1:] if isinstance(bare, Div) else list(walk(bare))
    return not any(isinstance(part, (Div, Mixed)) or _is_negative_power(part) for part in inner)


def _is_negative_power(node: Node) -> bool:
    to = exact(node.to) if isinstance(node, Pow) else None
    return to is not None and to < 0


def is_lowest(node: Node, budget: Budget) -> bool:
    return not any(_unfinished_fraction(part) for part in walk(node))


def is_exact(node: Node, budget: Budget) -> bool:
    """No decimal stands in it that may have been rounded: more than three places."""
    return not any(isinstance(part, Num) and len(part.text.partition(".")[2]) > 3 for part in walk(node))


_TESTS: dict[str, tuple[Callable[[Node, Budget], bool], str]] = {
    "expanded": (is_expanded, EXPANDED),
    "factored": (is_factored, FACTORED),
    "simplified": (is_simplified, SIMPLIFIED),
    "single": (is_single, SINGLE),
    "lowest": (is_lowest, LOWEST),
    "exact": (is_exact, EXACT),
}
