"""The derivative of a tree, by the rules of school; nothing is simplified but zeros and ones."""

from __future__ import annotations

from collections.abc import Callable

from rounds.marking.budget import Budget
from rounds.marking.tree import (
    ONE,
    TWO,
    ZERO,
    Add,
    Bracketed,
    Call,
    Const,
    Div,
    Mul,
    Name,
    Neg,
    Node,
    Num,
    Percent,
    Pow,
    num,
    walk,
)


class NoRule(LookupError):
    """This tree has something in it that no rule here differentiates."""


def derivative(node: Node, by: str, budget: Budget) -> Node:  # noqa: C901
    """The derivative by one letter. Raises NoRule for a function that is not in the table."""
    budget.spend(2)
    if not _has(node, by):
        return ZERO
    match node:
        case Name():
            return ONE
        case Neg():
            return Neg(derivative(node.of, by, budget))
        case Percent():
            return Div(derivative(node.of, by, budget), num(node.per))
        case Add():
            return _sum([derivative(term, by, budget) for term in node.terms if _has(term, by)])
        case Mul():
            return _of_product(node.factors, by, budget)
        case Div():
            return _of_quotient(node, by, budget)
        case Pow():
            return _of_power(node, by, budget)
        case Call():
            return _of_call(node, by, budget)
        case Bracketed(items=(only,)):
            return derivative(only, by, budget)
    raise NoRule


def _has(node: Node, name: str) -> bool:
    return any(isinstance(part, Name) and part.name == name for part in walk(node))


def _sum(terms: list[Node]) -> Node:
    kept = tuple(term for term in terms if term != ZERO)
    return Add(kept) if len(kept) > 1 else kept[0] if kept else ZERO


def _product(*factors: Node) -> Node:
    if ZERO in factors:
        return ZERO
    kept = tuple(factor for factor in factors if factor != ONE)
    return Mul(kept) if len(kept) > 1 else kept[0] if kept else ONE


def _of_product(factors: tuple[Node, ...], by: str, budget: Budget) -> Node:
    terms = []
    for place, factor in enumerate(factors):
        if _has(factor, by):
            terms.append(_product(*factors[:place], derivative(factor, by, budget), *factors[place + 1 :]))
    return _sum(terms)


def _of_quotient(node: Div, by: str, budget: Budget) -> Node:
    over = derivative(node.over, by, budget)
    if not _has(node.under, by):
        return Div(over, node.under)
    under = derivative(node.under, by, budget)
    return Div(_sum([_product(over, node.under), Neg(_product(node.over, under))]), Pow(node.under, TWO))


def _of_power(node: Pow, by: str, budget: Budget) -> Node:
    base, to = node.base, node.to
    if not _has(to, by):
        return _product(to, Pow(base, _less_one(to)), derivative(base, by, budget))
    if base == Const("e"):
        return _product(node, derivative(to, by, budget))
    if not _has(base, by):
        return _product(node, Call("ln", (base,)), derivative(to, by, budget))
    return _product(node, derivative(Mul((to, Call("ln", (base,)))), by, budget))


def _less_one(to: Node) -> Node:
    return num(to.value - 1) if isinstance(to, Num) else Add((to, Neg(ONE)))


def _of_call(node: Call, by: str, budget: Budget) -> Node:
    if node.function == "log" and len(node.args) == 2 and not _has(node.args[1], by):
        inner = derivative(Call("ln", node.args[:1]), by, budget)
        return Div(inner, Call("ln", node.args[1:]))
    if node.function == "root" and not _has(node.args[1], by):
        return derivative(Pow(node.args[0], Div(ONE, node.args[1])), by, budget)
    if len(node.args) != 1 or node.function not in _RULES:
        raise NoRule
    of = node.args[0]
    if node.function in ("ln", "log") and isinstance(of, Call) and of.function == "abs":
        of = of.args[0]
    return _product(_RULES[node.function](of, node), derivative(of, by, budget))


def _call(name: str, of: Node) -> Node:
    return Call(name, (of,))


def _square(node: Node) -> Node:
    return Pow(node, TWO)


def _over_root(inside: Node) -> Node:
    return Div(ONE, _call("sqrt", inside))


_GAUSS = Div(TWO, _call("sqrt", Const("pi")))

_RULES: dict[str, Callable[[Node, Node], Node]] = {
    "exp": lambda u, f: f,
    "ln": lambda u, f: Div(ONE, u),
    "log": lambda u, f: Div(ONE, u),
    "log1p": lambda u, f: Div(ONE, Add((ONE, u))),
    "sqrt": lambda u, f: Div(ONE, Mul((TWO, f))),
    "cbrt": lambda u, f: Div(ONE, Mul((num(3), _square(f)))),
    "sin": lambda u, f: _call("cos", u),
    "cos": lambda u, f: Neg(_call("sin", u)),
    "tan": lambda u, f: Div(ONE, _square(_call("cos", u))),
    "sec": lambda u, f: Mul((f, _call("tan", u))),
    "csc": lambda u, f: Neg(Mul((f, _call("cot", u)))),
    "cot": lambda u, f: Neg(Div(ONE, _square(_call("sin", u)))),
    "sinh": lambda u, f: _call("cosh", u),
    "cosh": lambda u, f: _call("sinh", u),
    "tanh": lambda u, f: Div(ONE, _square(_call("cosh", u))),
    "asin": lambda u, f: _over_root(Add((ONE, Neg(_square(u))))),
    "acos": lambda u, f: Neg(_over_root(Add((ONE, Neg(_square(u)))))),
    "atan": lambda u, f: Div(ONE, Add((ONE, _square(u)))),
    "asinh": lambda u, f: _over_root(Add((_square(u), ONE))),
    "acosh": lambda u, f: _over_root(Add((_square(u), Neg(ONE)))),
    "atanh": lambda u, f: Div(ONE, Add((ONE, Neg(_square(u))))),
    "abs": lambda u, f: _call("sign", u),
    "sigmoid": lambda u, f: Mul((f, Add((ONE, Neg(f))))),
    "softplus": lambda u, f: _call("sigmoid", u),
    "logit": lambda u, f: Div(ONE, Mul((u, Add((ONE, Neg(u)))))),
    "erf": lambda u, f: Mul((_GAUSS, _call("exp", Neg(_square(u))))),
    "Phi": lambda u, f: Div(_call("exp", Div(Neg(_square(u)), TWO)), _call("sqrt", Mul((TWO, Const("pi"))))),
}
