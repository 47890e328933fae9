"""A question answered by every option that holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from rounds.kit.question import Question, Trap
from rounds.kit.rng import Rng


@dataclass(frozen=True, kw_only=True)
class Several(Question):
    """Pick all options that hold; every option that does not is a trap.

    An answer is the options picked, one a line. `options` is the order shown; drawing shuffles it unless given.
    """

    right: tuple[str, ...]
    traps: tuple[Trap[str], ...]
    options: tuple[str, ...] = ()

    def settled(self, r: Rng) -> Self:
        if self.options:
            return self
        return replace(self, options=r.shuffle((*self.right, *(trap.answer for trap in self.traps))))

    def unfair(self) -> str | None:
        offered = [*self.right, *(trap.answer for trap in self.traps)]
        if not self.right:
            return "no option holds"
        if len({" ".join(option.casefold().split()) for option in offered}) < len(offered):
            return f"two options are alike: {' | '.join(offered)}"
        if any("\n" in option for option in offered):
            return "an option runs over two lines"
        if self.options and sorted(self.options) != sorted(offered):
            return f"the options shown ({' | '.join(self.options)}) are not those that hold and the traps"
        return None

    def reference(self) -> str:
        return "\n".join(self.right)

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        """Each trap as somebody falls into it who knows the rest."""
        return tuple(Trap(trap.misconception, "\n".join((*self.right, trap.answer)), trap.says) for trap in self.traps)
