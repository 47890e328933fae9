"""Where a long formula within a line may be broken: before its relations, and if need be before its signs.

A browser never breaks MathML, so that a formula wider than a phone would push the page sideways. In pieces it wraps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Letters and signs that fit beside each other on the narrowest phone, inside a card.
FITS = 18
_RELATIONS = frozenset({"=", "<", ">", r"\le", r"\ge", r"\leq", r"\geq", r"\approx", r"\neq", r"\to", r"\Rightarrow"})
_SIGNS = frozenset({"+", "-", r"\times", r"\cdot"})
_OPENING = frozenset({"{", "(", "[", r"\left", r"\begin", r"\langle"})
_CLOSING = frozenset({"}", ")", "]", r"\right", r"\end", r"\rangle"})
_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\s+|.", re.DOTALL)


def pieces(latex: str) -> tuple[str, ...]:
    """The formula in pieces to typeset one after the other; whole where it is short or has no place to break."""
    if width(latex) <= FITS:
        return (latex,)
    parts = [latex]
    for places in (_RELATIONS, _SIGNS):
        parts = [
            piece
            for part in parts
            for piece in (_cut(part, places) if width(part) > FITS or places is _RELATIONS else [part])
        ]
    return tuple(parts)


def width(latex: str) -> int:
    """About how many letters and signs stand beside each other when it is typeset."""
    text = re.sub(r"\\(?:text|mathrm|operatorname|left|right|d?frac|,|;|!)", "", latex)
    return len(re.sub(r"\\[A-Za-z]+", "x", text).translate(str.maketrans("", "", "{}^_ \n")))


def _cut(latex: str, places: frozenset[str]) -> list[str]:
    """Cut before each of these at the top level; an empty group in front keeps the space around the sign."""
    found, start, before = [], 0, ""
    for at, token in _top_level(latex):
        if token in places and before and before not in _RELATIONS | _SIGNS:
            found.append(latex[start:at])
            start = at
        before = token
    found.append(latex[start:])
    return [found[0], *(f"{{}} {piece}" for piece in found[1:])]


def _top_level(latex: str) -> Iterator[tuple[int, str]]:
    depth = 0
    for match in _TOKEN.finditer(latex):
        token = match[0]
        if token in _CLOSING:
            depth -= 1
        if depth == 0 and not token.isspace():
            yield match.start(), token
        if token in _OPENING:
            depth += 1
