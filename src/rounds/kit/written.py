"""What a learner writes, a function or a query: our solution, the hidden inputs, and the wrong solutions we know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from rounds.kit.rng import Rng

Arguments = tuple[Any, ...]
MOST_CASES = 200


@dataclass(frozen=True)
class Mistake:
    """A plausible wrong solution, the misconception behind it, and what to tell whoever's code behaves like it."""

    misconception: str
    says: str
    solve: Callable[..., Any]
    line: int


class Written:
    """Something that the learner writes. In an author's test it is called, and whatever stands in for it answers."""

    def __init__(self, solve: Callable[..., Any]) -> None:
        self.solve = solve
        self.name = solve.__name__
        self.cases: list[Callable[[Rng], Iterable[Any]]] = []
        self.mistakes: list[Mistake] = []
        self.keeps_inputs = False
        self._stands_in: Callable[..., Any] | None = None

    @property
    def line(self) -> int:
        return self.solve.__code__.co_firstlineno

    @contextmanager
    def replaced(self, by: Callable[..., Any]) -> Iterator[None]:
        """While this lasts, calls go to `by`: a proxy of what the learner wrote, or a mistake under test."""
        before, self._stands_in = self._stands_in, by
        try:
            yield
        finally:
            self._stands_in = before

    def drawn_cases(self, seed: str) -> list[Arguments]:
        """The hidden inputs of this seed, as tuples of arguments; 200 at most."""
        found: list[Arguments] = []
        for number, make in enumerate(self.cases):
            for case in make(Rng(f"{seed}/{self.name}/{number}")):
                found.append(case if isinstance(case, tuple) else (case,))
                if len(found) == MOST_CASES:
                    return found
        return found


def cases(
    of: Written, *, unchanged: bool = False
) -> Callable[[Callable[[Rng], Iterable[Any]]], Callable[[Rng], Iterable[Any]]]:
    """Marks a function that yields inputs, drawn anew for each submission: tuples of arguments, or one argument.

    `unchanged`: the learner's function must leave its inputs as they were.
    """

    def mark(make: Callable[[Rng], Iterable[Any]]) -> Callable[[Rng], Iterable[Any]]:
        of.cases.append(make)
        of.keeps_inputs = of.keeps_inputs or unchanged
        return make

    return mark


def mistake(of: Written, misconception: str, says: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Marks a wrong solution that people really write. The tests must catch it, and code like it gets its `says`."""

    def mark(solve: Callable[..., Any]) -> Callable[..., Any]:
        of.mistakes.append(Mistake(misconception, says, solve, solve.__code__.co_firstlineno))
        return solve

    return mark
