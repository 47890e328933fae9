"""A question answered by what a program prints."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from rounds.kit.listed import Listed, alike
from rounds.kit.printed import ran
from rounds.kit.question import Trap
from rounds.kit.rng import Rng


@dataclass(frozen=True, kw_only=True)
class Prints(Listed):
    """Predict the output. Drawing runs the code and fills in `answer`, and `error`, the name of one that ends it.

    A trap's answer is the text that is typed by somebody with the misconception, lines and all.
    """

    traps: tuple[Trap[str], ...] = ()
    answer: str = ""
    error: str = ""

    def settled(self, r: Rng) -> Self:
        if self.answer:
            return self
        out = ran(self.code)
        return replace(self, answer=output(out.text + out.last_line), error=out.error)

    def _badly_asked(self) -> str | None:
        if not self.answer:
            return "the program prints nothing"
        return alike(tuple(output(trap.answer) for trap in self.traps), self.answer)

    def reference(self) -> str:
        return self.answer

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return self.traps


def output(text: str) -> str:
    """Text as it is compared: without blanks at the end of a line, and empty lines before and behind."""
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
