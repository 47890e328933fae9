"""Queries of the course, run by SQLite itself on tables as the learner sees them."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from rounds.kit import Database, Table

# What stands in a cell is the table's affair: a number, a text, or None.
Row: TypeAlias = tuple[Any, ...]


def asked_of(sql: str, *tables: tuple[str, Sequence[str], Iterable[Row]]) -> list[Row]:
    """The rows that a query gives on tables: each its name, its columns ("age" or "age INTEGER") and its rows."""
    connection = sqlite3.connect(":memory:")
    try:
        for name, columns, rows in tables:
            connection.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
            connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", list(rows))
        return [tuple(row) for row in connection.execute(sql)]
    finally:
        connection.close()


def asked_of_database(sql: str, database: Database) -> list[Row]:
    return asked_of(sql, *((table.name, table.columns, table.rows) for table in database.tables))


def stored(database: Database) -> list[list[Row]]:
    """The rows of each table, in the order of the tables."""
    return [[tuple(row) for row in table.rows] for table in database.tables]


def shown(table: Table, name: str) -> tuple[str, Sequence[str], list[Row]]:
    """A table that a question shows, with NULL where it says so."""
    return name, table.columns, [tuple(None if cell == "NULL" else cell for cell in row) for row in table.rows]


def blocks(markdown: str) -> list[str]:
    """The listings between three backticks."""
    found: list[str] = re.findall(r"```\w*\n(.+?)\n```", markdown, re.DOTALL)
    return found
