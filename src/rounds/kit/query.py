"""A query that the learner writes in SQL, and the small databases that it is asked about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rounds.kit.exhibit import Table, tidied
from rounds.kit.written import Written

Value: TypeAlias = str | int | float | None
Row: TypeAlias = tuple[Value, ...]
COLUMN = re.compile(r"([a-z]\w*) (INTEGER|REAL|TEXT)")
KINDS: dict[str, tuple[type, ...]] = {"INTEGER": (int,), "REAL": (int, float), "TEXT": (str,)}
EXAMPLE = "example"  # the seed of the database that the learner sees
ROWS_SHOWN = 5


@dataclass(frozen=True)
class Relation:
    """One table of a database: its name, its columns ("age INTEGER", "sex TEXT", "k REAL") and its rows; None is NULL.

    Raises ValueError for a column or a row that does not fit.
    """

    name: str
    columns: tuple[str, ...]
    rows: Sequence[Row]

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", tuple(tuple(row) for row in self.rows))
        for column in self.columns:
            if not COLUMN.fullmatch(column):
                raise ValueError(f"{self.name}: the column {column!r} is not a name and INTEGER, REAL or TEXT")
        for row in self.rows:
            self._fits(row)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.split(" ")[0] for column in self.columns)

    def _fits(self, row: Row) -> None:
        if len(row) != len(self.columns):
            raise ValueError(f"{self.name}: the row {row} has {len(row)} values for {len(self.columns)} columns")
        for column, value in zip(self.columns, row, strict=True):
            if value is not None and type(value) not in KINDS[column.split(" ")[1]]:
                raise ValueError(f"{self.name}: {value!r} does not fit the column {column!r}")

    def beginning(self) -> Table:
        """Its columns and first rows, to be shown."""
        first = self.rows[:ROWS_SHOWN]
        cut = f", the first {ROWS_SHOWN} of {len(self.rows)} rows" if len(self.rows) > ROWS_SHOWN else ""
        cells = tuple(tuple("NULL" if value is None else value for value in row) for row in first)
        return Table(self.names, cells, f"{self.name}{cut}")


class Database:
    """Tables as data. A query is asked about one of them at a time."""

    def __init__(self, *tables: Relation) -> None:
        self.tables = tables

    def __repr__(self) -> str:
        return f"Database({', '.join(f'{table.name}: {len(table.rows)} rows' for table in self.tables)})"

    @property
    def names(self) -> dict[str, tuple[str, ...]]:
        """The names of the columns by the name of their table."""
        return {table.name: table.names for table in self.tables}

    def turned(self) -> Database:
        """The same rows, stored in the opposite order."""
        return Database(*(Relation(table.name, table.columns, table.rows[::-1]) for table in self.tables))


class LearnerQuery(Written):
    """A query that the learner writes; `solve` gives ours. In an author's test, called with a Database, it gives rows.

    `ordered`: the order of the rows counts. `equivalent` are lines of our solution with one token changed, as
    `rounds check` reads them out, which give the same answer whatever the data are.
    """

    def __init__(self, solve: Callable[[], str], ordered: bool, equivalent: tuple[str, ...]) -> None:
        super().__init__(solve)
        self.ordered = ordered
        self.equivalent = equivalent

    def __call__(self, database: Database) -> tuple[Row, ...]:
        if self._stands_in is None:
            raise RuntimeError(
                f"{self.name} is asked by the checks of an exercise alone: put this into a test_ function."
            )
        rows: tuple[Row, ...] = self._stands_in(database)
        return rows

    @property
    def sql(self) -> str:
        """Our solution."""
        return tidied(self.solve())

    def databases(self, seed: str) -> list[Database]:
        """The databases of this seed."""
        return [database for (database,) in self.drawn_cases(seed)]

    @property
    def example(self) -> Database:
        """The database that the learner sees. Raises ValueError where no @cases yields one."""
        databases = self.databases(EXAMPLE)
        if not databases:
            raise ValueError(f"{self.name} has no database: write @cases({self.name}) that yields some")
        return databases[0]


def learner_queries(
    *, ordered: bool = False, equivalent: tuple[str, ...] = ()
) -> Callable[[Callable[[], str]], LearnerQuery]:
    """Marks a function that gives our query. Its docstring is what the learner is asked for."""
    return lambda solve: LearnerQuery(solve, ordered, equivalent)
