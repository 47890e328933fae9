"""A question answered by the name of the error that a listing ends in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from rounds.kit.listed import Listed, alike
from rounds.kit.printed import ran
from rounds.kit.question import Trap
from rounds.kit.rng import Rng

NO_ERROR = "no error"
ERRORS = (
    NO_ERROR, "SyntaxError", "IndentationError", "NameError", "TypeError", "ValueError", "IndexError", "KeyError",
    "ZeroDivisionError", "AttributeError",
)  # fmt: skip
SHOWN = 5


@dataclass(frozen=True, kw_only=True)
class Breaks(Listed):
    """Name the error before running. Drawing runs the code and fills in `answer`; "no error" is always offered.

    A trap's answer is the name of an error, or "no error"; the one that turns out to be true is left out.
    """

    traps: tuple[Trap[str], ...] = ()
    answer: str = ""
    options: tuple[str, ...] = ()

    def settled(self, r: Rng) -> Self:
        if self.answer:
            return self
        answer = ran(self.code).error or NO_ERROR
        traps = tuple(trap for trap in self.traps if trap.answer != answer)
        shown = dict.fromkeys((NO_ERROR, answer, *(trap.answer for trap in traps), *ERRORS))
        count = max(SHOWN, len({NO_ERROR, answer, *(trap.answer for trap in traps)}))
        options = sorted(list(shown)[:count], key=lambda name: ERRORS.index(name) if name in ERRORS else -1)
        return replace(self, answer=answer, traps=traps, options=tuple(options))

    def _badly_asked(self) -> str | None:
        names = (self.answer, *(trap.answer for trap in self.traps))
        if unknown := [name for name in names if name not in ERRORS]:
            return f"{unknown[0]!r} is not among the errors that are offered: {', '.join(ERRORS)}"
        return alike(tuple(trap.answer for trap in self.traps), self.answer)

    def reference(self) -> str:
        return self.answer

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return self.traps
