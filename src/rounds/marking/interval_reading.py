"""Reads an interval in any of its notations into sorted pieces that do not overlap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from rounds.marking import interval_words, spoken
from rounds.marking.asked import Asked
from rounds.marking.grammar import Grammar
from rounds.marking.lexer import Style
from rounds.marking.listing import commas_of
from rounds.marking.names import Names
from rounds.marking.parser import Parser
from rounds.marking.problems import Undefined, Unreadable
from rounds.marking.reading import closed, split, tokens_of, trimmed
from rounds.marking.sampling import Scope
from rounds.marking.token import Kind, Token
from rounds.marking.tree import (
    INFINITY,
    ZERO,
    Add,
    Bracketed,
    Call,
    Grid,
    Joined,
    Name,
    Neg,
    Node,
    PlusMinus,
    Relation,
    mapped,
    names_in,
    num,
)
from rounds.marking.value import value_of

GRAMMAR = Grammar(grouping="(", builds_sets=True, spaces=True, mixed_numbers=False)
LETTERS = (*tuple("abcdfghjklmnopqrstvwxyzXYZTNP"), "theta", "lambda", "mu", "sigma", "alpha", "beta", "p_1", "x_1")

NO_INTERVAL = "An interval or an inequality was expected, such as [0, 1) or x < 3."
REVERSED = "The smaller end comes first in an interval. Please check the two ends."
CLOSED_AT_INFINITY = "Infinity never belongs to an interval: please write a round bracket there."
TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


@dataclass(frozen=True)
class Piece:
    """One stretch with its two ends. `says_ends` is false where the words do not tell whether they belong to it."""

    low: Node
    high: Node
    has_low: bool
    has_high: bool
    says_ends: bool = True


@dataclass(frozen=True)
class Pieces:
    """The pieces, or None with the statement itself where it is not solved for a letter."""

    node: Node
    pieces: tuple[Piece, ...] | None
    assumptions: tuple[str, ...] = ()


EVERYTHING = Piece(Neg(INFINITY), INFINITY, False, False)


def read_pieces(given: str, asked: Asked, scope: Scope) -> Pieces:
    """What an answer says, as pieces. Raises Unreadable where it says no interval."""
    names = Names(asked.vars) if asked.vars else Names(LETTERS, splits=False)
    text = interval_words.without_title(interval_words.with_setminus(given))
    lexed = tokens_of(text, Style(names, commas_of(text), spaced_thousands=False, plus_minus=True))
    raw = trimmed(interval_words.bounded(interval_words.signed(lexed.tokens)))
    if interval_words.says_empty(raw):
        return Pieces(Bracketed("{", (), "}"), (), lexed.assumptions)
    tokens = trimmed(interval_words.without_labels(interval_words.reals(spoken.counted(spoken.written(raw)))))
    span = _span(_bare(tokens), names)
    if span is not None:
        if interval_words.is_strict(lexed.tokens):
            span = replace(span, has_low=False, has_high=False, says_ends=True)
        return Pieces(Bracketed("", (span.low, span.high), ""), _checked((span,), scope), lexed.assumptions)
    node = _statement(tokens, names)
    reader = _Reader(scope)
    try:
        pieces = reader.pieces(node)
    except _NotSolved:
        return Pieces(node, None, lexed.assumptions)
    return Pieces(node, tuple(pieces), lexed.assumptions)


class _NotSolved(Exception):
    """A statement that must be compared by where it holds."""


def _bare(tokens: list[Token]) -> list[Token]:
    """`(0.42 to 0.58)` without its brackets, which say nothing of the ends."""
    is_wrapped = len(tokens) > 2 and tokens[0].text == "(" and tokens[-1].text == ")"
    return tokens[1:-1] if is_wrapped and any(token.is_word("to") for token in tokens) else tokens


def _span(tokens: Sequence[Token], names: Names) -> Piece | None:
    """`a to b`, `between a and b`, `a ± b`, `a - b`, `a, b`: two ends, and not said whether they belong."""
    for ends in interval_words.two_ends(tokens):
        low, high = (_expression(end, names) for end in ends)
        if not (isinstance(low, Relation) or isinstance(high, Relation)):
            return Piece(low, high, True, True, says_ends=False)
    if any(token.is_sign("±") for token in tokens):
        node = _expression(tokens, names)
        if isinstance(node, PlusMinus) and node.middle is not None:
            return Piece(Add((node.middle, Neg(node.by))), Add((node.middle, node.by)), True, True, says_ends=False)
    return None


def _expression(tokens: Sequence[Token], names: Names) -> Node:
    parser = Parser(closed(tokens), GRAMMAR, names)
    return parser.finished(parser.expression())


def _statement(tokens: Sequence[Token], names: Names) -> Node:
    """The statement; several with commas between them hold together, or, where they cannot, one or the other."""
    tokens = interval_words.with_letter(tokens, names)
    parts = [part for part in split(tokens, ",", ";", "&") if part]
    if len(parts) > 1 and all(map(_is_statement, parts)):
        return Joined("either", tuple(_expression(part, names) for part in parts))
    if len(parts) > 1 and not any(token.kind is Kind.CLOSE and token.text == "]" for token in tokens[:1]):
        is_list = all(part[0].kind in (Kind.OPEN, Kind.CLOSE) for part in parts)
        if is_list:
            return Joined("or", tuple(_expression(part, names) for part in parts))
    return _expression(tokens, names)


def _is_statement(part: Sequence[Token]) -> bool:
    return any(token.is_sign("<", ">", "<=", ">=", "!=") or token.is_word("in") for token in part)


def _checked(pieces: tuple[Piece, ...], scope: Scope) -> tuple[Piece, ...]:
    reader = _Reader(scope)
    for piece in pieces:
        reader.in_order(piece)
    return pieces


class _Reader:
    """Turns statements into pieces; ends are put in order by their values."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope

    def place(self, end: Node) -> Any:
        """The end as a number that can be compared; a letter stands for a positive value of its own."""
        if end == INFINITY:
            return float("inf")
        if end == Neg(INFINITY):
            return float("-inf")
        value = value_of(_with_values(end), self.scope.budget)
        if value.imag:
            raise Undefined
        return value.real

    def in_order(self, piece: Piece) -> Piece:
        """The piece itself. Raises Unreadable where its ends are the wrong way round."""
        low, high = self.place(piece.low), self.place(piece.high)
        if low > high and not names_in(piece.low) | names_in(piece.high):
            raise Unreadable(REVERSED)
        return piece

    def pieces(self, node: Node) -> list[Piece]:
        rule = _RULES.get(type(node))
        if rule is None:
            raise Unreadable(NO_INTERVAL)
        return rule(self, node)

    def joined(self, node: Joined) -> list[Piece]:
        parts = [self.pieces(part) for part in node.parts]
        if node.by == "or":
            return self.merged([piece for part in parts for piece in part])
        if node.by == "without":
            return self.without(parts[0], parts[1:])
        common = self.common(parts)
        return common if common or node.by == "and" else self.merged([piece for part in parts for piece in part])

    def common(self, parts: list[list[Piece]]) -> list[Piece]:
        found = parts[0]
        for part in parts[1:]:
            found = [both for one in found for other in part if (both := self.overlap(one, other)) is not None]
        return self.merged(found)

    def overlap(self, one: Piece, other: Piece) -> Piece | None:
        later = max((one, other), key=lambda each: (self.place(each.low), not each.has_low))
        earlier = min((one, other), key=lambda each: (self.place(each.high), each.has_high))
        return self.kept(Piece(later.low, earlier.high, later.has_low, earlier.has_high))

    def kept(self, piece: Piece) -> Piece | None:
        """The piece, or None when nothing is in it."""
        low, high = self.place(piece.low), self.place(piece.high)
        if low < high or (low == high and piece.has_low and piece.has_high):
            return piece
        return None

    def without(self, whole: list[Piece], holes: list[list[Piece]]) -> list[Piece]:
        outside = [self.outside(hole) for part in holes for hole in part]
        return self.common([whole, *outside])

    def outside(self, hole: Piece) -> list[Piece]:
        below = Piece(Neg(INFINITY), hole.low, False, not hole.has_low)
        above = Piece(hole.high, INFINITY, not hole.has_high, False)
        return [side for side in (below, above) if self.place(side.low) < self.place(side.high)]

    def merged(self, pieces: list[Piece]) -> list[Piece]:
        """Sorted, with pieces that touch joined into one."""
        found: list[Piece] = []
        for piece in sorted(pieces, key=lambda each: (self.place(each.low), not each.has_low)):
            if found and self.touches(found[-1], piece):
                found[-1] = self.longest(found[-1], piece)
            else:
                found.append(piece)
        return found

    def touches(self, before: Piece, after: Piece) -> bool:
        end, start = self.place(before.high), self.place(after.low)
        return bool(start < end or (start == end and (before.has_high or after.has_low)))

    def longest(self, before: Piece, after: Piece) -> Piece:
        end, other = self.place(before.high), self.place(after.high)
        if end == other:
            return replace(before, has_high=before.has_high or after.has_high)
        return before if end > other else replace(before, high=after.high, has_high=after.has_high)

    def bracketed(self, node: Bracketed) -> list[Piece]:
        items = _cells(node)
        if len(items) == 1 and isinstance(items[0], (Relation, Joined, Bracketed)):
            return self.pieces(items[0])
        if node.opening == "{":
            return self.merged([Piece(item, item, True, True) for item in items])
        if len(items) != 2:
            raise Unreadable(NO_INTERVAL)
        return self.of_ends(items[0], items[1], node.opening == "[", node.closing == "]")

    def of_ends(self, low: Node, high: Node, has_low: bool, has_high: bool) -> list[Piece]:
        self.in_order(Piece(low, high, has_low, has_high))
        if (has_low and low == Neg(INFINITY)) or (has_high and high == INFINITY):
            raise Unreadable(CLOSED_AT_INFINITY)
        piece = self.kept(Piece(low, high, has_low, has_high))
        return [] if piece is None else [piece]

    def relation(self, node: Relation) -> list[Piece]:
        if node.op == "in":
            return self.pieces(node.right)
        if isinstance(node.left, Name) and not names_in(node.right):
            return self.solved(node.op, node.right)
        if isinstance(node.right, Name) and not names_in(node.left):
            return self.solved(TURNED[node.op], node.left)
        for side, other, op in ((node.left, node.right, node.op), (node.right, node.left, TURNED.get(node.op, ""))):
            if isinstance(side, Call) and side.function == "abs" and not names_in(other):
                return self.distance(side.args[0], other, op)
        raise _NotSolved

    def solved(self, op: str, end: Node) -> list[Piece]:
        if op in ("<", "<="):
            return self.of_ends(Neg(INFINITY), end, False, op == "<=" and end != INFINITY)
        if op in (">", ">="):
            return self.of_ends(end, INFINITY, op == ">=" and end != Neg(INFINITY), False)
        point = Piece(end, end, True, True)
        return [point] if op == "=" else self.outside(point)

    def distance(self, inside: Node, size: Node, op: str) -> list[Piece]:
        """|x - a| < b, for a letter that stands alone or has a number added."""
        middle = _middle(inside)
        if middle is None or op not in TURNED or self.place(size) < 0:
            raise _NotSolved
        low, high = Add((middle, Neg(size))), Add((middle, size))
        within = Piece(low, high, op in ("<=", ">"), op in ("<=", ">"))
        if op in ("<", "<="):
            found = self.kept(within)
            return [] if found is None else [found]
        if op in (">", ">="):
            return self.outside(within)
        raise _NotSolved


def _with_values(end: Node) -> Node:
    """The end with 3/2, 5/3, 7/4 … for its letters: enough to put symbolic ends in order."""
    letters = sorted(names_in(end))
    values = {name: num(Fraction(2 * place + 3, place + 2)) for place, name in enumerate(letters)}
    return mapped(end, lambda part: values.get(part.name, part) if isinstance(part, Name) else part) if letters else end


def _middle(inside: Node) -> Node | None:
    """The a of x - a, a - x or x + (-a)."""
    if isinstance(inside, Name):
        return ZERO
    if not (isinstance(inside, Add) and len(inside.terms) == 2):
        return None
    one, other = inside.terms
    if isinstance(one, Name) and not names_in(other):
        return other.of if isinstance(other, Neg) else Neg(other)
    if isinstance(other, Neg) and isinstance(other.of, Name) and not names_in(one):
        return one
    return None


def _cells(node: Bracketed) -> tuple[Node, ...]:
    return tuple(
        cell
        for item in node.items
        for cell in ([cell for row in item.rows for cell in row] if isinstance(item, Grid) else [item])
    )


_RULES: dict[type, Callable[[_Reader, Any], list[Piece]]] = {
    Joined: _Reader.joined,
    Bracketed: _Reader.bracketed,
    Relation: _Reader.relation,
}
