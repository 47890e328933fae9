"""Code exercises: what a learner writes, with our solution, hidden inputs, tests and known mistakes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, ParamSpec, TypeVar

from rounds.kit.probe import Probe
from rounds.kit.rng import Rng

P = ParamSpec("P")
R = TypeVar("R")
Arguments = tuple[Any, ...]
MOST_CASES = 200


@dataclass(frozen=True)
class Mistake:
    """A plausible wrong solution, the misconception behind it, and what to tell whoever's code behaves like it."""

    misconception: str
    says: str
    solve: Callable[..., Any]
    line: int


class LearnerFunction(Generic[P, R]):
    """A function that the learner writes. Called, it answers with our solution, or with whatever stands in for it."""

    def __init__(self, solve: Callable[P, R]) -> None:
        self.solve = solve
        self.name = solve.__name__
        self.cases: list[Callable[[Rng], Iterable[Any]]] = []
        self.mistakes: list[Mistake] = []
        self._stands_in: Callable[..., Any] | None = None

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        answer: R = (self._stands_in or self.solve)(*args, **kwargs)
        return answer

    @contextmanager
    def replaced(self, by: Callable[..., Any]) -> Iterator[None]:
        """While this lasts, calls go to `by`: a proxy of the learner's function, or a mistake under test."""
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


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """One exercise file: what the learner writes, the tests (in order), and the text that the learner begins with.

    Or, with `probes`, nothing is written: what calls of an earlier program come to is predicted. `files` are the data
    that lie where the program runs, by name.
    """

    name: str
    title: str
    functions: tuple[LearnerFunction[..., Any], ...]
    tests: tuple[Callable[[], None], ...]
    starter: str
    solution: str
    env: str
    probes: tuple[Probe, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The functions that a program must have, each once."""
        asked = (*(function.name for function in self.functions), *(probe.name for probe in self.probes))
        return tuple(dict.fromkeys(asked))


def learner_writes(solve: Callable[P, R]) -> LearnerFunction[P, R]:
    """Marks our solution: the learner is given its name, parameters and docstring, and writes the body."""
    return LearnerFunction(solve)


def cases(of: LearnerFunction[..., Any]) -> Callable[[Callable[[Rng], Iterable[Any]]], Callable[[Rng], Iterable[Any]]]:
    """Marks a function that yields inputs, drawn anew for each submission: tuples of arguments, or one argument."""

    def mark(make: Callable[[Rng], Iterable[Any]]) -> Callable[[Rng], Iterable[Any]]:
        of.cases.append(make)
        return make

    return mark


def mistake(
    of: LearnerFunction[..., Any], misconception: str, says: str
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Marks a wrong solution that people really write. The tests must catch it, and code like it gets its `says`."""

    def mark(solve: Callable[..., Any]) -> Callable[..., Any]:
        of.mistakes.append(Mistake(misconception, says, solve, solve.__code__.co_firstlineno))
        return solve

    return mark


def earlier(file: str, exercise: str, name: str) -> Callable[..., Any]:
    """What another exercise beside `file` calls so: our function of an earlier step of a project, or a helper of it."""
    path = Path(file).with_name(f"{exercise}.py")
    space: dict[str, Any] = {"__name__": exercise, "__file__": str(path)}
    exec(compile(path.read_bytes(), path, "exec"), space)
    made: Callable[..., Any] | LearnerFunction[..., Any] = space[name]
    return made.solve if isinstance(made, LearnerFunction) else made
