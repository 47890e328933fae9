"""The pieces that an answer is cut into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Kind(Enum):
    """What a token is. A WORD is a run of letters that means nothing in mathematics, or means a connective."""

    NUMBER = "number"
    NAME = "name"
    CONST = "const"
    FUNCTION = "function"
    WORD = "word"
    SIGN = "sign"
    OPEN = "open"
    CLOSE = "close"
    COMMAND = "command"
    BEGIN = "begin"
    END_ENV = "end of environment"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: `text` is its canonical spelling, `start` and `end` count characters of the plain text."""

    kind: Kind
    text: str
    start: int
    end: int
    spaced: bool = False
    value: Fraction = Fraction(0)
    other: Fraction | None = None

    def is_sign(self, *texts: str) -> bool:
        return self.kind is Kind.SIGN and self.text in texts

    def is_word(self, *texts: str) -> bool:
        return self.kind is Kind.WORD and self.text.casefold() in texts

    @property
    def shown(self) -> str:
        return self.text or "the end of your answer"
