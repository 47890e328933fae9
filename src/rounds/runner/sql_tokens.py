"""SQL as tokens with their places, for messages that name a line and for changing one token of a query."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<text>'(?:[^']|'')*')|(?P<quoted>\"[^\"]*\"|`[^`]*`|\[[^\]]*\])|(?P<comment>--[^\n]*|/\*.*?\*/)"
    r"|(?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|(?P<word>[^\W\d]\w*)|(?P<sign>[<>!=]=|<>|\|\||\S)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Token:
    """A piece of SQL: its text, its kind (text, quoted, comment, number, word, sign), and where it stands."""

    text: str
    kind: str
    start: int
    end: int
    line: int

    @property
    def word(self) -> str:
        """In capitals where it is a word, else ""."""
        return self.text.upper() if self.kind == "word" else ""


def code_tokens(code: str) -> Iterator[Token]:
    """The tokens of a query without its comments."""
    for found in _TOKEN.finditer(code):
        kind = str(found.lastgroup)
        if kind != "comment":
            yield Token(found[0], kind, found.start(), found.end(), code.count("\n", 0, found.start()) + 1)
