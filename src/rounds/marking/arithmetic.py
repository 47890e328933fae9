"""Arithmetic as people type it: exact fractions as far as they go, and never any evaluation of text as code.

expression = term {("+" | "-") term};  term = power {("*" | "/") power};  power = atom ["^" power]
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction

from rounds.marking.unreadable import Unreadable

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)|(?P<word>[A-Za-z]+)|(?P<sign>\S))"
)
MAX_DIGITS, MAX_EXPONENT, MAX_DEPTH, MAX_TOKENS = 60, 320, 50, 200
# Larger exact numbers than this are compared as floats: nobody asks for them.
MAX_BITS = 4000
CONSTANTS = {"pi": math.pi, "e": math.e}
FUNCTIONS = {"sqrt": math.sqrt, "ln": math.log, "exp": math.exp}


@dataclass(frozen=True)
class Token:
    kind: str
    text: str
    at: int


@dataclass(frozen=True)
class Result:
    """A value, how it reads in LaTeX, and the number of decimals if it is one number as typed (else None)."""

    value: Fraction | float
    latex: str
    decimals: int | None = None
    is_fraction: bool = False
    in_lowest_terms: bool = True


def evaluate(text: str) -> Result:
    """The value of this arithmetic. Raises Unreadable saying where and why reading stopped."""
    return _Parser(text).whole()


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        self.next = 0
        self.depth = 0
        self.end = len(text)

    def whole(self) -> Result:
        result = self.sum()
        if self.next < len(self.tokens):
            token = self.tokens[self.next]
            raise Unreadable(f"I can read as far as “{token.text}”. Is something missing before it?", token.at)
        return result

    def sum(self) -> Result:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Unreadable("There are too many brackets inside each other. Write it more shortly.")
        left = self.term()
        while sign := self.take("+", "-"):
            right = self.term()
            value = _safely(lambda a, b: a + b if sign.text == "+" else a - b, left.value, right.value, sign.at)
            left = Result(value, f"{left.latex} {sign.text} {right.latex}")
        self.depth -= 1
        return left

    def term(self) -> Result:
        left = self.signed()
        while sign := self.take("*", "/"):
            right = self.signed()
            left = _product(left, right) if sign.text == "*" else _quotient(left, right, sign.at)
        return left

    def signed(self) -> Result:
        if self.take("-"):
            inner = self.signed()
            return Result(-inner.value, f"-{inner.latex}", inner.decimals, inner.is_fraction, inner.in_lowest_terms)
        if self.take("+"):
            return self.signed()
        return self.power()

    def power(self) -> Result:
        base = self.atom()
        if sign := self.take("^"):
            exponent = self.signed()
            return Result(_power(base.value, exponent.value, sign.at), f"{base.latex}^{{{exponent.latex}}}")
        return base

    def atom(self) -> Result:
        if self.next >= len(self.tokens):
            raise Unreadable("Your answer seems to be cut off at the end.", self.end)
        token = self.tokens[self.next]
        self.next += 1
        if token.kind == "number":
            return _literal(token)
        if token.text == "(":
            inner = self.sum()
            if not self.take(")"):
                raise Unreadable("A bracket is opened here and not closed.", token.at)
            return Result(inner.value, f"\\left({inner.latex}\\right)")
        if token.text.lower() in FUNCTIONS:
            return self.function(token)
        if token.text in CONSTANTS:
            return Result(CONSTANTS[token.text], "\\pi" if token.text == "pi" else token.text)
        if token.kind == "word":
            raise Unreadable(f"I do not know what “{token.text}” means here. Give a number.", token.at)
        raise Unreadable(f"I did not expect “{token.text}” here.", token.at)

    def function(self, token: Token) -> Result:
        inner = self.atom()
        name = token.text.lower()
        value = _safely(lambda a, _: FUNCTIONS[name](float(a)), inner.value, Fraction(0), token.at)
        latex = f"\\sqrt{{{inner.latex}}}" if name == "sqrt" else f"\\{name} {inner.latex}"
        return Result(_exact_root(inner.value) or value if name == "sqrt" else value, latex)

    def take(self, *signs: str) -> Token | None:
        if self.next < len(self.tokens) and self.tokens[self.next].text in signs:
            self.next += 1
            return self.tokens[self.next - 1]
        return None


def _tokens(text: str) -> list[Token]:
    tokens: list[Token] = []
    at = 0
    text = text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:  # pragma: no cover - any character is a sign
            break
        kind = str(match.lastgroup)
        tokens.append(Token(kind, match[kind], match.start(kind)))
        at = match.end()
    if len(tokens) > MAX_TOKENS:
        raise Unreadable("This is longer than I can read. Work it out a little further.")
    return tokens


def _literal(token: Token) -> Result:
    mantissa, _, exponent = token.text.lower().partition("e")
    if sum(letter.isdigit() for letter in mantissa) > MAX_DIGITS or abs(int(exponent or 0)) > MAX_EXPONENT:
        raise Unreadable("That number has more digits than I can use.", token.at)
    latex = f"{mantissa} \\times 10^{{{int(exponent)}}}" if exponent else mantissa
    decimals = len(mantissa.partition(".")[2]) - int(exponent or 0)
    return Result(Fraction(token.text), latex, decimals)


def _product(left: Result, right: Result) -> Result:
    return Result(left.value * right.value, f"{left.latex} \\times {right.latex}")


def _quotient(left: Result, right: Result, at: int) -> Result:
    if right.value == 0:
        raise Unreadable("You divide by 0 here, which has no value.", at)
    whole = all(isinstance(part.value, Fraction) and part.value.denominator == 1 for part in (left, right))
    latex = f"\\frac{{{left.latex}}}{{{right.latex}}}"
    value = left.value / right.value
    lowest = whole and math.gcd(int(left.value), int(right.value)) == 1
    return Result(value, latex, is_fraction=whole, in_lowest_terms=lowest or not whole)


def _power(base: Fraction | float, exponent: Fraction | float, at: int) -> Fraction | float:
    if base == 0 and exponent <= 0:
        raise Unreadable("0 to this power has no value.", at)
    if isinstance(base, Fraction) and isinstance(exponent, Fraction) and exponent.denominator == 1:
        bits = max(base.numerator.bit_length(), base.denominator.bit_length()) * abs(exponent.numerator)
        if bits <= MAX_BITS:
            return Fraction(base) ** exponent.numerator
    if base < 0:
        raise Unreadable("A negative number to this power is not a number on the number line.", at)
    return _safely(lambda a, b: float(a) ** float(b), base, exponent, at)


def _exact_root(value: Fraction | float) -> Fraction | None:
    if not isinstance(value, Fraction) or value < 0:
        return None
    top, bottom = math.isqrt(value.numerator), math.isqrt(value.denominator)
    return Fraction(top, bottom) if Fraction(top * top, bottom * bottom) == value else None


def _safely(act, left: Fraction | float, right: Fraction | float, at: int) -> Fraction | float:  # type: ignore[no-untyped-def]
    try:
        value: Fraction | float = act(left, right)
    except (OverflowError, ValueError) as error:
        raise Unreadable("This has no value that I can work out.", at) from error
    if not math.isfinite(value):
        raise Unreadable("This is larger than I can work out.", at)
    return value
