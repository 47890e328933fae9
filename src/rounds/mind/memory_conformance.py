"""A check that any model of memory can be run through: does it behave as memory does?"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Generic, Protocol, TypeVar

M = TypeVar("M")
START = datetime(2030, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)


class MemoryModel(Protocol[M]):
    """`reviewed` gives the memory after an answer (None before the first); `remembered` the chance of right."""

    def reviewed(self, memory: M | None, right: bool, at: datetime) -> M: ...
    def remembered(self, memory: M, at: datetime) -> float: ...
    def due(self, memory: M) -> datetime: ...


class NotAMemory(AssertionError):
    """Says what the model did, where, what was expected and what was got."""


def check_memory(model: MemoryModel[M]) -> None:
    """Returns when the model keeps the contract. Raises NotAMemory at the first breach."""
    _Check(model).all()


class _Check(Generic[M]):
    def __init__(self, model: MemoryModel[M]) -> None:
        self.model = model

    def all(self) -> None:
        for history in ((True,), (False,), (True, True, True), (True, True, False), (False, True, False, True)):
            memory, at = self._after(history)
            where = f"after {['wrong', 'right'][history[-1]]} as answer {len(history)}"
            self._fades(memory, at, where)
            self._right_is_no_worse_than_wrong(memory, at, where)
            self._asking_changes_nothing(memory, at, where)
            self._same_for_the_same(history, memory, at, where)

    def _after(self, history: tuple[bool, ...]) -> tuple[M, datetime]:
        at = START
        memory = self.model.reviewed(None, history[0], at)
        for right in history[1:]:
            at = self.model.due(memory)
            memory = self.model.reviewed(memory, right, at)
        return memory, at

    def _fades(self, memory: M, at: datetime, where: str) -> None:
        shares = [self.model.remembered(memory, at + days * DAY) for days in (0, 1, 7, 30, 365, 3650)]
        _expect(all(0 <= share <= 1 for share in shares), where, "chances between 0 and 1", shares)
        _expect(shares == sorted(shares, reverse=True), where, "less remembered as time goes by", shares)
        _expect(shares[0] > shares[-1], where, "something forgotten in ten years", shares)
        due = self.model.due(memory)
        _expect(due > at, where, f"a next review later than {at}", due)

    def _right_is_no_worse_than_wrong(self, memory: M, at: datetime, where: str) -> None:
        then = at + 10 * DAY
        right, wrong = (self.model.reviewed(memory, answer, then) for answer in (True, False))
        later = then + 10 * DAY
        shares = self.model.remembered(right, later), self.model.remembered(wrong, later)
        _expect(shares[0] >= shares[1], where, "at least as much remembered after right as after wrong", shares)
        dues = self.model.due(right), self.model.due(wrong)
        _expect(dues[0] >= dues[1], where, "a next review no sooner after right than after wrong", dues)

    def _asking_changes_nothing(self, memory: M, at: datetime, where: str) -> None:
        first, again = (self.model.remembered(memory, at + 5 * DAY) for _ in range(2))
        _expect(first == again, where, f"the same chance when asked again, {first}", again)

    def _same_for_the_same(self, history: tuple[bool, ...], memory: M, at: datetime, where: str) -> None:
        replayed, _ = self._after(history)
        live, again = (self.model.remembered(one, at + 9 * DAY) for one in (memory, replayed))
        _expect(live == again, where, f"a replay that equals what was live, {live}", again)


def _expect(holds: bool, where: str, expected: str, got: object) -> None:
    if not holds:
        raise NotAMemory(f"{where}: expected {expected}, got {got}")
