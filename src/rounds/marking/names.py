"""The letters and words an answer may use: declared variables, functions and constants."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rounds.marking.source import GREEK
from rounds.marking.words import words

# Every spelling of a function that we read, and the one name it has in the tree.
FUNCTIONS: dict[str, str] = {
    **{name: name for name in words(
        "sin cos tan sec csc cot asin acos atan asec acsc acot sinh cosh tanh sech csch coth asinh acosh "
        "atanh exp ln log sqrt cbrt root abs sign floor ceil factorial gamma binom erf Phi sigmoid logit "
        "odds softplus relu max min log10 log2 log1p expm1 norm"
    )},
    "cosec": "csc", "arcsin": "asin", "arccos": "acos", "arctan": "atan", "arcsec": "asec", "arccsc": "acsc",
    "arccot": "acot", "arcsinh": "asinh", "arccosh": "acosh", "arctanh": "atanh", "arsinh": "asinh",
    "arcosh": "acosh", "artanh": "atanh", "tg": "tan", "ctg": "cot", "cotan": "cot", "arctg": "atan", "lg": "log10",
    "sgn": "sign", "expit": "sigmoid", "logistic": "sigmoid", "ceiling": "ceil", "Gamma": "gamma", "choose": "binom",
    "nCr": "binom",
    "C": "binom", "comb": "binom", "ReLU": "relu", "cuberoot": "cbrt", "squareroot": "sqrt", "sqr": "sqrt",
    "sigma": "sigmoid", "σ": "sigmoid", "Φ": "Phi", "Γ": "gamma", "rt": "sqrt", "√": "sqrt", "∛": "cbrt",
}  # fmt: skip

CONSTANTS = {"pi": "pi", "π": "pi", "Pi": "pi", "PI": "pi", "e": "e", "i": "i", "inf": "inf", "infinity": "inf",
             "Infinity": "inf", "Inf": "inf", "INF": "inf", "oo": "inf", "infty": "inf", "infinite": "inf"}  # fmt: skip

# Read as functions only in front of a bracket: elsewhere they are far more often a letter.
LETTER_LIKE = frozenset(words("Phi gamma Gamma odds norm root sign choose min max abs rt comb sqr C sigma σ Φ Γ"))

SPELLED_GREEK = frozenset(GREEK.values()) | {"varepsilon", "vartheta", "varphi"}


def key(name: str) -> str:
    """One spelling for a name however its subscript, braces or Greek letters are written."""
    spelled = "".join(GREEK.get(letter, letter) for letter in name.replace("µ", "μ"))
    return re.sub(r"[\\{}()_\s,]|var(?=epsilon|theta|phi)", "", spelled)


@dataclass(frozen=True)
class Names:
    """Which names an answer may use. `is_open` allows any letter, for a reference whose letters are not declared."""

    declared: tuple[str, ...] = ()
    is_open: bool = False
    splits: bool = True

    @cached_property
    def by_key(self) -> dict[str, str]:
        return {key(name): name for name in self.declared}

    def find(self, written: str) -> str | None:
        """The declared name that is written so, or None."""
        return self.by_key.get(key(written))

    def constant(self, written: str) -> str | None:
        if self.find(written) or (len(written) == 1 and self.find(written.swapcase())):
            return None
        return CONSTANTS.get(written)

    def function(self, written: str, before_bracket: bool) -> str | None:
        if self.find(written) or (written in LETTER_LIKE and not before_bracket):
            return None
        if written in FUNCTIONS:
            return FUNCTIONS[written]
        # A capital spelling is a function only where it is not made of the question's own letters (the RT of nRT).
        is_own = len(written) > 1 and all(self.find(letter) for letter in written)
        return FUNCTIONS.get(written.lower()) if len(written) > 1 and not is_own else None

    def segments(self, run: str) -> tuple[str, ...] | None:
        """A run of letters as the fewest known names, functions and constants: `kx` is k and x where both are declared.

        None when some letter belongs to nothing known, or where runs are never split.
        """
        return _segments(run, self) if self.splits else None

    def is_piece(self, piece: str) -> bool:
        if self.find(piece) or piece in ("pi", "π"):
            return True
        if len(piece) == 1:
            return piece in "ei" or self.is_open
        return (piece in SPELLED_GREEK and self.is_open) or (piece in FUNCTIONS and piece not in LETTER_LIKE)


@lru_cache(maxsize=4096)
def _segments(run: str, names: Names) -> tuple[str, ...] | None:
    best: list[tuple[str, ...] | None] = [()] + [None] * len(run)
    for end in range(1, len(run) + 1):
        for start in range(end):
            before = best[start]
            if before is None or not names.is_piece(run[start:end]):
                continue
            shortest = best[end]
            if shortest is None or len(before) + 1 < len(shortest):
                best[end] = (*before, run[start:end])
    return best[-1]


def merged(declared: Iterable[str], extra: Iterable[str]) -> Names:
    """Names with more letters allowed, each once."""
    return Names(tuple(dict.fromkeys((*declared, *extra))))
