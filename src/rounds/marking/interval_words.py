"""The words people use for intervals: "between a and b", "3 or more", "all real numbers", "no solution"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from rounds.marking.names import Names
from rounds.marking.reading import depths, trimmed
from rounds.marking.token import Kind, Token
from rounds.marking.words import words

_TITLE = re.compile(
    r"^\s*\(?(?:the\s+)?(?:\d{2}(?:\.\d+)?\s*\\?%?[\s−-]*)?(?:CI|C\.I\.|(?-i:PI)|confidence\s+interval|credible\s+interval|interval|range"
    r"|reference\s+range|solution(?:\s+set)?|answer|domain)\b(?:\s+for\s+[\w\s]+?(?=\s(?:is|=|:)))?\s*(?:is|=|:|,|\()?\s*(?=[-\d.\[\](<{]|x\b|from|between)",
    re.IGNORECASE,
)  # fmt: skip
_EMPTY = frozenset(words("none no nothing empty ∅ never impossible null"))
_EMPTY_PHRASE = frozenset(
    words("none no nothing empty ∅ never impossible null solution solutions set there is are real the x values value "
          "exist exists such real numbers number interval possible")
)  # fmt: skip
_REALS = (
    ("all", "the", "real", "numbers"), ("all", "real", "numbers"), ("all", "real", "x"), ("all", "real", "values"),
    ("any", "real", "number"), ("every", "real", "number"), ("the", "real", "numbers"), ("all", "reals"),
    ("the", "reals"),
    ("real", "numbers"), ("reals",), ("r",), ("all", "numbers"), ("all", "x"), ("everything",), ("any", "x"),
    ("all", "values"), ("always",),
)  # fmt: skip
_IN_FRONT = words("the a an answer so interval ci range for when where about approximately approx values solution")
_MORE = frozenset(words("more above greater larger higher over older longer up upwards later bigger"))
_LESS = frozenset(words("less fewer below under lower smaller younger shorter earlier downwards"))


def without_title(given: str) -> str:
    """Without "95% CI:" in front; blanks keep every place where it was."""
    match = _TITLE.match(given)
    if match is None or match.end() >= len(given):
        return given
    rest = given[match.end() :]
    if match[0].lstrip().startswith("(") and rest.rstrip(" .").endswith(")"):
        rest = rest.rstrip(" .")[:-1]
    if match[0].rstrip().endswith("(") and ")" in rest:
        return " " * (match.end() - 1) + "(" + rest
    return " " * match.end() + rest


def with_setminus(given: str) -> str:
    """`R \\ {2}`: the one backslash that is no LaTeX."""
    return re.sub(r"(?<=[Rℝ)])\s*\\\s*(?=\\?[\[({]\s*-?\d)", " setminus ", given)


def says_empty(tokens: Sequence[Token]) -> bool:
    said = {token.text.casefold() for token in tokens}
    is_braces = [token.text for token in tokens] == ["{", "}"]
    return is_braces or (bool(said & _EMPTY) and said <= _EMPTY_PHRASE)


# A sign said as one word: what it says of the letter, with 0 behind it.
_SIGNED = {"positive": ">", "negative": "<", "nonnegative": ">=", "nonpositive": "<="}
_NEGATED = {">": "<=", "<": ">="}


def signed(tokens: Sequence[Token]) -> list[Token]:
    """`positive`, `non-negative`, `x is not negative` as a comparison with 0."""
    kept = [token for token in tokens if not token.is_sign("-") or not _is_hyphen(token, tokens)]
    for index, token in enumerate(kept):
        op = _SIGNED.get(token.text.casefold()) if token.kind is Kind.WORD else None
        after = kept[min(index + 1, len(kept) - 1)]
        if op is None or not (after is token or after.kind is Kind.END or _says_nothing(after)):
            continue
        is_negated = index > 0 and kept[index - 1].is_word("not", "non")
        sign = replace(token, kind=Kind.SIGN, text=_NEGATED.get(op, op) if is_negated else op)
        zero = replace(token, kind=Kind.NUMBER, text="0", value=Fraction(0), start=token.end)
        return [*kept[: index - is_negated], sign, zero, *(rest for rest in kept[index + 1 :] if rest.kind is Kind.END)]
    return list(tokens)


def _is_hyphen(token: Token, tokens: Sequence[Token]) -> bool:
    return any(before.end == token.start and before.is_word("non") for before in tokens)


def _says_nothing(token: Token) -> bool:
    return token.is_word("number", "numbers", "real", "reals", "values", "x", "only") or token.is_sign(".")


def is_strict(tokens: Sequence[Token]) -> bool:
    """Whether the words say that the ends do not belong: `strictly between 0 and 1`."""
    return any(token.is_word("strictly", "exclusive") for token in tokens)


def _begins_bound(token: Token) -> bool:
    return token.is_word("no", "not", "at", "less", "more", "up", "below", "above") or token.is_sign(
        "<", ">", "<=", ">="
    )


def _unequal(tokens: list[Token]) -> list[Token]:
    """`x not 2` as x != 2."""
    return [
        replace(token, kind=Kind.SIGN, text="!=")
        if token.is_word("not")
        and 0 < place < len(tokens) - 1
        and tokens[place - 1].kind is Kind.NAME
        and tokens[place + 1].kind is Kind.NUMBER
        else token
        for place, token in enumerate(tokens)
    ]


def bounded(tokens: Sequence[Token]) -> list[Token]:
    """`3 or more` as `>= 3`, `up to 3` as `<= 3`, `x is 3` without its "is"."""
    kept = [
        replace(token, text="and") if token.is_word("but") and _begins_bound(tokens[place + 1]) else token
        for place, token in enumerate(tokens)
        if not token.is_word(
            "is", "be", "are", "must", "lies", "lie", "can", "strictly", "lower", "upper", "limit", "bound"
        )
    ]
    kept = _unequal(kept)
    for index in range(1, len(kept) - 1):
        if kept[index].is_word("or", "and") and kept[index + 1].is_word(*_MORE, *_LESS) and index + 2 >= len(kept) - 1:
            op = ">=" if kept[index + 1].is_word(*_MORE) else "<="
            sign = replace(kept[index], kind=Kind.SIGN, text=op)
            start = 1 if kept[0].kind is Kind.NAME and kept[1].kind is not Kind.SIGN else 0
            return [*kept[:start], sign, *kept[start:index], *kept[index + 2 :]]
    if len(kept) > 2 and kept[0].is_word("up") and kept[1].is_word("to"):
        return [replace(kept[0], kind=Kind.SIGN, text="<="), *kept[2:]]
    if len(kept) > 1 and kept[0].is_word("over"):
        return [replace(kept[0], kind=Kind.SIGN, text=">"), *kept[1:]]
    return [token for token in kept if not token.is_word("up")]


def reals(tokens: Sequence[Token]) -> list[Token]:
    """Words for all real numbers as (-inf, inf), and R - {2} as R without 2."""
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        length = next((len(phrase) for phrase in _REALS if _says(tokens, index, phrase)), 0)
        if length and index + length < len(tokens) and tokens[index + length].is_sign("<", ">", "<=", ">=", "!="):
            index += length - 1
            length = 0
        if not length:
            out.append(tokens[index])
            index += 1
            continue
        out += _everything(tokens[index])
        index += length
        if (index < len(tokens) and tokens[index].is_sign("-", "\\\\")) or (
            index < len(tokens) and tokens[index].is_word("except", "but")
        ):
            out.append(replace(tokens[index], kind=Kind.WORD, text="setminus"))
            index += 1
    return _with_hole(out)


def _with_hole(tokens: list[Token]) -> list[Token]:
    """`except 2` leaves a bare number: it is a set of one."""
    for index, token in enumerate(tokens[:-1]):
        after = tokens[index + 1 :]
        if token.is_word("setminus") and after[0].kind is not Kind.OPEN:
            after = after[1:] if after[0].is_word("for") else after
            after = after[2:] if len(after) > 2 and after[0].kind is Kind.NAME and after[1].is_sign("=") else after
            opening = replace(token, kind=Kind.OPEN, text="{")
            return [*tokens[: index + 1], opening, *after, replace(token, kind=Kind.CLOSE, text="}")]
    return tokens


def _says(tokens: Sequence[Token], index: int, phrase: tuple[str, ...]) -> bool:
    return (
        [token.text.casefold() for token in tokens[index : index + len(phrase)]] == list(phrase)
        and all(token.kind in (Kind.WORD, Kind.NAME) for token in tokens[index : index + len(phrase)])
        and not (phrase == ("r",) and tokens[index].text != "R")
    )


def _everything(at: Token) -> list[Token]:
    texts = (
        (Kind.OPEN, "("),
        (Kind.SIGN, "-"),
        (Kind.CONST, "inf"),
        (Kind.SIGN, ","),
        (Kind.CONST, "inf"),
        (Kind.CLOSE, ")"),
    )
    return [replace(at, kind=kind, text=text) for kind, text in texts]


def without_labels(tokens: Sequence[Token]) -> list[Token]:
    """Without `CI =` in front of brackets, and without colons and words that say nothing."""
    kept = trimmed(tokens)
    depth = depths(kept)
    for index in range(len(kept) - 1, 0, -1):
        opens = index + 1 < len(kept) and kept[index + 1].text in ("(", "[", "]", "{")
        if depth[index] == 0 and kept[index].is_sign("=", ":", "≈") and opens:
            return kept[index + 1 :]
    while kept and (kept[0].is_word(*_IN_FRONT) or kept[0].is_sign(":")):
        kept = kept[1:]
    while kept and kept[-1].is_word("approx", "approximately", "inclusive", "only", "units", "solution"):
        kept = kept[:-1]
    return trimmed(kept)


def two_ends(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], list[Token]]]:
    """The two ends of `between a and b`, `from a to b`, `a to b`, `a - b`, and `a, b`."""
    kept = list(tokens)
    if len(kept) > 3 and kept[0].kind is Kind.NAME and kept[1].is_word("between", "from"):
        kept = kept[1:]
    is_between = bool(kept) and kept[0].is_word("between")
    is_from = bool(kept) and kept[0].is_word("from")
    kept = kept[1:] if is_between or is_from else kept
    depth = depths(kept)
    for index in range(1, len(kept) - 1):
        token = kept[index]
        parts = (
            token.is_word("to", "through")
            or ((token.is_word("and") or token.is_sign("&")) and (is_between or _is_plain(kept)))
            or _is_dash(kept, index)
            or _is_comma(kept, index)
        )
        if depth[index] == 0 and parts:
            yield _with_percent(kept[:index], kept[index + 1 :])
            return


def _with_percent(low: list[Token], high: list[Token]) -> tuple[list[Token], list[Token]]:
    """`10 to 30%`: the sign behind the second end counts for both."""
    shares = high and high[-1].is_sign("%", "‰") and not any(token.is_sign("%", "‰", "=", "<", ">") for token in low)
    return ([*low, high[-1]] if shares else low), high


def _is_dash(tokens: Sequence[Token], index: int) -> bool:
    """A dash that parts two numbers and nothing else: 8.04 - 11.96."""
    token = tokens[index]
    if not token.is_sign("-", "–"):
        return False
    sides = (tokens[:index], tokens[index + 1 :])
    return (
        all(all(part.kind is Kind.NUMBER or part.is_sign("-", "%") for part in side) for side in sides)
        and tokens[index - 1].kind in (Kind.NUMBER, Kind.SIGN)
        and not tokens[index - 1].is_sign("-")
    )


def _is_plain(tokens: Sequence[Token]) -> bool:
    return all(
        token.kind is Kind.NUMBER or token.is_word("and") or token.is_sign("-", "&", "%", "/") for token in tokens
    )


def _is_comma(tokens: Sequence[Token], index: int) -> bool:
    is_plain = all(
        token.kind in (Kind.NUMBER, Kind.CONST, Kind.FUNCTION) or token.is_sign("-", ",", ";", "/", "%")
        for token in tokens
    )
    return is_plain and tokens[index].is_sign(",", ";")


def with_letter(tokens: Sequence[Token], names: Names) -> list[Token]:
    """`< 3` with the letter that was left out."""
    letter = next((token.text for token in tokens if token.kind is Kind.NAME), None)
    letter = letter or ("x" if "x" in names.declared else names.declared[0])
    kept: list[Token] = []
    for token in tokens:
        if token.is_sign("<", ">", "<=", ">=") and (not kept or kept[-1].is_word("or", "and")):
            kept.append(replace(token, kind=Kind.NAME, text=letter))
        kept.append(token)
    return kept
