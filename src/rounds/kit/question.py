"""What every drawn question has, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Self, TypeVar

from rounds.kit.exhibit import Exhibit
from rounds.kit.rng import Rng

A_co = TypeVar("A_co", covariant=True)


@dataclass(frozen=True)
class Trap(Generic[A_co]):
    """A wrong answer we expect, the misconception behind it (a slug of the catalogue), and what to say then."""

    misconception: str
    answer: A_co
    says: str


@dataclass(frozen=True, kw_only=True)
class Question:
    """One drawn question: its text, its full working, and hints from vague to telling.

    Each kind adds its answer, its traps and the methods below. `ask`, `working` and `hints` are Markdown
    with LaTeX between dollars. `shows` is a listing, table or plot that stands under the ask.
    """

    ask: str
    working: str
    hints: tuple[str, ...] = ()
    shows: Exhibit | None = None

    def exhibits(self) -> tuple[Exhibit, ...]:
        """Everything shown under the ask before anybody answers."""
        return () if self.shows is None else (self.shows,)

    def settled(self, r: Rng) -> Self:
        """The question with whatever chance is left to the kit decided, such as the order of options."""
        return self

    def unfair(self) -> str | None:
        """Why this draw must not be shown (a trap would be right, two options are alike), or None."""
        raise NotImplementedError

    def reference(self) -> str:
        """The right answer, as a careful learner would type it."""
        raise NotImplementedError

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        """Every trap with its answer as a learner would type it."""
        raise NotImplementedError
