"""A question answered by a Python file, which the runner checks."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.question import Question, Trap


@dataclass(frozen=True, kw_only=True)
class Code(Question):
    """A code exercise as it was asked: its path below course/, its libraries, and what the learner begins with."""

    exercise: str
    env: str
    starter: str
    solution: str

    def unfair(self) -> str | None:
        return None

    def reference(self) -> str:
        return self.solution

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return ()
