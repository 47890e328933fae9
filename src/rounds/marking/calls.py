"""Functions, fractions and roots, with or without brackets around what they are taken of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rounds.marking import brackets
from rounds.marking.grammar import ARITY, FUNCTION, Reach
from rounds.marking.problems import Unreadable
from rounds.marking.token import Kind, Token
from rounds.marking.tree import TWO, Call, Div, Mul, Neg, Node, Pow, num

if TYPE_CHECKING:
    from rounds.marking.parser import Parser

INVERSES = {"sin", "cos", "tan", "sec", "csc", "cot", "sinh", "cosh", "tanh", "sech", "csch", "coth"}
TIGHT = {"sqrt", "cbrt"}
POWER = 80


def call(parser: Parser) -> Node:
    """A function or a LaTeX command with what belongs to it."""
    token = parser.take()
    if token.kind is Kind.FUNCTION:
        return _function(parser, token)
    if token.text == "frac":
        return Div(argument(parser), argument(parser))
    if token.text == "binom":
        return Call("binom", (argument(parser), argument(parser)))
    if token.text == "root":
        index = brackets.inside(parser, "[", "]")
        return Call("root", (argument(parser), index))
    return Call("sqrt", (argument(parser),))


def argument(parser: Parser) -> Node:
    """What a LaTeX command takes: a group in braces, or one symbol."""
    if parser.token.kind is Kind.OPEN and parser.token.text == "group":
        return brackets.inside(parser, "group", "}")
    return parser.atom()


def _function(parser: Parser, token: Token) -> Node:
    base, power = _decorations(parser)
    args = _arguments(parser, token)
    made = _made(token, args, base)
    if power is None:
        return made
    if power == Neg(num(1)) and token.text in INVERSES:
        return Call(f"a{token.text}", made.args) if isinstance(made, Call) else made
    return Pow(made, power)


def _decorations(parser: Parser) -> tuple[Node | None, Node | None]:
    """The base and the exponent written between a function's name and its argument: log_2, sin^2."""
    base = power = None
    while parser.token.is_sign("_", "^"):
        sign = parser.take().text
        if sign == "_":
            base = argument(parser)
        else:
            power = _small_exponent(parser)
    return base, power


def _small_exponent(parser: Parser) -> Node:
    if parser.token.is_sign("-"):
        parser.take()
        return Neg(_small_exponent(parser))
    return parser.atom()


def _arguments(parser: Parser, token: Token) -> tuple[Node, ...]:
    if parser.token.kind is Kind.OPEN and parser.token.text in ("(", "[", "group", "{"):
        return brackets.arguments(parser, token)
    if token.text in TIGHT:
        return (_tight(parser, token),)
    return (_bare(parser, token),)


def _tight(parser: Parser, token: Token) -> Node:
    """A root sign without brackets covers the next factor alone: √2x is √2 times x."""
    _needs_something(parser, token)
    inner: Node = Neg(_tight(parser, token)) if parser.token.is_sign("-") and parser.take() else parser.atom()
    if not parser.juxtaposes(parser.token) and not parser.token.is_sign("/", "^"):
        return inner
    if parser.grammar.function is not Reach.LEAST:
        return parser.rest(inner, parser.grammar.function)
    parser.doubt(FUNCTION, f"How far does {token.text} reach? Please put brackets around what belongs to it.")
    return inner


def _bare(parser: Parser, token: Token) -> Node:
    """`sin 2x` takes the numbers and letters that follow, up to the next function, bracket or sign."""
    _needs_something(parser, token)
    if parser.token.is_sign("-"):
        parser.take()
        return Neg(_bare(parser, token))
    inner = parser.expression(POWER - 1)
    while _belongs(parser):
        inner = Mul((inner, parser.expression(POWER - 1)))
    if parser.grammar.function is not Reach.LEAST:
        return parser.rest(inner, parser.grammar.function)
    if parser.token.is_sign("/") or parser.juxtaposes(parser.token):
        parser.doubt(FUNCTION, f"How far does {token.text} reach? Please put brackets around what belongs to it.")
    return inner


def _belongs(parser: Parser) -> bool:
    token = parser.token
    return token.kind in (Kind.NUMBER, Kind.NAME, Kind.CONST) and parser.juxtaposes(token)


def _needs_something(parser: Parser, token: Token) -> None:
    if parser.token.kind is Kind.END or parser.token.kind is Kind.CLOSE:
        raise Unreadable(f"“{token.text}” needs something behind it, such as {token.text}(2).", parser.token.start)


def _made(token: Token, args: tuple[Node, ...], base: Node | None) -> Node:
    name = token.text
    least, most = ARITY.get(name, (1, 1))
    if not least <= len(args) <= most:
        values = "one value" if most == 1 else f"{least} to {most} values"
        raise Unreadable(f"“{name}” takes {values}, and {len(args)} were given. A decimal comma is a dot inside "
                         "brackets.", token.start)  # fmt: skip
    if name in ("log10", "log2"):
        return Call("log", (args[0], num(10 if name == "log10" else 2)))
    if name == "root" and len(args) == 1:
        return Call("root", (args[0], TWO))
    return Call(name, (*args, base) if base is not None and name == "log" else args)
