"""A question answered by putting things in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from rounds.kit.question import Question, Trap
from rounds.kit.rng import Rng


@dataclass(frozen=True, kw_only=True)
class Order(Question):
    """Put the items in order: steps of a procedure, terms from wide to narrow, lines of code.

    `right` is the order asked for; a trap's answer is a wrong one that people give. An answer is the items in order,
    one a line. `options` is the order in which they are shown first; drawing finds one that is not right.
    """

    right: tuple[str, ...]
    traps: tuple[Trap[tuple[str, ...]], ...] = ()
    options: tuple[str, ...] = ()

    def settled(self, r: Rng) -> Self:
        if self.options:
            return self
        shown = r.shuffle(self.right)
        # A list that is in order already asks nothing: its first two items change places.
        shown = (shown[1], shown[0], *shown[2:]) if shown == self.right else shown
        return replace(self, options=shown)

    def unfair(self) -> str | None:
        if len(self.right) < 2:
            return "fewer than two items can stand in one order alone"
        if len(set(self.right)) < len(self.right):
            return f"two items are alike: {' | '.join(self.right)}"
        if any("\n" in item for item in self.right):
            return "an item runs over two lines"
        for place, trap in enumerate(self.traps):
            if sorted(trap.answer) != sorted(self.right):
                return f"trap '{trap.misconception}' does not order the same items"
            if trap.answer == self.right:
                return f"trap '{trap.misconception}' would be marked right"
            if trap.answer in (other.answer for other in self.traps[:place]):
                return f"trap '{trap.misconception}' stands twice"
        return None

    def reference(self) -> str:
        return "\n".join(self.right)

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return tuple(Trap(trap.misconception, "\n".join(trap.answer), trap.says) for trap in self.traps)
