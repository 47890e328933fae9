"""The value of a tree at one point."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from rounds.marking.arithmetic import DOUBLES, Arithmetic, FortyDigits, NeedsDigits
from rounds.marking.budget import Budget
from rounds.marking.exact import exact
from rounds.marking.problems import TooComplicated, Undefined
from rounds.marking.tree import (
    Add,
    Bracketed,
    Call,
    Const,
    Div,
    Grid,
    Joined,
    Mixed,
    Mul,
    Name,
    Neg,
    Node,
    Num,
    Percent,
    Piecewise,
    Pow,
    Relation,
    Summed,
)
from rounds.marking.words import words

ELEMENTARY = frozenset(words("sin cos tan sinh cosh tanh asin acos atan asinh acosh atanh"))
RECIPROCAL = {"sec": "cos", "csc": "sin", "cot": "tan", "sech": "cosh", "csch": "sinh", "coth": "tanh"}
INVERSE_OF_RECIPROCAL = {"asec": "acos", "acsc": "asin", "acot": "atan", "asech": "acosh", "acsch": "asinh",
                         "acoth": "atanh"}  # fmt: skip
MOST_TERMS = 400


class Evaluator:
    """Works trees out at one point. Raises Undefined, NeedsDigits, OverflowError or TooComplicated."""

    def __init__(self, arithmetic: Arithmetic, values: Mapping[str, Any], budget: Budget) -> None:
        self.arithmetic, self.budget = arithmetic, budget
        self.values = dict(values)

    def value(self, node: Node) -> Any:
        self.budget.spend(1 if self.arithmetic is DOUBLES else 8)
        rule = _RULES.get(type(node))
        if rule is None:
            raise Undefined
        return rule(self, node)

    def real(self, node: Node) -> Any:
        found = self.value(node)
        if abs(found.imag) > 1e-9 * max(1, abs(found)):
            raise Undefined
        return found.real

    def num(self, node: Num) -> Any:
        return self.arithmetic.number(node.value)

    def name(self, node: Name) -> Any:
        if node.name not in self.values:
            raise Undefined
        return self.values[node.name]

    def const(self, node: Const) -> Any:
        if node.name == "i":
            return self.arithmetic.make(0, 1)
        if node.name == "inf":
            raise Undefined
        return self.arithmetic.make(getattr(self.arithmetic, node.name))

    def add(self, node: Add) -> Any:
        total = self.value(node.terms[0])
        for term in node.terms[1:]:
            total = total + self.value(term)
        return total

    def mul(self, node: Mul) -> Any:
        product = self.value(node.factors[0])
        for factor in node.factors[1:]:
            product = product * self.value(factor)
        return product

    def div(self, node: Div) -> Any:
        under = self.value(node.under)
        if under == 0:
            raise Undefined
        return self.value(node.over) / under

    def pow(self, node: Pow) -> Any:
        if node.base == Const("e"):
            return self.arithmetic.exp(self.value(node.to))
        base, to = self.value(node.base), self.value(node.to)
        if base.imag == 0 and base.real < 0 and (root := _odd_root(node.to)) is not None:
            size = self.arithmetic.power(-base, to)
            return -size if root.numerator % 2 else size
        return self.arithmetic.power(base, to)

    def percent(self, node: Percent) -> Any:
        return self.value(node.of) / node.per

    def mixed(self, node: Mixed) -> Any:
        return self.value(node.whole) + self.value(node.part)

    def one_item(self, node: Bracketed) -> Any:
        if len(node.items) != 1:
            raise Undefined
        return self.value(node.items[0])

    def summed(self, node: Summed) -> Any:
        low, high = self.real(node.low), self.real(node.high)
        if low != int(low) or high != int(high):
            raise Undefined
        if high - low > MOST_TERMS:
            raise TooComplicated
        total = self.arithmetic.make(0 if node.kind == "sum" else 1)
        for index in range(int(low), int(high) + 1):
            inner = Evaluator(self.arithmetic, {**self.values, node.index: self.arithmetic.make(index)}, self.budget)
            term = inner.value(node.body)
            total = total + term if node.kind == "sum" else total * term
        return total

    def piecewise(self, node: Piecewise) -> Any:
        for value, condition in node.pieces:
            if condition is None or self.holds(condition):
                return self.value(value)
        raise Undefined

    def holds(self, node: Node) -> bool:
        """Whether a statement is true at this point."""
        if isinstance(node, Joined) and node.by in ("and", "or"):
            return (all if node.by == "and" else any)(self.holds(part) for part in node.parts)
        if isinstance(node, Relation) and node.op != "in":
            return _compare(node.op, self.bound(node.left), self.bound(node.right))
        raise Undefined

    def bound(self, node: Node) -> Any:
        """A real value, or an infinity."""
        if node == Const("inf"):
            return math.inf
        if node == Neg(Const("inf")):
            return -math.inf
        return self.real(node)

    def call(self, node: Call) -> Any:
        if node.function == "norm":
            return self.norm(node.args)
        args = [self.value(arg) for arg in node.args]
        if node.function in ELEMENTARY and len(args) == 1:
            return self.elementary(node.function, args[0])
        if node.function in RECIPROCAL:
            under = self.elementary(RECIPROCAL[node.function], args[0])
            if abs(under) < 1e-14:
                raise Undefined
            return 1 / under
        if node.function in INVERSE_OF_RECIPROCAL:
            return self.elementary(INVERSE_OF_RECIPROCAL[node.function], self.reciprocal(args[0]))
        return _FUNCTIONS[node.function](self.arithmetic, *args)

    def elementary(self, name: str, value: Any) -> Any:
        try:
            return self.arithmetic.elementary(name, value)
        except (ValueError, ZeroDivisionError):
            raise Undefined from None

    def reciprocal(self, value: Any) -> Any:
        if value == 0:
            raise Undefined
        return 1 / value

    def norm(self, args: tuple[Node, ...]) -> Any:
        squares = [self.value(part) ** 2 for arg in args for part in _parts(arg)]
        return self.arithmetic.sqrt(sum(squares, self.arithmetic.make(0)))


def _parts(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Bracketed):
        return tuple(part for item in node.items for part in _parts(item))
    if isinstance(node, Grid):
        return tuple(part for row in node.rows for part in row)
    return (node,)


def _odd_root(node: Node) -> Fraction | None:
    """An exponent that is literally a fraction with an odd denominator: then a negative base has a real root."""
    try:
        found = exact(node)
    except Undefined:
        return None
    return found if found is not None and found.denominator % 2 == 1 and found.denominator > 1 else None


def _compare(op: str, left: Any, right: Any) -> bool:
    gap = 0 if left == right else left - right
    if abs(gap) <= 1e-11 * max(1, min(abs(left), 1e300)):
        return op in ("=", "<=", ">=")
    return {"=": False, "!=": True, "<": gap < 0, "<=": gap < 0, ">": gap > 0, ">=": gap > 0}[op]


def _ratio(over: Any, under: Any) -> Any:
    if under == 0:
        raise Undefined
    return over / under


def _log(a: Arithmetic, value: Any, base: Any = None) -> Any:
    return a.log(value) if base is None else _ratio(a.log(value), a.log(base))


def _root(a: Arithmetic, value: Any, index: Any) -> Any:
    if index == 0:
        raise Undefined
    if value.imag == 0 and value.real < 0 and index.imag == 0 and index.real % 2 == 1:
        return -a.power(-value, 1 / index)
    return a.power(value, 1 / index) if value != 0 else a.make(0)


def _binom(a: Arithmetic, n: Any, k: Any) -> Any:
    return a.gamma(n + 1) / (a.gamma(k + 1) * a.gamma(n - k + 1))


def _whole(a: Arithmetic, value: Any, rounding: Callable[[Any], int]) -> Any:
    if value.imag:
        raise Undefined
    return a.make(rounding(value.real))


def _extreme(a: Arithmetic, values: tuple[Any, ...], choose: Callable[..., Any]) -> Any:
    if any(value.imag for value in values):
        raise Undefined
    return choose(values, key=lambda value: value.real)


def _real_only(value: Any) -> Any:
    if value.imag:
        raise Undefined
    return value.real


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "exp": lambda a, z: a.exp(z),
    "ln": lambda a, z: a.log(z),
    "log": _log,
    "log1p": lambda a, z: a.log(1 + z),
    "expm1": lambda a, z: a.exp(z) - 1,
    "sqrt": lambda a, z: a.sqrt(z),
    "cbrt": lambda a, z: _root(a, z, a.make(3)),
    "root": _root,
    "abs": lambda a, z: a.make(abs(z)),
    "sign": lambda a, z: z if z == 0 else z / abs(z),
    "floor": lambda a, z: _whole(a, z, math.floor),
    "ceil": lambda a, z: _whole(a, z, math.ceil),
    "factorial": lambda a, z: a.gamma(z + 1),
    "gamma": lambda a, z: a.gamma(z),
    "binom": _binom,
    "erf": lambda a, z: a.erf(z),
    "Phi": lambda a, z: (1 + a.erf(z / a.sqrt(a.make(2)))) / 2,
    "sigmoid": lambda a, z: _ratio(a.make(1), 1 + a.exp(-z)),
    "logit": lambda a, z: a.log(_ratio(z, 1 - z)),
    "odds": lambda a, z: _ratio(z, 1 - z),
    "softplus": lambda a, z: a.log(1 + a.exp(z)),
    "relu": lambda a, z: z if _real_only(z) > 0 else a.make(0),
    "max": lambda a, *values: _extreme(a, values, max),
    "min": lambda a, *values: _extreme(a, values, min),
    "atan": lambda a, y, x: a.make(math.atan2(_real_only(y), _real_only(x))),
}

_RULES: dict[type, Callable[[Evaluator, Any], Any]] = {
    Num: Evaluator.num,
    Name: Evaluator.name,
    Const: Evaluator.const,
    Add: Evaluator.add,
    Mul: Evaluator.mul,
    Div: Evaluator.div,
    Pow: Evaluator.pow,
    Neg: lambda self, node: -self.value(node.of),
    Percent: Evaluator.percent,
    Mixed: Evaluator.mixed,
    Bracketed: Evaluator.one_item,
    Summed: Evaluator.summed,
    Piecewise: Evaluator.piecewise,
    Call: Evaluator.call,
}


def evaluated(node: Node, values: Mapping[str, Any], arithmetic: Arithmetic, budget: Budget) -> Any:
    """The value, or None where it does not exist. Raises NeedsDigits when doubles do not reach."""
    try:
        found = Evaluator(arithmetic, values, budget).value(node)
    except (Undefined, ZeroDivisionError):
        return None
    except (OverflowError, ValueError):
        if isinstance(arithmetic, FortyDigits):
            raise TooComplicated from None
        raise NeedsDigits from None
    if not arithmetic.is_finite(found):
        if isinstance(arithmetic, FortyDigits):
            return None
        raise NeedsDigits
    return found
