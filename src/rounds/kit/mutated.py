"""A listing with one token changed, as a slip of the finger changes it."""

from __future__ import annotations

import io
import keyword
import tokenize
from collections.abc import Iterator
from tokenize import TokenInfo

from rounds.kit.exhibit import tidied
from rounds.kit.rng import Rng


def mutated(code: str, r: Rng) -> str:
    """The code with one slip: a capital letter, a bracket, quote or colon lost, a number in quotes, an indent lost.

    Whether it still runs is not said here: `Breaks` finds out. Raises ValueError where there is nothing to change.
    """
    code = tidied(code)
    options = sorted(set(_slips(code)) - {code})
    if not options:
        raise ValueError("mutated(…): there is no token in this code to change.")
    return r.pick(*options)


def _slips(code: str) -> Iterator[str]:
    for token in tokenize.generate_tokens(io.StringIO(code + "\n").readline):
        text = token.string
        if token.type == tokenize.NAME and text.islower() and not keyword.iskeyword(text):
            yield _with(code, token, text.capitalize())
        elif _may_be_lost(token):
            yield _with(code, token, "")
        elif token.type == tokenize.STRING:
            yield _with(code, token, text[:-1])
        elif token.type == tokenize.NUMBER:
            yield _with(code, token, f'"{text}"')


def _may_be_lost(token: TokenInfo) -> bool:
    """An indent, a closing bracket, or the colon that ends a line."""
    if token.type == tokenize.INDENT:
        return True
    ends_line = not token.line[token.end[1] :].strip()
    return token.type == tokenize.OP and (token.string in ")]}" or (token.string == ":" and ends_line))


def _with(code: str, token: TokenInfo, text: str) -> str:
    lines = code.split("\n")
    (first, start), (last, end) = token.start, token.end
    if first != last:
        return code
    line = lines[first - 1]
    lines[first - 1] = line[:start] + text + line[end:]
    return "\n".join(lines)
