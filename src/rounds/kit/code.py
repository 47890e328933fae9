"""A question answered by a file of Python or SQL, which the runner checks."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.exhibit import Exhibit, Table
from rounds.kit.question import Question, Trap


@dataclass(frozen=True, kw_only=True)
class Code(Question):
    """A code exercise as it was asked: its path below course/, its libraries, and what the learner begins with.

    `language` is "python" or "sql"; `tables` are shown beside a query, the beginning of
    each. `starts` are the starters to choose from, where there is more than one.
    """

    exercise: str
    env: str
    starter: str
    solution: str
    language: str = "python"
    tables: tuple[Table, ...] = ()
    starts: tuple[str, ...] = ()

    def exhibits(self) -> tuple[Exhibit, ...]:
        return (*super().exhibits(), *self.tables)

    def unfair(self) -> str | None:
        return None

    def reference(self) -> str:
        return self.solution

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return ()
