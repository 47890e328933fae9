"""One query on a small database in memory: it only reads, and it is stopped where it asks too much.

SQLite's authorizer refuses all but reading, a progress handler counts the steps of a query that never ends, and its
limits bound every text. Around it stands the box, as around any other program of a learner.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn, TypeAlias

from rounds.runner.channel import Channel
from rounds.runner.codec import BadData
from rounds.runner.sql_tokens import Token, code_tokens

# name, ("age INTEGER", …), rows
Stored: TypeAlias = Sequence[Any]
MOST_ROWS, MOST_CHARACTERS = 2_000, 500_000
STEPS_AT_ONCE, MOST_TIMES = 10_000, 2_000  # 20 million steps of SQLite's machine: about a second
READING = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
DENIED_FUNCTIONS = {"load_extension", "fts3_tokenizer"}
LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 1_000_000, sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000, sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200, sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50, sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 200, sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 50,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 0, sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}  # fmt: skip
_NAMED = re.compile(r"(?:no such (?:column|table|function)|ambiguous column name): (.+)")
_AGGREGATE = re.compile(r"(?:misuse of aggregate(?: function)?:? ?|arguments to function )(\w+)\(\)")


@dataclass
class QueryError(Exception):
    """Why a query gave no rows: SQLite's error or a limit of ours, its message, and its line (0: none is named)."""

    kind: str
    message: str = ""
    line: int = 0


def answered(code: str, tables: Sequence[Stored]) -> dict[str, Any]:
    """The columns and rows that this query gives. Raises QueryError."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        _fill(connection, tables)
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        denied = _guard(connection)
        try:
            return _rows(connection, code)
        except (sqlite3.Error, sqlite3.Warning, ValueError, UnicodeError) as error:
            _explain(connection, code, str(error), denied)
        except MemoryError:
            raise QueryError("MemoryError") from None


def serve(code: str, channel: Channel) -> None:
    """Inside the box: answers each database that is sent with what the learner's query gives on it."""
    channel.send({"ran": True, "error": None})
    while True:
        try:
            request = channel.receive()
        except (EOFError, OSError):
            return
        try:
            answer: dict[str, Any] = {"value": answered(code, request["tables"])}
        except QueryError as error:
            answer = {"error": told(error, code)}
        try:
            channel.send(answer)
        except BadData as problem:
            channel.send({"error": told(QueryError("TooLarge", str(problem)), code)})


def told(error: QueryError, code: str) -> dict[str, Any]:
    """The error as data, like that of a program."""
    lines = code.split("\n")
    frames = [[error.line, "<module>", lines[error.line - 1][:300]]] if 0 < error.line <= len(lines) else []
    return {"type": error.kind, "message": error.message[:1000], "frames": frames}


def _fill(connection: sqlite3.Connection, tables: Sequence[Stored]) -> None:
    for name, columns, rows in tables:
        connection.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
        places = ", ".join("?" for _ in columns)
        connection.executemany(f"INSERT INTO {name} VALUES ({places})", rows)


def _guard(connection: sqlite3.Connection) -> list[int]:
    """From here on the connection reads alone, and little at a time; what it refuses is added to the list."""
    denied: list[int] = []
    times = iter(range(MOST_TIMES))

    def allowed(action: int, first: str | None, second: str | None, *_: object) -> int:
        if action in READING and (second or "").lower() not in DENIED_FUNCTIONS:
            return sqlite3.SQLITE_OK
        denied.append(action)
        return sqlite3.SQLITE_DENY

    connection.execute("PRAGMA temp_store = MEMORY")
    for limit, most in LIMITS.items():
        connection.setlimit(limit, most)
    connection.set_authorizer(allowed)
    connection.set_progress_handler(lambda: next(times, None) is None, STEPS_AT_ONCE)
    return denied


def _rows(connection: sqlite3.Connection, code: str) -> dict[str, Any]:
    cursor = connection.execute(code)
    if cursor.description is None:
        raise QueryError("NoQuery")
    rows, characters = [], 0
    for row in cursor:
        rows.append(list(row))
        characters += sum(len(value) for value in row if isinstance(value, (str, bytes)))
        if len(rows) > MOST_ROWS:
            raise QueryError("TooManyRows", str(MOST_ROWS))
        if characters > MOST_CHARACTERS:
            raise QueryError("TooLarge", "its texts are too long")
    return {"columns": [column[0] for column in cursor.description], "rows": rows}


def _explain(connection: sqlite3.Connection, code: str, message: str, denied: Sequence[int]) -> NoReturn:
    """Raises QueryError with the line that the message is about, where one can be found."""
    tokens = list(code_tokens(code))
    if denied:
        raise QueryError("OnlyReads", "", tokens[0].line if tokens else 0) from None
    if "one statement at a time" in message:
        ends = [token for token in tokens if token.text == ";"]
        raise QueryError("TwoQueries", "", ends[0].line if ends else 0) from None
    if message == "interrupted":
        raise QueryError("TooManySteps") from None
    raise QueryError("OperationalError", message, _line(connection, code, message, tokens)) from None


def _line(connection: sqlite3.Connection, code: str, message: str, tokens: Sequence[Token]) -> int:
    if near := re.fullmatch(r'near "(.*)": syntax error', message, re.DOTALL):
        return _syntax_line(connection, code, message, [token for token in tokens if token.text == near[1]])
    if message == "incomplete input":
        return tokens[-1].line if tokens else 0
    if unread := re.match(r'unrecognized token: "(.*)"', message, re.DOTALL):
        at = code.find(unread[1])
        return code.count("\n", 0, at) + 1 if at >= 0 else 0
    named = _NAMED.match(message) or _AGGREGATE.search(message)
    if named is None:
        return 0
    parts = named[1].lower().split(".")
    wanted = [part for name in parts for part in (name, ".")][:-1]
    texts = [token.text.lower().strip('"`[]') for token in tokens]
    found = (at for at in range(len(texts)) if texts[at : at + len(wanted)] == wanted)
    is_bare = message.startswith("ambiguous")
    return next((tokens[at].line for at in found if not (is_bare and at and texts[at - 1] == ".")), 0)


def _syntax_line(connection: sqlite3.Connection, code: str, message: str, alike: Sequence[Token]) -> int:
    """The line of that one of these tokens at which SQLite stops: a query cut behind it fails in the same way."""
    for token in alike:
        try:
            connection.execute(f"EXPLAIN {code[: token.end]}")
        except (sqlite3.Error, sqlite3.Warning) as error:
            if str(error) == message:
                return token.line
    return alike[0].line if alike else 0


def stored(tables: Iterator[Any] | Sequence[Any]) -> list[Stored]:
    """Relations of the kit as the plain data that crosses into a box."""
    return [[table.name, list(table.columns), [list(row) for row in table.rows]] for table in tables]
