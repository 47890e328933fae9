"""Code exercises: a file in which the learner writes functions, or one query."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, ParamSpec, TypeVar

from rounds.kit.query import LearnerQuery
from rounds.kit.written import Written

P = ParamSpec("P")
R = TypeVar("R")


class LearnerFunction(Written, Generic[P, R]):
    """A function that the learner writes. Called, it answers with our solution, or with whatever stands in for it."""

    def __init__(self, solve: Callable[P, R]) -> None:
        super().__init__(solve)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        answer: R = (self._stands_in or self.solve)(*args, **kwargs)
        return answer


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """One exercise file: what the learner writes, the tests (in order), and the text that the learner begins with.

    It has functions, or a query and no function.
    """

    name: str
    title: str
    functions: tuple[LearnerFunction[..., Any], ...]
    tests: tuple[Callable[[], None], ...]
    starter: str
    solution: str
    env: str
    query: LearnerQuery | None = None
    hints: tuple[str, ...] = ()

    @property
    def written(self) -> tuple[Written, ...]:
        """Everything that the learner writes."""
        return self.functions if self.query is None else (self.query,)

    @property
    def language(self) -> str:
        return "python" if self.query is None else "sql"


def learner_writes(solve: Callable[P, R]) -> LearnerFunction[P, R]:
    """Marks our solution: the learner is given its name, parameters and docstring, and writes the body."""
    return LearnerFunction(solve)
