"""Code exercises: a file in which the learner writes functions, or one query."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, ParamSpec, TypeVar

from rounds.kit.exhibit import Table
from rounds.kit.probe import Probe
from rounds.kit.query import LearnerQuery
from rounds.kit.written import Mistake, Written

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

    It has functions, or a query and no function. Or, with `probes`, nothing is written: what calls of an earlier
    program come to is predicted. `files` are the data that lie where the program runs, by name. `starts` are all the
    texts that a learner may begin with, from the fullest to the emptiest; `starter` is the first.
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
    starts: tuple[str, ...] = ()
    probes: tuple[Probe, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def written(self) -> tuple[Written, ...]:
        """Everything that the learner writes."""
        return self.functions if self.query is None else (self.query,)

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """Every wrong solution that is known."""
        return tuple(mistake for written in self.written for mistake in written.mistakes)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The beginning of each table that a learner's query is asked about, to be shown beside it."""
        return tuple(table.beginning() for table in self.query.example.tables) if self.query else ()

    @property
    def language(self) -> str:
        return "python" if self.query is None else "sql"

    @property
    def names(self) -> tuple[str, ...]:
        """The functions that a program must have, each once."""
        asked = (*(function.name for function in self.functions), *(probe.name for probe in self.probes))
        return tuple(dict.fromkeys(asked))


def learner_writes(solve: Callable[P, R]) -> LearnerFunction[P, R]:
    """Marks our solution: the learner is given its name, parameters and docstring, and writes the body."""
    return LearnerFunction(solve)


def earlier(file: str, exercise: str, name: str) -> Callable[..., Any]:
    """What another exercise beside `file` calls so: our function of an earlier step of a project, or a helper of it."""
    path = Path(file).with_name(f"{exercise}.py")
    space: dict[str, Any] = {"__name__": exercise, "__file__": str(path)}
    exec(compile(path.read_bytes(), path, "exec"), space)
    made: Callable[..., Any] | LearnerFunction[..., Any] = space[name]
    return made.solve if isinstance(made, LearnerFunction) else made
