"""A question answered by one line of a listing."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.listed import Listed, alike
from rounds.kit.question import Trap


@dataclass(frozen=True, kw_only=True)
class FindLine(Listed):
    """Find the line. `line` is right, counted from 1, `also` are as good; any other that is not empty can be chosen.

    A trap's answer is the number of a line.
    """

    line: int
    also: tuple[int, ...] = ()
    traps: tuple[Trap[int], ...] = ()

    @property
    def right(self) -> tuple[int, ...]:
        return (self.line, *self.also)

    @property
    def choosable(self) -> tuple[int, ...]:
        return tuple(number for number, line in enumerate(self.lines, 1) if line.strip())

    def _badly_asked(self) -> str | None:
        for number in (*self.right, *(trap.answer for trap in self.traps)):
            if number not in self.choosable:
                return f"line {number} is not in the listing, or is empty"
        both = [trap.answer for trap in self.traps if trap.answer in self.right]
        if both:
            return f"the trap at line {both[0]} would be marked right"
        if len(self.choosable) <= len(self.right):
            return "every line is right"
        return alike(tuple(str(trap.answer) for trap in self.traps), str(self.line))

    def reference(self) -> str:
        return str(self.line)

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return tuple(Trap(trap.misconception, str(trap.answer), trap.says) for trap in self.traps)
