"""From typed text to a tree, the same way for every kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rounds.marking.grammar import Doubt, Grammar
from rounds.marking.lexer import Lexed, Style, lex
from rounds.marking.names import Names
from rounds.marking.parser import Parser
from rounds.marking.problems import Unreadable
from rounds.marking.source import plain
from rounds.marking.token import Kind, Token
from rounds.marking.tree import Node


@dataclass(frozen=True)
class Reading:
    """A tree, what was assumed on the way, and the places that could have been meant differently.

    `earlier` are the other members of a chain such as 2(x + 1) = 2x + 2, whose last member is the answer.
    """

    node: Node
    assumptions: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    earlier: tuple[Node, ...] = ()


def tokens_of(given: str, style: Style) -> Lexed:
    """The answer cut into tokens. Raises Unreadable for an empty box."""
    if not given.strip(" \t\r\n$.,;"):
        raise Unreadable("Your answer is empty. Please type one.", 0)
    lexed = lex(plain(given), style)
    _no_large_operators(lexed.tokens, given)
    return replace(lexed, tokens=_without_dollars(lexed.tokens))


# Signs that stand for a whole calculation. Behind them one is written out that we cannot work out.
_LARGE = {"sum": "sums (Σ)", "∑": "sums (Σ)", "prod": "products (Π)", "∏": "products (Π)", "int": "integrals (∫)",
          "∫": "integrals (∫)", "lim": "limits (lim)"}  # fmt: skip


def _no_large_operators(tokens: Sequence[Token], given: str) -> None:
    """Raises Unreadable for a sum or an integral that is the answer; one that only names it, before "=", may stand."""
    outside = (token for token, depth in zip(tokens, depths(tokens), strict=True) if depth == 0)
    last_equals = max((token.start for token in outside if token.is_sign("=", "≈")), default=-1)
    for token in tokens:
        is_sign = token.text in ("∑", "∏", "∫") or given[token.start : token.start + 1] == "\\"
        if token.text in _LARGE and is_sign and token.start > last_equals:
            says = f"I cannot read {_LARGE[token.text]} yet. Please work it out, and write what comes out."
            raise Unreadable(says, token.start)


def _without_dollars(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """LaTeX between dollars loses them; a single dollar is money."""
    while len(tokens) > 2 and tokens[0].is_sign("$") and tokens[-2].is_sign("$"):
        tokens = (*tokens[1:-2], tokens[-1])
    return tokens


def parsed(tokens: Sequence[Token], grammar: Grammar, names: Names) -> Reading:
    """The one expression that the tokens make. Raises Unreadable where they do not make one."""
    parser = Parser(closed(tokens), grammar, names)
    node = parser.finished(parser.expression())
    return Reading(node, doubts=tuple(parser.doubts))


def closed(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with an END behind them."""
    if tokens and tokens[-1].kind is Kind.END:
        return list(tokens)
    end = tokens[-1].end if tokens else 0
    return [*tokens, Token(Kind.END, "", end, end)]


def depths(tokens: Sequence[Token]) -> list[int]:
    """For each token, how many brackets are open around it."""
    found, depth = [], 0
    for token in tokens:
        depth -= token.kind in (Kind.CLOSE, Kind.END_ENV)
        found.append(depth)
        depth += token.kind in (Kind.OPEN, Kind.BEGIN)
    return found


def split(tokens: Sequence[Token], *signs: str) -> list[list[Token]]:
    """The tokens between these signs, where no bracket is open."""
    parts: list[list[Token]] = [[]]
    for token, depth in zip(tokens, depths(tokens), strict=True):
        if depth <= 0 and token.is_sign(*signs):
            parts.append([])
        elif token.kind is not Kind.END:
            parts[-1].append(token)
    return parts


def trimmed(tokens: Sequence[Token]) -> list[Token]:
    """Without the full stop, comma or question mark that ends a sentence."""
    kept = [token for token in tokens if token.kind is not Kind.END]
    while kept and kept[-1].is_sign(".", ",", ";", "?", "...", "#", '"'):
        kept.pop()
    while kept and kept[0].is_sign(",", ";", ":", "?", "...", "#", '"', "->", "@"):
        kept.pop(0)
    return kept
