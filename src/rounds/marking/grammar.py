"""How a kind of answer is to be read: what brackets, spaces and doubtful slashes mean in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

# Functions of more than one value: the least and the most they take.
ARITY: dict[str, tuple[int, int]] = {
    "log": (1, 2), "root": (1, 2), "binom": (2, 2), "max": (1, 12), "min": (1, 12), "norm": (1, 12), "atan": (1, 2),
}  # fmt: skip


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
    slash_takes_product: bool = False
    caret_takes_product: bool = False
    function_takes_product: bool = False

    def reading(self, doubt: Doubt) -> Grammar:
        """This grammar with the doubtful place read the other way."""
        return replace(
            self,
            slash_takes_product=self.slash_takes_product or doubt.reading == SLASH,
            caret_takes_product=self.caret_takes_product or doubt.reading == CARET,
            function_takes_product=self.function_takes_product or doubt.reading == FUNCTION,
        )


@dataclass(frozen=True)
class Doubt:
    """A place where the answer could have been meant differently, and the change that reads it so."""

    reading: str
    asks: str
    at: int


SLASH = "slash_takes_product"
CARET = "caret_takes_product"
FUNCTION = "function_takes_product"
