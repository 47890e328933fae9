"""One number with whatever people write around it: a name, "about", a unit, "per 1000", a second form in brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from rounds.marking import spoken, units
from rounds.marking.grammar import Doubt, Grammar
from rounds.marking.lexer import Style
from rounds.marking.names import Names
from rounds.marking.parser import Parser
from rounds.marking.problems import Unreadable
from rounds.marking.reading import closed, depths, split, tokens_of, trimmed
from rounds.marking.token import Kind, Token
from rounds.marking.tree import ZERO, Const, Div, Node, PlusMinus, walk
from rounds.marking.words import words

GRAMMAR = Grammar(ends_at_words=True)

# Words that change which numbers are meant: an answer with one of them is not a single number.
_BOUNDS = frozenset(
    words(
        "not less more than least most above below under between or and except without never isn't no nor "
        "neither up fewer greater smaller larger either maybe versus vs to cannot over beyond "
        "exceeding max maximum minimum upwards onwards"
    )
)
_NOBODY = frozenset(words("none nobody nothing"))
_ROUNDED = re.compile(
    r"[(\[]?\s*(?:(?:correct|rounded|given|accurate)\s+)?(?:to\s+|at\s+)?(?:\d+|one|two|three|four)\s*"
    r"(?:d\.?\s?p\b\.?|s\.?\s?f\b\.?|decimal\s*(?:places?|points?)?\b|significant\s+(?:figures?|digits?)|sig\.?\s*figs?\.?|"
    r"decimals\b)\s*[)\]]?", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True)
class Quantity:
    """A number as typed: its tree, the text behind it, and whether it was said as so many in so many."""

    node: Node
    tail: str = ""
    is_proportion: bool = False
    is_ratio: bool = False
    assumptions: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    others: tuple[Node, ...] = ()
    other_number: tuple[Fraction, Fraction] | None = None


# One answer is compared with the right one and with every trap, which are asked again and again.
@lru_cache(maxsize=256)
def read_quantity(given: str, names: Names, grammar: Grammar = GRAMMAR) -> Quantity:
    """The one number of an answer. Raises Unreadable when there is none, or more than one."""
    shortened = (
        _ROUNDED.sub(lambda found: " " * len(found[0]), given) if re.search(r"\d", _ROUNDED.sub("", given)) else given
    )
    lexed = tokens_of(shortened, Style(names))
    tokens = trimmed(spoken.counted(spoken.written(lexed.tokens)))
    if len(tokens) > 2 and tokens[-2].is_word("or") and tokens[-1].is_word("so"):
        tokens = tokens[:-2]
    if len(tokens) == 1 and tokens[0].is_word(*_NOBODY):
        return Quantity(ZERO)
    tokens, aside = _aside(tokens, given)
    readable = _readable(split(_ors(tokens), "=", "≈", "~", "->"), given, names, grammar)
    main = readable[-1]
    also = [found.node for found in readable[:-1]]
    if aside:
        also += [found.node for found in _readable([aside], given, names, grammar, optional=True)]
    swap = [(token.value, token.other) for token in tokens if token.other is not None]
    return replace(main, assumptions=lexed.assumptions, others=tuple(also), other_number=_only(swap))


def _only(found: list[tuple[Fraction, Fraction]]) -> tuple[Fraction, Fraction] | None:
    return found[0] if len(found) == 1 else None


def _ors(tokens: list[Token]) -> list[Token]:
    """`0.62 or 62%` says one number twice; whether it does is checked later."""
    tokens = _without_that_is(tokens)
    return [
        replace(token, kind=Kind.SIGN, text="≈") if _joins(tokens, place) else token
        for place, token in enumerate(tokens)
    ]


def _without_that_is(tokens: list[Token]) -> list[Token]:
    """`0.8, i.e. 80%` with an "or" for its "i.e."."""
    for place in range(1, len(tokens) - 4):
        if [token.text for token in tokens[place : place + 4]] == ["i", ".", "e", "."]:
            before = trimmed(tokens[:place])
            return [*before, replace(tokens[place], kind=Kind.WORD, text="ie"), *tokens[place + 4 :]]
    return tokens


def _joins(tokens: list[Token], place: int) -> bool:
    if not (0 < place < len(tokens) - 1 and tokens[place].is_word("or", "ie")):
        return False
    is_named = place + 2 < len(tokens) and tokens[place + 2].is_sign("=", "≈")
    return tokens[place + 1].kind is not Kind.WORD or is_named


def _aside(tokens: list[Token], given: str) -> tuple[list[Token], list[Token]]:
    """`0.25 (25%)`: what stands in brackets behind the number says it again, unless it is a factor."""
    if len(tokens) < 4 or tokens[-1].kind is not Kind.CLOSE or tokens[-1].text not in ")]":
        return tokens, []
    depth = depths(tokens)
    start = max(
        (index for index, token in enumerate(tokens) if token.kind is Kind.OPEN and depth[index] == 0), default=0
    )
    inner, before = tokens[start + 1 : -1], tokens[start - 1] if start else None
    is_plain = all(token.kind in (Kind.NUMBER, Kind.WORD) or token.is_sign("%", "/", "=", "≈", "~") for token in inner)
    follows = before is not None and (before.kind in (Kind.NUMBER, Kind.WORD) or before.is_sign("%"))
    is_factor = len(inner) == 1 and inner[0].text.isdigit() and not given[inner[0].start].isalpha()
    is_apart = tokens[start].spaced and not is_factor
    return (tokens[:start], inner) if follows and is_plain and is_apart else (tokens, [])


def _readable(
    parts: list[list[Token]], given: str, names: Names, grammar: Grammar, *, optional: bool = False
) -> list[Quantity]:
    parts = [part for part in map(trimmed, parts) if part]
    if len(parts) > 1 and all(token.kind is Kind.WORD for token in parts[-1]):
        parts = [*parts[-1:], *parts[:-1]]
    found: list[Quantity] = []
    for place, part in enumerate(parts):
        is_last = place == len(parts) - 1
        if not is_last and _is_label(part):
            continue
        try:
            found.append(_one(part, given, names, grammar))
        except Unreadable:
            if is_last and not optional:
                raise
    if not found and not optional:
        raise Unreadable("There is no number in your answer.", 0)
    return found


def _is_label(part: Sequence[Token]) -> bool:
    """Whether this is the name of the answer, such as `F1` or `P(A|B)`, and not a number that equals it."""
    first = part[0]
    if len(part) == 1 and first.kind is Kind.CONST:
        return True
    if first.kind is Kind.NUMBER and len(part) == 2 and part[1].kind is Kind.WORD and not part[1].spaced:
        raise Unreadable(f"Please finish: what is {part[1].text} on its own?", first.start)
    return first.kind is Kind.WORD or first.is_sign("∇", "∂")


def _one(tokens: list[Token], given: str, names: Names, grammar: Grammar) -> Quantity:
    start = next((index for index in range(len(tokens)) if _starts(tokens, index)), None)
    _no_bounds(tokens[: len(tokens) if start is None else start])
    if start is None:
        raise _no_number(tokens, names)
    if start and tokens[start].kind is Kind.OPEN and tokens[start - 1].kind is Kind.WORD and not tokens[start].spaced:
        raise Unreadable(f"“{tokens[start - 1].text}” is not a function that can be read.", tokens[start - 1].start)
    if start and tokens[start - 1].is_sign("/", "*", "^"):
        raise Unreadable(f"Something is missing in front of “{tokens[start - 1].text}”.", tokens[start - 1].start)
    parser = Parser(closed(tokens[start:]), grammar, names)
    node = parser.expression()
    if any(isinstance(part, PlusMinus) for part in walk(node)):
        raise Unreadable("± means two answers. Please give one number.", tokens[start].start)
    money = "".join(token.text for token in tokens[:start] if token.is_sign("£", "€", "$"))
    return _with_tail(parser, node, given, money)


def _starts(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.is_sign("-", "–", "+", "±", "|"):
        return index + 1 < len(tokens) and tokens[index + 1].kind is not Kind.WORD
    return token.kind in (Kind.NUMBER, Kind.NAME, Kind.CONST, Kind.FUNCTION, Kind.COMMAND, Kind.OPEN, Kind.BEGIN)


def _no_number(tokens: Sequence[Token], names: Names) -> Unreadable:
    if len(tokens) == 1 and tokens[0].kind is Kind.WORD:
        return Unreadable(f"A number was expected, and “{tokens[0].text}” is not one.", tokens[0].start)
    return Unreadable("A number was expected.", tokens[0].start if tokens else 0)


def _no_bounds(tokens: Sequence[Token]) -> None:
    for token in tokens:
        if token.is_word(*_BOUNDS) or token.is_sign("<", ">", "<=", ">=", "!="):
            says = "One number was expected, and this says a range or a choice. Please give the number alone."
            raise Unreadable(says, token.start)


def _with_tail(parser: Parser, node: Node, given: str, money: str) -> Quantity:
    rest = [token for token in parser.tokens[parser.index :] if token.kind is not Kind.END]
    share = False
    ratio = False
    while (skip := _proportion(rest)) is not None:
        word_is_to = rest[0].is_word("to") or rest[0].is_sign(":")
        inner = Parser(closed(rest[skip:]), parser.grammar, parser.names)
        node = Div(node, inner.expression())
        share, ratio = share or not word_is_to, ratio or word_is_to
        rest = [token for token in inner.tokens[inner.index :] if token.kind is not Kind.END]
    return Quantity(node, _tail(rest, given, money), share, ratio, doubts=tuple(parser.doubts))


def _proportion(rest: Sequence[Token]) -> int | None:
    """How many tokens say "in every", "out of", "per" or ":" before a number; None where they do not."""
    index = _counted_things(rest)
    while index < len(rest) and rest[index].is_word("in", "per", "of", "out", "every", "each", "to", "for", "a"):
        index += 1
    if index == 0 and rest and rest[0].is_sign(":"):
        index = 1
    return index if index and index < len(rest) and rest[index].kind is Kind.NUMBER else None


def _counted_things(rest: Sequence[Token]) -> int:
    """How many words stand before "per" or "out of": the cases in `3 cases per 1000`."""
    for index, token in enumerate(rest[:4]):
        if token.is_word("per", "out", "in") and all(before.kind is Kind.WORD for before in rest[:index]):
            has_number = any(after.kind is Kind.NUMBER for after in rest[index + 1 : index + 4])
            return index if has_number and not any(before.is_word(*_BOUNDS) for before in rest[:index]) else 0
    return 0


def _tail(rest: Sequence[Token], given: str, money: str) -> str:
    """The text behind the number: a unit or harmless words. Raises Unreadable where it is another answer."""
    if not rest:
        return money
    if min(depths(rest)) < 0:
        stray = next(token for token in rest if token.kind in (Kind.CLOSE, Kind.END_ENV))
        raise Unreadable(f"“{stray.text}” closes a bracket that was never opened.", stray.start)
    text = given[rest[0].start : rest[-1].end].strip()
    if units.unit(text) is not None:
        return text
    _no_bounds(rest)
    for token in rest:
        if token.kind in (Kind.NUMBER, Kind.FUNCTION, Kind.NAME, Kind.COMMAND) or token.is_sign(
            ",", ";", "±", "*", "/", "+", "-"
        ):
            _second_answer(token, text)
    return text


def _second_answer(token: Token, text: str) -> None:
    if token.kind is Kind.SIGN and token.text in "*/-+" and re.search(r"[A-Za-zµ]", text):
        return
    says = "One number was expected, and there seems to be more than one. Please give your final answer alone."
    raise Unreadable(says, token.start)


def is_infinite(node: Node) -> bool:
    return any(part == Const("inf") for part in (node, getattr(node, "of", None)))
