"""What SQLite's errors mean, in words for somebody who has never met one, with the line they are on."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from rounds.runner.protocol import LearnerError, Status
from rounds.runner.sql_tokens import Token, code_tokens
from rounds.runner.words import ENDS, error_of

# The columns of each table.
Names: TypeAlias = Mapping[str, Sequence[str]]
CLAUSES = ("SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT")
KEYWORDS = (*CLAUSES, "JOIN", "LEFT", "DISTINCT", "BETWEEN", "LIKE", "UNION", "WITH", "CASE", "WHEN", "THEN")
FUNCTIONS = (
    "COUNT", "SUM", "AVG", "MIN", "MAX", "ROUND", "ABS", "LENGTH", "LOWER", "UPPER", "SUBSTR", "TRIM", "COALESCE",
    "DATE", "STRFTIME", "JULIANDAY", "REPLACE", "ROW_NUMBER", "RANK",
)  # fmt: skip
OTHER_DIALECTS = {
    "LEN": "LENGTH(…)", "YEAR": "STRFTIME('%Y', …)", "MONTH": "STRFTIME('%m', …)", "DAY": "STRFTIME('%d', …)",
    "DATEDIFF": "JULIANDAY(…) - JULIANDAY(…)", "GETDATE": "DATE('now')", "NOW": "DATE('now')", "MEAN": "AVG(…)",
    "CONCAT": "the sign || between the texts", "ISNULL": "COALESCE(…, …)", "STDEV": "AVG and a formula",
}  # fmt: skip
OURS = {
    "NoQuery": "There is no query in your file yet. Begin with SELECT.",
    "TwoQueries": "Your file holds more than one query. Keep one: what stands behind the first semicolon has to go.",
    "OnlyReads": (
        "Here you only read data. A query begins with SELECT (or WITH); it cannot change, create or attach anything, "
        "nor ask for a PRAGMA."
    ),
    "TooManySteps": (
        "Your query was still running after very many steps, so we stopped it. Does a WITH RECURSIVE never end, or "
        "does a JOIN without ON pair every row with every other?"
    ),
    "TooManyRows": (
        "Your query gives more rows than can be shown ({message}). Does a JOIN without ON pair every row with every "
        "other?"
    ),
    "TooLarge": "What your query gives is too large to be checked: {message}.",
    "MemoryError": ENDS[Status.MEMORY],
}


ENDS_OF_QUERIES: Mapping[Status, str] = {
    **ENDS,
    Status.TIME: (
        "Your query was still running when its time was up, so we stopped it. Does it pair every row with every other, "
        "or build very long texts?"
    ),
}


def query_error(told: Mapping[str, Any], code: str, names: Names) -> LearnerError:
    """The error that a box told of, with its meaning."""
    error = error_of(told, code)
    where = f"Line {error.line}: " if error.line else ""
    template = OURS.get(error.type)
    says = template.format(message=error.message) if template else _meaning(error.message, code, names)
    return replace(error, says=f"{where}{says}")


def _meaning(message: str, code: str, names: Names) -> str:
    name = message.partition(": ")[2]
    if message.startswith("no such column"):
        return _column(name, code, names)
    if message.startswith("no such table"):
        return f"There is no table `{name}`.{_close(name, names) or f' The tables are {_listed(list(names))}.'}"
    if message.startswith("no such function"):
        instead = OTHER_DIALECTS.get(name.upper())
        hint = f" In SQLite write {instead}." if instead else _close(name.upper(), FUNCTIONS)
        return f"SQLite has no function `{name}`.{hint}"
    if message.startswith("ambiguous column name"):
        tables = [table for table, columns in names.items() if name.lower() in columns] or ["table"]
        return f"More than one table has a column `{name}`. Say which you mean, as in `{tables[0]}.{name}`."
    if near := re.fullmatch(r'near "(.*)": syntax error', message, re.DOTALL):
        return _syntax(near[1], code, names)
    return next((says for pattern, says in _SAYINGS if re.search(pattern, message)), f"SQLite stopped here: {message}.")


_SAYINGS = (
    (r"incomplete input", "The query breaks off here. Is a closing bracket missing, or the rest of a clause?"),
    (r"unrecognized token: \"['\"`]", "A text begins with a quote here and does not end. Put the same quote there."),
    (r"unrecognized token", "SQLite cannot read a sign here. Take it out, or look up how it is written."),
    (
        r"misuse of aggregate",
        "A function over many rows, such as COUNT or AVG, cannot stand here: WHERE looks at one row at a time. A "
        "condition on a group belongs in HAVING, behind GROUP BY.",
    ),
    (r"GROUP BY clause is required before HAVING", "HAVING chooses among groups: it needs a GROUP BY before it."),
    (r"HAVING clause on a non-aggregate", "HAVING chooses among groups: it needs a GROUP BY before it."),
    (r"wrong number of arguments", "A function has too many or too few values in its brackets."),
    (r"same number of result columns", "The queries on both sides of UNION must have the same number of columns."),
    (r"sub-select returns", "The query in brackets gives more than one column where one value is needed."),
    (r"ORDER BY term out of range", "ORDER BY with a number means a column of the answer, counted from 1."),
    (r"does not match any column", "ORDER BY behind a UNION may only name columns of the answer."),
    (r"should come after", "ORDER BY and LIMIT belong to the very end, behind the last part of a UNION."),
    (r"no tables specified", "SELECT * needs a table: write FROM and its name."),
    (r"cannot join using column", "USING needs a column that both tables have. Write ON and say what must be equal."),
    (r"too big|too large|too complex|too many|stack overflow", "The query, or a text in it, is too large to run here."),
    (r"integer overflow", "A sum of whole numbers became too large."),
    (r"null character", "This file is no plain text. Save it as plain text (UTF-8) and try again."),
)  # fmt: skip


def _column(name: str, code: str, names: Names) -> str:
    if set(name) == {"_"}:
        return f"There is still a gap to fill: put what belongs there in the place of `{name}`."
    table, _, column = name.rpartition(".")
    known = sorted({each for columns in names.values() for each in columns})
    if table and column.lower() in known:
        owners = [owner for owner, columns in names.items() if column.lower() in columns]
        return f"`{table}` has no column `{column}`, or is no table of this query. {_listed(owners)} has one."
    if re.search(rf'["“”‘’]{re.escape(column)}', code):
        return f"`{column}` is read as the name of a column. A text stands in single quotes: '{column}'."
    instead = f" There are {_listed(known)}. A text stands in single quotes: '{column}'."
    return f"There is no column `{column}`.{_close(column, known) or instead}"


def _syntax(text: str, code: str, names: Names) -> str:
    tokens = list(code_tokens(code))
    places = [at for at, token in enumerate(tokens) if token.text == text]
    if not places:
        return f"SQLite cannot read the query at `{text}`."
    at = places[-1] if len(places) == 1 else next((p for p in places if p and tokens[p - 1].text == ","), places[0])
    before = tokens[at - 1] if at else None
    word = tokens[at].word
    if before is not None and before.text == "," and word in CLAUSES:
        return f"There is a comma too many before `{text}`."
    if word in CLAUSES and (late := _too_late(word, tokens[:at])):
        return f"`{text}` stands too late: it goes before {late}. The order is {', '.join(map(_whole, CLAUSES))}."
    known = {name for table, columns in names.items() for name in (table, *columns)}
    for token in reversed(tokens[max(0, at - 2) : at + 1]):
        if token.kind == "word" and token.text.lower() not in known and token.word not in KEYWORDS:
            close = difflib.get_close_matches(token.word, KEYWORDS, 1, 0.7)
            if close:
                return (
                    f"SQLite cannot read the query at `{text}`. Did you mean `{close[0]}` where it says `{token.text}`?"
                )
    if text in ("=", ">", "<") and before is not None and before.text in ("=", ">", "<", "!"):
        return "These signs do not go together so. Write <=, >= or <>, without a space."
    return f"SQLite cannot read the query at `{text}`. Is a comma, a bracket or a word missing just before it?"


def _too_late(word: str, before: Sequence[Token]) -> str:
    """The first clause of the same query that should come after this word and stands before it."""
    depth, found = 0, ""
    for token in reversed(before):
        depth += {")": 1, "(": -1}.get(token.text, 0)
        if depth < 0 or (depth == 0 and token.word == "SELECT"):
            break
        if depth == 0 and token.word in CLAUSES[CLAUSES.index(word) + 1 :]:
            found = token.word
    return _whole(found)


def _whole(clause: str) -> str:
    return f"{clause} BY" if clause in ("GROUP", "ORDER") else clause


def _close(name: str, known: Sequence[str] | Names) -> str:
    close = difflib.get_close_matches(name.lower(), [each.lower() for each in known], 1, 0.6)
    exact = next((each for each in known if close and each.lower() == close[0]), "")
    return f" Did you mean `{exact}`?" if exact else ""


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
