"""Our memory is one; what forgets nothing, or remembers more with time, is none."""

from __future__ import annotations

from datetime import datetime

import pytest

from rounds.mind.memory import Memory, retrievability, reviewed
from rounds.mind.memory_conformance import DAY, NotAMemory, check_memory


class Ours:
    def reviewed(self, memory: Memory | None, right: bool, at: datetime) -> Memory:
        return reviewed(memory, right, False, at, 0.85)

    def remembered(self, memory: Memory, at: datetime) -> float:
        return retrievability(memory, at)

    def due(self, memory: Memory) -> datetime:
        return memory.due


class Elephant(Ours):
    def remembered(self, memory: Memory, at: datetime) -> float:
        return 1.0


class Backwards(Ours):
    def reviewed(self, memory: Memory | None, right: bool, at: datetime) -> Memory:
        return super().reviewed(memory, not right, at)


class Overdue(Ours):
    def due(self, memory: Memory) -> datetime:
        return memory.last - DAY


def test_our_memory_keeps_the_contract() -> None:
    check_memory(Ours())


@pytest.mark.parametrize(
    ("model", "said"),
    [
        (Elephant(), "something forgotten in ten years"),
        (Backwards(), "at least as much remembered after right"),
        (Overdue(), "a next review later than"),
    ],
)
def test_what_is_no_memory_is_told_why(model: Ours, said: str) -> None:
    with pytest.raises(NotAMemory, match=said):
        check_memory(model)
