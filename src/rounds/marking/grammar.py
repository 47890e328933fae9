"""How a kind of answer is to be read: what brackets, spaces and doubtful slashes mean in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

# Functions of more than one value: the least and the most they take.
ARITY: dict[str, tuple[int, int]] = {
    "log": (1, 2), "root": (1, 2), "binom": (2, 2), "max": (1, 12), "min": (1, 12), "norm": (1, 12), "atan": (1, 2),
}  # fmt: skip


class Reach(Enum):
    """How much belongs to a slash, a caret or a function without brackets.

    LEAST is the rule of school; the others are what people may have meant: what follows without a sign, all up to
    the next space, or all up to the next plus or minus.
    """

    LEAST = "least"
    LETTERS = "letters"
    TIGHT = "tight"
    ALL = "all"


@dataclass(frozen=True)
class Grammar:
    """The choices that differ between kinds, and the three readings a doubtful answer may have.

    `grouping` are the brackets that only group when they hold one item. With `spaces` a space parts two items of a
    bracket without commas. With `ends_at_words` a word ends the expression instead of being an error. `transposes`
    reads a dash or ^T after a bracket, `builds_sets` reads {x | x < 3} and ]2, 3[, `angles` reads <1, 2>.
    """

    grouping: str = "([{"
    spaces: bool = False
    ends_at_words: bool = False
    transposes: bool = False
    builds_sets: bool = False
    angles: bool = False
    mixed_numbers: bool = True
    slash: Reach = Reach.LEAST
    caret: Reach = Reach.LEAST
    function: Reach = Reach.LEAST

    def readings(self, doubt: Doubt) -> Iterator[Grammar]:
        """This grammar with the doubtful place read in the other ways."""
        for reach in (Reach.LETTERS, Reach.TIGHT, Reach.ALL):
            yield replace(
                self,
                slash=reach if doubt.place == SLASH else self.slash,
                caret=reach if doubt.place == CARET else self.caret,
                function=reach if doubt.place == FUNCTION else self.function,
            )


@dataclass(frozen=True)
class Doubt:
    """A place where the answer could have been meant differently, and what to ask then."""

    place: str
    asks: str
    at: int


SLASH = "slash"
CARET = "caret"
FUNCTION = "function"
