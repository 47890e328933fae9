"""A question answered by picking one option."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from rounds.kit.question import Question, Trap
from rounds.kit.rng import Rng


@dataclass(frozen=True, kw_only=True)
class Choice(Question):
    """Pick the one option that is right; every wrong option is a trap.

    `options` is the order in which they are shown; drawing shuffles it, unless the author gave one (a scale,
    where order carries meaning).
    """

    right: str
    traps: tuple[Trap[str], ...]
    options: tuple[str, ...] = ()

    def settled(self, r: Rng) -> Self:
        if self.options:
            return self
        return replace(self, options=r.shuffle((self.right, *(trap.answer for trap in self.traps))))

    def unfair(self) -> str | None:
        offered = [self.right, *(trap.answer for trap in self.traps)]
        alike = {" ".join(option.casefold().split()) for option in offered}
        if len(alike) < len(offered):
            return f"two options are alike: {' | '.join(offered)}"
        if self.options and sorted(self.options) != sorted(offered):
            return f"the options shown ({' | '.join(self.options)}) are not the right answer and the traps"
        return None

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return self.traps

    def reference(self) -> str:
        return self.right
