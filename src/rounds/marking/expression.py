"""Reads an answer that is one expression, with the name and the remarks people write around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rounds.marking import spoken
from rounds.marking.grammar import Grammar
from rounds.marking.lexer import Style
from rounds.marking.names import Names
from rounds.marking.problems import Unreadable
from rounds.marking.reading import Reading, depths, parsed, split, tokens_of, trimmed
from rounds.marking.token import Kind, Token
from rounds.marking.tree import Bracketed, Grid, Joined, Node, Piecewise, PlusMinus, Relation, children, names_in
from rounds.marking.words import words

PLAIN = Grammar()

# Words in front of an answer that say nothing about it.
LEADING = frozenset(
    words(
        "the a an answer ans is so hence thus therefore it it's its we get gives have result solution final equals "
        "about approx approximately roughly around ca circa i think probably just only let that this are be s "
        "equation line curve function formula expression derivative "
        "gradient integral antiderivative probability value"
    )
)
TRAILING = frozenset(words("approx approximately roughly ans answer only about ish units"))
# Words that begin a remark: nothing behind them belongs to the expression.
REMARKS = frozenset(words("where for with when if assuming given provided because since as whenever using by"))


# One answer is compared with the right one and with every trap, which are asked again and again.
@lru_cache(maxsize=256)
def read_expression(given: str, names: Names, grammar: Grammar = PLAIN, style: Style | None = None) -> Reading:
    """The one expression of an answer. Raises Unreadable when there is none, or two that differ in form."""
    lexed = tokens_of(given, style or Style(names))
    tokens = trimmed(without_remarks(spoken.written(lexed.tokens)))
    parts = [part for part in map(trimmed, split(tokens, "=", "≈", "~", "->")) if part]
    if not parts:
        raise Unreadable("Your answer is empty. Please type one.", 0)
    if len(parts) > 1 and parts[-1][0].kind is Kind.WORD and is_label(parts[-1]) and not is_label(parts[0]):
        parts = [parts[-1], *parts[:-1]]
    _only_labels(parts[:-1], names, grammar)
    reading = parsed(without_words(parts[-1]), grammar, names)
    one_value(reading.node)
    earlier = tuple(parsed(part, grammar, names).node for part in parts[:-1] if not is_label(part))
    return Reading(reading.node, lexed.assumptions, reading.doubts, earlier)


def _only_labels(parts: Sequence[Sequence[Token]], names: Names, grammar: Grammar) -> None:
    for part in parts:
        if not is_label(part):
            parsed(part, grammar, names)


def is_label(part: Sequence[Token]) -> bool:
    """The name of an answer: `y`, `f'(x)`, `dy/dx`, `∇f`, `P(A|B)`; not an expression that has a value."""
    first = part[0]
    if first.is_sign("∇", "∂", "∫") or first.is_word("int") or _is_derivative(part):
        return True
    if first.kind not in (Kind.WORD, Kind.NAME, Kind.CONST, Kind.FUNCTION):
        return False
    depth = depths(part)
    has_signs = any(
        token.is_sign("+", "-", "*", "/")
        and deep == 0
        and 0 < place < len(part) - 1
        and not part[place - 1].is_sign("^")
        for place, (token, deep) in enumerate(zip(part, depth, strict=True))
    )
    if first.kind is Kind.NAME and len(part) > 1 and not part[1].is_sign("'") and part[1].kind is not Kind.OPEN:
        return False
    return not has_signs


def _is_derivative(part: Sequence[Token]) -> bool:
    """dy/dx and \\frac{dy}{dx}: letters d or ∂ above and below."""
    letters = [token for token in part if token.kind in (Kind.WORD, Kind.NAME) or token.is_sign("∂")]
    is_fraction = part[0].kind is Kind.COMMAND or (len(part) > 1 and any(token.is_sign("/") for token in part))
    starts_with_d = bool(letters) and (letters[0].text.startswith("d") or letters[0].text == "∂")
    return is_fraction and starts_with_d and not any(token.is_sign("+", "-", "*") for token in part)


def without_remarks(tokens: Sequence[Token]) -> list[Token]:
    """Without `, x > 0`, `for x > 0`, `(C constant)` and `where …` behind the expression."""
    kept = [token for token in tokens if token.kind is not Kind.END]
    for index, (token, depth) in enumerate(zip(kept, depths(kept), strict=True)):
        if depth == 0 and token.is_word("else", "otherwise"):
            raise Unreadable("I cannot read cases in words yet. Please use max, min or |…|.", token.start)
        if index and depth == 0 and token.is_word(*REMARKS) and not _has_else(kept[index:]):
            return without_remarks(trimmed(kept[:index]))
        if index and depth == 0 and token.is_sign(",", ";") and _is_condition(kept[index + 1 :]):
            return kept[:index]
        if index and depth == 0 and token.kind is Kind.OPEN and _is_aside(kept[index:]):
            return kept[:index]
    return kept


def _has_else(tokens: Sequence[Token]) -> bool:
    return any(token.is_word("else", "otherwise") for token in tokens)


def _is_condition(tokens: Sequence[Token]) -> bool:
    if any(token.is_word("in", "constant", "const", "real", "any", "arbitrary", "integer") for token in tokens):
        return True
    return any(token.is_sign("<", ">", "<=", ">=", "!=") for token in tokens[:-1])


def _is_aside(tokens: Sequence[Token]) -> bool:
    return tokens[-1].kind is Kind.CLOSE and any(
        token.is_word("constant", "const", "for", "where", "approx", "since", "as", "by", "when", "if", "any", "real")
        for token in tokens
    )


def without_words(tokens: Sequence[Token]) -> list[Token]:
    """Without the harmless words in front and behind."""
    kept = list(tokens)
    while kept and (starts_with_word(kept, LEADING) or kept[0].is_sign("'", ":")):
        kept.pop(0)
    while kept and kept[-1].is_word(*TRAILING):
        kept.pop()
    return trimmed(kept)


def starts_with_word(tokens: Sequence[Token], known: frozenset[str]) -> bool:
    """Whether a harmless word comes first; before an equals sign it is a name, such as A = …"""
    is_name = len(tokens) > 1 and tokens[1].is_sign("=", "≈", "~", "^", "_", "'")
    return bool(tokens) and tokens[0].is_word(*known) and not is_name


def one_value(node: Node) -> None:
    """Raises Unreadable where a list, a statement or ± stands instead of one value."""
    for part in _values_in(node):
        if isinstance(part, (Relation, Joined)):
            raise Unreadable("One expression was expected, and there is a relation or a choice in your answer.")
        if isinstance(part, PlusMinus):
            raise Unreadable("± means two answers. Please give one expression.")
        if isinstance(part, (Bracketed, Grid)):
            raise Unreadable("One expression was expected, and there is a list in your answer.")


def _values_in(node: Node) -> Iterator[Node]:
    """The node and all below it, without the conditions of its cases."""
    yield node
    below = (value for value, _ in node.pieces) if isinstance(node, Piecewise) else children(node)
    for child in below:
        yield from _values_in(child)


def known_only(node: Node, names: Names) -> None:
    """Raises Unreadable for a letter that the question does not have."""
    unknown = sorted(names_in(node) - set(names.declared))
    if unknown:
        raise Unreadable(f"The question has no {', '.join(unknown)}. Please use only {', '.join(names.declared)}.")


def reference_names(reference: str, declared: Sequence[str]) -> Names:
    """The declared letters, or those of the reference where none are declared."""
    if declared:
        return Names(tuple(declared))
    open_names = Names(is_open=True)
    lexed = tokens_of(reference, Style(open_names))
    return Names(tuple(dict.fromkeys(token.text for token in lexed.tokens if token.kind is Kind.NAME)))
