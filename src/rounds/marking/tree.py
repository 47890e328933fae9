"""The tree of an answer: what was typed, as immutable values, with nothing worked out yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Num:
    """A number as typed: `text` has its digits with a decimal dot and no separators."""

    value: Fraction
    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A variable."""

    name: str


@dataclass(frozen=True, slots=True)
class Const:
    """pi, e, i or inf."""

    name: str


@dataclass(frozen=True, slots=True)
class Neg:
    of: Node


@dataclass(frozen=True, slots=True)
class Add:
    terms: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mul:
    factors: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Div:
    over: Node
    under: Node


@dataclass(frozen=True, slots=True)
class Pow:
    base: Node
    to: Node


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the canonical name, such as ln or atan."""

    function: str
    args: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Percent:
    """So many parts of `per` (100, or 1000 for ‰)."""

    of: Node
    per: int = 100


@dataclass(frozen=True, slots=True)
class Mixed:
    """A mixed number, 1 1/2."""

    whole: Num
    part: Div


@dataclass(frozen=True, slots=True)
class PlusMinus:
    middle: Node | None
    by: Node


@dataclass(frozen=True, slots=True)
class Bracketed:
    """Items in brackets: `opening` and `closing` as typed, "" where a list had none."""

    opening: str
    items: tuple[Node, ...]
    closing: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows that a semicolon, a line end or a LaTeX environment separates."""

    rows: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class Transposed:
    of: Node


@dataclass(frozen=True, slots=True)
class Relation:
    """`left op right` with op one of = != < <= > >= in."""

    op: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Joined:
    """Sets or statements joined by "and", "or" or "minus"."""

    by: str
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Summed:
    """A sum, product or integral of `body` over `index` from `low` to `high`."""

    kind: str
    index: str
    low: Node
    high: Node
    body: Node


@dataclass(frozen=True, slots=True)
class Piecewise:
    """The value of the first piece whose condition holds; None is "otherwise"."""

    pieces: tuple[tuple[Node, Node | None], ...]


Node: TypeAlias = (
    Num | Name | Const | Neg | Add | Mul | Div | Pow | Call | Percent | Mixed | PlusMinus | Bracketed | Grid
    | Transposed | Relation | Joined | Summed | Piecewise
)  # fmt: skip

NODES = (Num, Name, Const, Neg, Add, Mul, Div, Pow, Call, Percent, Mixed, PlusMinus, Bracketed, Grid, Transposed,
         Relation, Joined, Summed, Piecewise)  # fmt: skip


def num(value: Fraction | int) -> Num:
    exact = Fraction(value)
    return Num(exact, str(exact))


# Asked for at every step through a tree, millions of times while a course is checked.
_FIELDS: dict[type[Any], tuple[str, ...]] = {kind: tuple(field.name for field in fields(kind)) for kind in NODES}
ZERO, ONE, TWO = num(0), num(1), num(2)
INFINITY = Const("inf")


def children(node: Node) -> Iterator[Node]:
    """The nodes directly below this one, left to right."""
    for name in _FIELDS[type(node)]:
        yield from _nodes_in(getattr(node, name))


def _nodes_in(value: object) -> Iterator[Node]:
    if isinstance(value, NODES):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _nodes_in(item)


def walk(node: Node) -> Iterator[Node]:
    """This node and all below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def names_in(node: Node) -> frozenset[str]:
    """The variables of a tree, without the index of a sum."""
    return frozenset(part.name for part in walk(node) if isinstance(part, Name)) - bound_in(node)


def bound_in(node: Node) -> frozenset[str]:
    return frozenset(part.index for part in walk(node) if isinstance(part, Summed))


def mapped(node: Node, change: Callable[[Node], Node]) -> Node:
    """The tree with `change` applied to every node, lowest first."""
    values: dict[str, Any] = {field.name: _mapped(getattr(node, field.name), change) for field in fields(node)}
    return change(replace(node, **values))


def _mapped(value: object, change: Callable[[Node], Node]) -> object:
    if isinstance(value, NODES):
        return mapped(value, change)
    if isinstance(value, tuple):
        return tuple(_mapped(item, change) for item in value)
    return value


def unsigned(node: Node) -> Node:
    """The node without the minus signs in front of it."""
    while isinstance(node, Neg):
        node = node.of
    return node
