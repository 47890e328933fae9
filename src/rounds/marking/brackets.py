"""Everything between brackets: groups, lists, grids, absolute values, LaTeX environments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rounds.marking.problems import Unreadable
from rounds.marking.token import Kind, Token
from rounds.marking.tree import Bracketed, Call, Grid, Joined, Node, Piecewise

if TYPE_CHECKING:
    from rounds.marking.parser import Parser

CLOSES = {"(": ")", "[": "]", "{": "}", "group": "}", "<": ">"}
RELATION = 30


def bracketed(parser: Parser) -> Node:
    """What stands in brackets here, or Unreadable where no bracket opens."""
    token = parser.token
    if token.kind is Kind.BEGIN:
        return environment(parser)
    if token.is_sign("|", "||") or (token.kind is Kind.OPEN and token.text in ("|", "||", "floor", "ceil")):
        return bars(parser)
    if token.kind is Kind.OPEN and token.text == "group":
        return inside(parser, "group", "}")
    if token.kind is Kind.OPEN or (token.is_sign("<") and parser.grammar.angles):
        return items(parser)
    if token.kind is Kind.CLOSE and token.text == "]" and parser.grammar.builds_sets:
        return items(parser)
    raise parser.stuck()


def inside(parser: Parser, opening: str, closing: str) -> Node:
    """The one expression between two brackets that only group."""
    start = parser.take()
    if parser.token.kind is Kind.CLOSE:
        raise Unreadable("There is an empty box in your answer. Please fill it in.", start.start)
    outer, parser.by_spaces = parser.by_spaces, False
    bars, parser.bars = parser.bars, 0
    made = parser.expression()
    parser.by_spaces, parser.bars = outer, bars
    if parser.token.is_sign(",") and opening == "group":
        raise Unreadable("A list stands where one value was expected.", parser.token.start)
    _close(parser, start, closing)
    return made


def arguments(parser: Parser, function: Token) -> tuple[Node, ...]:
    start = parser.take()
    if parser.token.kind is Kind.CLOSE:
        raise Unreadable(f"“{function.text}” has empty brackets. Please fill them in.", start.start)
    outer, parser.by_spaces = parser.by_spaces, False
    bars, parser.bars = parser.bars, 0
    values = [parser.expression()]
    while parser.token.is_sign(",", ";"):
        parser.take()
        values.append(parser.expression())
    parser.by_spaces, parser.bars = outer, bars
    _close(parser, start, CLOSES[start.text])
    return tuple(values)


def items(parser: Parser) -> Node:
    """A group, a list or a grid, by what it holds."""
    start = parser.take()
    opening = start.text
    outer = parser.by_spaces, parser.bars
    parser.by_spaces = parser.grammar.spaces and not _has_commas(parser) and not _builds_set(parser, opening)
    parser.bars = 1 if parser.grammar.builds_sets else 0
    rows = _rows(parser, opening)
    parser.by_spaces, parser.bars = outer
    closing = _closing(parser, start)
    return _made(parser, opening, rows, closing)


def bare(parser: Parser) -> Node:
    """The whole answer as a list or a grid, as if brackets stood around it."""
    parser.by_spaces = parser.grammar.spaces and not _has_commas(parser) and not _has_scalar_in_front(parser)
    rows = _rows(parser, "")
    if parser.token.kind is not Kind.END:
        raise parser.stuck()
    if len(rows) > 1:
        return Bracketed("", (Grid(tuple(tuple(row) for row in rows)),), "")
    found = tuple(rows[0])
    return found[0] if len(found) == 1 else Bracketed("", found, "")


def _builds_set(parser: Parser, opening: str) -> bool:
    """Whether a condition may stand in these braces: {x | x < 3}."""
    return opening == "{" and parser.grammar.builds_sets


def _rows(parser: Parser, opening: str) -> list[list[Node]]:
    rows: list[list[Node]] = [[]]
    while not _ends(parser, opening, rows):
        rows[-1].append(_item(parser, opening))
        if parser.token.is_sign(",", "&"):
            _needs_item(parser)
        elif parser.token.is_sign(";", "\\\\"):
            parser.take()
            rows.append([])
        elif not (parser.by_spaces and (parser.token.spaced or parser.starts_new_item(parser.token))):
            break
    return [row for row in rows if row] or [[]]


def _needs_item(parser: Parser) -> None:
    parser.take()
    if parser.token.kind in (Kind.CLOSE, Kind.END) or parser.token.is_sign(","):
        raise Unreadable("There is a comma with nothing behind it.", parser.token.start)


def _item(parser: Parser, opening: str) -> Node:
    made = parser.expression(RELATION if opening == "<" else 0)
    if opening == "{" and parser.grammar.builds_sets and parser.token.is_sign("|", ":"):
        parser.take()
        return _condition(parser, made)
    return made


def _condition(parser: Parser, member: Node) -> Node:
    """What a set builder says after its bar: {x ∈ ℝ | x < 3, x > 1}; of `member` only its own condition counts."""
    parts = [parser.expression()]
    while parser.token.is_sign(","):
        parser.take()
        parts.append(parser.expression())
    return parts[0] if len(parts) == 1 else Joined("and", tuple(parts))


def _ends(parser: Parser, opening: str, rows: list[list[Node]]) -> bool:
    token = parser.token
    if token.kind in (Kind.CLOSE, Kind.END):
        return True
    if opening == "<" and token.is_sign(">"):
        return True
    return token.kind is Kind.OPEN and token.text == "[" and parser.grammar.builds_sets and bool(rows[0])


def _closing(parser: Parser, start: Token) -> str:
    token = parser.token
    if token.kind is Kind.OPEN and token.text == "[" and parser.grammar.builds_sets:
        parser.take()
        return "["
    if start.text == "<" and (token.is_sign(">") or token.text == ">"):
        parser.take()
        return ">"
    if start.text in "([]" and parser.grammar.builds_sets and token.kind is Kind.CLOSE and token.text in ")]":
        return parser.take().text
    return _close(parser, start, CLOSES.get(start.text, "]"))


def _close(parser: Parser, start: Token, closing: str) -> str:
    token = parser.token
    if token.kind is Kind.CLOSE and token.text == closing:
        parser.take()
        return closing
    if token.kind is Kind.END:
        shown = "{" if start.text == "group" else start.text
        raise Unreadable(f"The bracket “{shown}” is never closed.", start.start)
    if token.kind is Kind.CLOSE:
        raise Unreadable(f"“{start.text}” is closed by “{token.text}”. Please use a pair.", token.start)
    raise parser.stuck()


def _made(parser: Parser, opening: str, rows: list[list[Node]], closing: str) -> Node:
    if len(rows) > 1:
        return Bracketed(opening, (Grid(tuple(tuple(row) for row in rows)),), closing)
    found = tuple(rows[0])
    if opening == "(" and not found:
        raise Unreadable("There is an empty pair of brackets.", parser.tokens[max(parser.index - 1, 0)].start)
    if len(found) == 1 and opening in parser.grammar.grouping and closing == CLOSES.get(opening):
        return found[0]
    return Bracketed(opening, found, closing)


def _has_commas(parser: Parser) -> bool:
    """Whether a comma stands at this depth before the bracket closes; only then do spaces mean nothing."""
    depth = 0
    for token in parser.tokens[parser.index :]:
        depth += (token.kind is Kind.OPEN) - (token.kind is Kind.CLOSE)
        if depth < 0:
            return False
        if depth == 0 and token.is_sign(",", "&"):
            return True
    return False


def _has_scalar_in_front(parser: Parser) -> bool:
    """Whether numbers stand beside brackets, as in 1/2 (16, 6): then a space multiplies."""
    depth, brackets, others = 0, 0, 0
    for token in parser.tokens[parser.index :]:
        opens = token.kind in (Kind.OPEN, Kind.BEGIN)
        brackets += depth == 0 and opens
        others += depth == 0 and not opens and token.kind is not Kind.END
        depth += opens - (token.kind in (Kind.CLOSE, Kind.END_ENV))
    return bool(brackets and others)


def in_angles(parser: Parser) -> bool:
    return parser.grammar.angles


def bars(parser: Parser) -> Node:
    """|x| or ‖v‖."""
    start = parser.take()
    outer, parser.by_spaces = parser.by_spaces, False
    parser.bars += 1
    made = parser.expression(RELATION)
    parser.bars -= 1
    parser.by_spaces = outer
    if not (parser.token.text == start.text and parser.token.kind in (Kind.SIGN, Kind.CLOSE)):
        raise Unreadable(f"The bar “{start.text}” is never closed.", start.start)
    parser.take()
    return Call({"|": "abs", "||": "norm"}.get(start.text, start.text), (made,))


def environment(parser: Parser) -> Node:
    """A LaTeX matrix, or cases."""
    start = parser.take()
    rows: list[list[Node]] = [[]]
    outer, parser.by_spaces, parser.bars = (parser.by_spaces, parser.bars), False, 0
    while parser.token.kind is not Kind.END_ENV:
        _cell(parser, rows, start)
    parser.by_spaces, parser.bars = outer
    parser.take()
    filled = tuple(tuple(row) for row in rows if row)
    if start.text in ("cases", "dcases", "rcases"):
        return _cases(filled, start)
    if start.text == "vmatrix":
        raise Unreadable("Single bars around a matrix are its determinant. Please use brackets.", start.start)
    made = Grid(filled)
    return Call("norm", (made,)) if start.text == "Vmatrix" else Bracketed("[", (made,), "]")


def _cell(parser: Parser, rows: list[list[Node]], start: Token) -> None:
    if parser.token.kind is Kind.END:
        raise Unreadable(f"\\begin{{{start.text}}} is never ended.", start.start)
    if parser.token.is_sign("\\\\"):
        parser.take()
        rows.append([])
        return
    if parser.token.is_sign("&"):
        parser.take()
    while parser.token.kind is Kind.WORD and parser.token.text.casefold() in ("if", "for", "when"):
        parser.take()
    if parser.token.kind is Kind.WORD and parser.token.text.casefold() in ("otherwise", "else", "elsewhere"):
        parser.take()
        return
    rows[-1].append(parser.expression())


def _cases(rows: tuple[tuple[Node, ...], ...], start: Token) -> Node:
    if not rows or any(len(row) > 2 for row in rows):
        raise Unreadable("Each case needs a value and a condition.", start.start)
    return Piecewise(tuple((row[0], row[1] if len(row) == 2 else None) for row in rows))
