"""Code as tokens, so that spaces and the style of quotes make no difference. Nothing that is typed is ever run."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator

SQL = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|--[^\n]*|[<>!=]=|<>|\|\||\w+(?:\.\d+)?|\S")
SKIPPED = {tokenize.NL, tokenize.COMMENT, tokenize.ENCODING, tokenize.ENDMARKER}
ENDS = {tokenize.NEWLINE: "\n", tokenize.INDENT: "indent", tokenize.DEDENT: "dedent"}
LOOSE = re.compile(r"\w+|\S")


def tokens(code: str, language: str = "python") -> tuple[str, ...]:
    """The tokens of a piece of code, whether or not it is a whole program."""
    return tuple(_sql(code)) if language == "sql" else _python(code)


def _sql(code: str) -> Iterator[str]:
    for text in SQL.findall(code.rstrip().rstrip(";")):
        if not text.startswith("--"):
            yield text if text[0] in "'\"" else text.lower().replace("!=", "<>")


def _python(code: str) -> tuple[str, ...]:
    found: list[str] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            if token.type in SKIPPED:
                continue
            if token.type == tokenize.STRING:
                found.append(_string(token.string))
            else:
                found.append(ENDS.get(token.type, token.string))
    except (tokenize.TokenError, SyntaxError):
        # A piece such as `range(` opens what it does not close: words and signs will do.
        return tuple(LOOSE.findall(code))
    while found and found[-1] in ("\n", "dedent", ""):
        found.pop()
    return tuple(found)


def _string(text: str) -> str:
    """A text by its value; an f-string keeps its letters, in one style of quotes."""
    try:
        return repr(ast.literal_eval(text))
    except (ValueError, SyntaxError):
        return text.replace('"', "'")
