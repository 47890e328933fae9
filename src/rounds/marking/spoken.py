"""Mathematics said in words: "minus", "squared", "per cent", "two thirds", "plus or minus"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from rounds.marking.token import Kind, Token
from rounds.marking.words import words

_SIGNS: dict[tuple[str, ...], tuple[str, ...]] = {
    ("plus", "or", "minus"): ("±",), ("plus", "/", "minus"): ("±",), ("plus", "minus"): ("±",), ("per", "cent"): ("%",),
    ("per", "mille"): ("‰",), ("divided", "by"): ("/",), ("multiplied", "by"): ("*",),
    ("to", "the", "power", "of"): ("^",), ("to", "the", "power"): ("^",), ("to", "the"): ("^",),
    ("raised", "to"): ("^",), ("less", "than", "or", "equal", "to"): ("<=",),
    ("greater", "than", "or", "equal", "to"): (">=",),
    ("more", "than", "or", "equal", "to"): (">=",), ("less", "than"): ("<",), ("greater", "than"): (">",),
    ("more", "than"): (">",), ("smaller", "than"): ("<",), ("bigger", "than"): (">",), ("larger", "than"): (">",),
    ("at", "least"): (">=",), ("at", "most"): ("<=",), ("no", "more", "than"): ("<=",), ("no", "less", "than"): (">=",),
    ("not", "more", "than"): ("<=",), ("not", "less", "than"): (">=",), ("no", "fewer", "than"): (">=",),
    ("not", "greater", "than"): ("<=",), ("no", "greater", "than"): ("<=",), ("not", "above"): ("<=",),
    ("not", "below"): (">=",),
    ("not", "equal", "to"): ("!=",), ("equal", "to"): ("=",),
    ("square", "root", "of"): ("√",), ("square", "root"): ("√",), ("percent",): ("%",), ("pct",): ("%",),
    ("permille",): ("‰",),
    ("plus",): ("+",), ("minus",): ("-",), ("negative",): ("-",), ("times",): ("*",), ("equals",): ("=",),
    ("below",): ("<",), ("above",): (">",), ("under",): ("<",), ("exceeds",): (">",),
}  # fmt: skip
_FACTORS = (Kind.NUMBER, Kind.NAME)
_POWERS = {"squared": "2", "cubed": "3"}
_BY_LENGTH = sorted(_SIGNS, key=len, reverse=True)

NUMBERS = {word: Fraction(value) for value, word in enumerate(
    words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty"
    )
)} | {"thirty": Fraction(30), "forty": Fraction(40), "fifty": Fraction(50), "sixty": Fraction(60),
      "seventy": Fraction(70), "eighty": Fraction(80), "ninety": Fraction(90), "half": Fraction(1, 2),
      "nil": Fraction(0)}  # fmt: skip

UNITS = frozenset(word for word, value in NUMBERS.items() if 1 <= value <= 9)
TENS = frozenset(word for word, value in NUMBERS.items() if 20 <= value <= 90)

SCALES = {"half": Fraction(1, 2), "halves": Fraction(1, 2), "third": Fraction(1, 3), "thirds": Fraction(1, 3),
          "quarter": Fraction(1, 4), "quarters": Fraction(1, 4), "fifth": Fraction(1, 5), "fifths": Fraction(1, 5),
          "sixth": Fraction(1, 6), "sixths": Fraction(1, 6), "seventh": Fraction(1, 7), "sevenths": Fraction(1, 7),
          "eighth": Fraction(1, 8), "eighths": Fraction(1, 8), "ninth": Fraction(1, 9), "ninths": Fraction(1, 9),
          "tenth": Fraction(1, 10), "tenths": Fraction(1, 10), "twelfth": Fraction(1, 12), "twelfths": Fraction(1, 12),
          "twentieth": Fraction(1, 20), "twentieths": Fraction(1, 20), "hundredth": Fraction(1, 100),
          "hundredths": Fraction(1, 100),
          "hundred": Fraction(100), "thousand": Fraction(1000), "million": Fraction(10**6),
          "billion": Fraction(10**9), "dozen": Fraction(12)}  # fmt: skip


def written(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with spoken operators as signs."""
    out: list[Token] = []
    index = 0
    while index < len(tokens):
        made, used = _spoken(tokens, index, out)
        out.extend(made)
        index += used
    return out


def _spoken(tokens: Sequence[Token], index: int, before: Sequence[Token]) -> tuple[list[Token], int]:
    token = tokens[index]
    if token.kind is not Kind.WORD:
        return [token], 1
    for phrase in _BY_LENGTH:
        if _says(tokens, index, phrase) and not _is_statement_word(phrase, tokens, index, before):
            end = tokens[index + len(phrase) - 1].end
            return [_spelled(token, sign, end) for sign in _SIGNS[phrase]], len(phrase)
    word = token.text.casefold()
    if word in _POWERS and before:
        power = replace(token, kind=Kind.NUMBER, text=_POWERS[word], value=Fraction(_POWERS[word]))
        return [replace(token, kind=Kind.SIGN, text="^"), power], 1
    if word == "root" and index + 1 < len(tokens) and tokens[index + 1].kind in _FACTORS:
        return [replace(token, kind=Kind.FUNCTION, text="sqrt")], 1
    if word == "choose" and before and before[-1].kind in _FACTORS and index + 1 < len(tokens):
        return _choose(tokens, index, list(before))
    if token.text in ("C", "P") and before and _is_between_numbers(tokens, index, before[-1]):
        return _choose(tokens, index, list(before), is_ordered=token.text == "P")
    if word == "over" and before and before[-1].kind in (Kind.NUMBER, Kind.NAME, Kind.CLOSE, Kind.CONST):
        return [replace(token, kind=Kind.SIGN, text="/")], 1
    return [token], 1


def _spelled(token: Token, sign: str, end: int) -> Token:
    if sign == "√":
        return replace(token, kind=Kind.FUNCTION, text="sqrt", end=end)
    return replace(token, kind=Kind.SIGN, text=sign, end=end)


def _is_between_numbers(tokens: Sequence[Token], index: int, before: Token) -> bool:
    """The C of 5C2, written without spaces."""
    after = tokens[min(index + 1, len(tokens) - 1)]
    return before.kind is after.kind is Kind.NUMBER and not (tokens[index].spaced or after.spaced)


def _choose(
    tokens: Sequence[Token], index: int, before: list[Token], *, is_ordered: bool = False
) -> tuple[list[Token], int]:
    """The signs of `10 choose 3` read as 10! / (3! (10 - 3)!), for factors without brackets; of 10P3 without the 3!."""
    token, n, k = tokens[index], before[-1], tokens[index + 1]
    orders: list[str | Token] = [] if is_ordered else [k, "!", "*"]
    signs: list[str | Token] = ["!", "/", "(", *orders, "(", n, "-", k, ")", "!", ")"]
    made = [part if isinstance(part, Token) else _sign(token, part) for part in signs]
    return made, 2


def _sign(token: Token, text: str) -> Token:
    kind = {"(": Kind.OPEN, ")": Kind.CLOSE}.get(text, Kind.SIGN)
    return replace(token, kind=kind, text=text)


def _is_statement_word(phrase: tuple[str, ...], tokens: Sequence[Token], index: int, before: Sequence[Token]) -> bool:
    """ "x to the right" is no power, and "to the" needs something to raise and a power behind it."""
    if phrase[0] != "to":
        return False
    after = tokens[min(index + len(phrase), len(tokens) - 1)]
    return not before or after.kind is Kind.WORD or after.kind is Kind.END


def _says(tokens: Sequence[Token], index: int, phrase: tuple[str, ...]) -> bool:
    if index + len(phrase) > len(tokens):
        return False
    return all(tokens[index + place].text.casefold() == word for place, word in enumerate(phrase))


def counted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with number words as numbers: "two thirds" is 2 * 1/3, "twenty" is 20, "thirty-five" 35."""
    out: list[Token] = []
    tens = -1  # where in `out` the last of twenty, thirty … ninety stands
    for token in tokens:
        word = token.text.casefold() if token.kind is Kind.WORD else ""
        if word in SCALES and SCALES[word] >= 100 and out and out[-1].is_word("per", "in", "every", "a"):
            out.append(_number(token, SCALES[word], token.end))
        elif token.text == "k" and not token.spaced and out and out[-1].kind is Kind.NUMBER:
            out[-1] = _number(out[-1], out[-1].value * 1000, token.end)
        elif word in SCALES and len(out) > 2 and out[-1].is_word("a") and out[-2].is_word("and", "&"):
            before = out[-3]
            out[-3:] = [_number(before, before.value + SCALES[word], token.end)]
        elif word in SCALES and SCALES[word] < 1 and out and out[-1].is_word("a", "an"):
            out[-1] = _number(out[-1], SCALES[word], token.end)
        elif word in UNITS and tens >= 0 and (tens == len(out) - 1 or (tens == len(out) - 2 and out[-1].is_sign("-"))):
            out[tens:] = [_number(out[tens], out[tens].value + NUMBERS[word], token.end)]
            tens = -1
        elif word in SCALES and out and out[-1].kind is Kind.NUMBER:
            before = out[-1]
            out[-1] = _number(before, before.value * SCALES[word], token.end)
        elif word in SCALES and SCALES[word] < 1 and len(out) > 1 and out[-1].is_sign("-") and _is_tied(out, token):
            before = out[-2]
            out[-2:] = [_number(before, before.value * SCALES[word], token.end)]
        elif word in NUMBERS:
            tens = len(out) if word in TENS else tens
            out.append(_number(token, NUMBERS[word], token.end))
        else:
            out.append(token)
    return out


def _is_tied(out: Sequence[Token], token: Token) -> bool:
    """A hyphen without spaces behind a number, as in three-eighths."""
    return out[-2].kind is Kind.NUMBER and not (out[-1].spaced or token.spaced)


def _number(token: Token, value: Fraction, end: int) -> Token:
    return replace(token, kind=Kind.NUMBER, text=str(value) if value.denominator == 1 else "", value=value, end=end)
