"""A question answered by filling the gaps of a listing."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass

from rounds.kit.listed import Listed, alike
from rounds.kit.question import Trap

GAP = "___"
MOST_GAPS = 4


@dataclass(frozen=True, kw_only=True)
class Fill(Listed):
    """Fill one to four gaps, each written `___` in the code. An answer is one gap a line.

    `answers` has one text a gap, and `accepts`, where it is given, a tuple of others as good for each. A trap's
    answer is the gaps as typed, one a line; it speaks where the gaps in which it differs from the answer hold it.
    """

    answers: tuple[str, ...]
    accepts: tuple[tuple[str, ...], ...] = ()
    traps: tuple[Trap[str], ...] = ()

    @property
    def pieces(self) -> tuple[str, ...]:
        """The code before, between and after the gaps."""
        return tuple(self.code.split(GAP))

    def filled(self, gaps: Sequence[str]) -> str:
        """The program with these texts in its gaps."""
        between = zip(gaps, self.pieces[1:], strict=True)
        return self.pieces[0] + "".join(gap + piece for gap, piece in between)

    def spellings(self, gap: int) -> tuple[str, ...]:
        """Every text that is right in this gap, counted from 0."""
        return (self.answers[gap], *(self.accepts[gap] if self.accepts else ()))

    def _badly_asked(self) -> str | None:
        count = len(self.pieces) - 1
        if not 1 <= count <= MOST_GAPS:
            return f"the listing has {count} gaps ({GAP}): expected 1 to {MOST_GAPS}"
        if len(self.answers) != count or (self.accepts and len(self.accepts) != count):
            return f"the listing has {count} gaps, but {len(self.answers)} answers and {len(self.accepts)} accepts"
        if any("\n" in text or not text.strip() for gap in range(count) for text in self.spellings(gap)):
            return "the text of a gap is empty or runs over two lines"
        if any(len(trap.answer.split("\n")) != count for trap in self.traps):
            return f"a trap does not have {count} lines, one a gap"
        if self.language == "python" and (wrong := self._unreadable()):
            return wrong
        return alike(tuple(trap.answer for trap in self.traps), self.reference())

    def _unreadable(self) -> str | None:
        for gap in range(len(self.answers)):
            for text in self.spellings(gap):
                gaps = [*self.answers[:gap], text, *self.answers[gap + 1 :]]
                try:
                    ast.parse(self.filled(gaps))
                except SyntaxError as error:
                    return f"with {text!r} in gap {gap + 1} Python cannot read the program: {error.msg}"
        return None

    def reference(self) -> str:
        return "\n".join(self.answers)

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return self.traps
