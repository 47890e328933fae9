"""Does the learner's query give the rows that were asked for? Pure: the query is only ever asked through `call`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rounds.kit.exercise import Exercise
from rounds.kit.query import Database, LearnerQuery, Row
from rounds.kit.written import Mistake
from rounds.runner import query_words
from rounds.runner.judging import LONGEST_SHOWN, Answer, Call, Ended, Raised, Returned, ended, said_of
from rounds.runner.protocol import CheckItem, CheckResult, RunResult, Status, Table
from rounds.runner.query import QueryError, answered, stored, told
from rounds.runner.words import ENDS, printable

MOST_DATABASES = 20
ROWS_SHOWN, COLUMNS_SHOWN = 30, 20
NAME = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True)
class Found:
    """What a query gave: the names of its columns, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class _Stopped(Exception):
    """Carries an answer without rows out of an author's test."""

    def __init__(self, answer: Raised | Ended) -> None:
        super().__init__()
        self.answer = answer


def judge_query(exercise: Exercise, query: LearnerQuery, call: Call, seed: str) -> CheckResult:
    """The verdict: the author's tests, then the rows on the database that the learner sees and on hidden ones."""
    databases = [query.example, *query.databases(seed)[:MOST_DATABASES]]
    answers: list[Found | Raised] = []
    for database in databases:
        answer = _asked(call, query, database)
        if isinstance(answer, Ended) or (isinstance(answer, Raised) and answer.error.type in query_words.OURS):
            return ended(answer, ())
        answers.append(answer)
    stopped = next((answer for answer in answers if isinstance(answer, Raised)), None)
    wanted = [_ours(query.sql, database) for database in databases]
    if broken := next((want for want in wanted if not isinstance(want, Found)), None):
        says = broken.error.says if isinstance(broken, Raised) else ENDS[Status.SANDBOX]
        return CheckResult(status=Status.SANDBOX, passed=False, says=f"Our own query does not run. {says}")
    mistake = None if answers == wanted else _recognised(query, databases, answers)
    if stopped is not None:
        result = ended(stopped, ())
        return result if mistake is None else _named(result, mistake)
    try:
        items = [_tested(query, test, call) for test in exercise.tests]
    except _Stopped as stop:
        return ended(stop.answer, ())
    found = [answer for answer in answers if isinstance(answer, Found)]
    items += _compared(query, found, [want for want in wanted if isinstance(want, Found)])
    passed = all(item.ok for item in items)
    says = next((item.hint for item in items if not item.ok and item.hint), "")
    result = CheckResult(status=Status.OK, passed=passed, items=tuple(items), says=says)
    return result if passed or mistake is None else _named(result, mistake)


def run_query(query: LearnerQuery, call: Call) -> RunResult:
    """What the query gives on the database that the learner sees."""
    answer = _asked(call, query, query.example)
    if isinstance(answer, Found):
        count = len(answer.rows)
        return RunResult(status=Status.OK, stdout=f"{count} row{'' if count == 1 else 's'}\n", tables=(_table(answer),))
    if isinstance(answer, Raised):
        return RunResult(status=Status.ERROR, error=answer.error, says=answer.error.says)
    return RunResult(status=answer.status)


def answer_of(code: str, database: Database) -> Answer:
    """What this query gives here, in this process: for queries of our own, never for learners'."""
    try:
        return Returned(answered(code, stored(database.tables)))
    except QueryError as error:
        return Raised(query_words.query_error(told(error, code), code, database.names))


def _asked(call: Call, query: LearnerQuery, database: Database) -> Found | Raised | Ended:
    return _read(call(query.name, (database,)))


def _read(answer: Answer) -> Found | Raised | Ended:
    """The answer as columns and rows; one that is neither counts as the end of the program."""
    if not isinstance(answer, Returned):
        return answer
    value = answer.value
    if not isinstance(value, dict) or not isinstance(value.get("columns"), list):
        return Ended(Status.KILLED)
    columns, rows = tuple(map(str, value["columns"])), value.get("rows")
    if not isinstance(rows, list) or not all(isinstance(row, list) and len(row) == len(columns) for row in rows):
        return Ended(Status.KILLED)
    return Found(columns, tuple(tuple(row) for row in rows))


def _ours(code: str, database: Database) -> Found | Raised | Ended:
    return _read(answer_of(code, database))


def _named(result: CheckResult, mistake: Mistake) -> CheckResult:
    return CheckResult(
        status=result.status, passed=False, items=result.items, error=result.error, mistake=mistake.misconception,
        says=mistake.says,
    )  # fmt: skip


def _recognised(query: LearnerQuery, databases: Sequence[Database], answers: Sequence[object]) -> Mistake | None:
    """The known mistake that gives these very rows, or stops with this very error, on every database."""
    for mistake in query.mistakes:
        pairs = zip(databases, answers, strict=True)
        if all(_alike(query, _ours(mistake.solve(), database), answer) for database, answer in pairs):
            return mistake
    return None


def _alike(query: LearnerQuery, one: object, other: object) -> bool:
    if isinstance(one, Found) and isinstance(other, Found):
        return _same_rows(one, other) and (not query.ordered or _keys(one) == _keys(other))
    if isinstance(one, Raised) and isinstance(other, Raised):
        return (one.error.type, one.error.message) == (other.error.type, other.error.message)
    return False


def _tested(query: LearnerQuery, test: Callable[[], None], call: Call) -> CheckItem:
    """One test of the author's. Raises _Stopped when the query gives no rows there."""
    last: list[Found] = []

    def ask(database: Database) -> tuple[Row, ...]:
        answer = _asked(call, query, database)
        if not isinstance(answer, Found):
            raise _Stopped(answer)
        last[:] = [answer]
        return answer.rows

    title = said_of(test)
    try:
        with query.replaced(ask):
            test()
    except _Stopped:
        raise
    except Exception:  # an assertion of the author's, or rows that the test could not use
        return CheckItem(title=title, ok=False, got=f"Your query gave {_rows_said(last[0])}" if last else "")
    return CheckItem(title=title, ok=True)


def _compared(query: LearnerQuery, found: Sequence[Found], wanted: Sequence[Found]) -> list[CheckItem]:
    """Columns, rows and order as sentences, about the first database on which something is wrong."""
    for number, (got, want) in enumerate(zip(found, wanted, strict=True)):
        items = _items(query, got, want, "In the data you see" if number == 0 else "In data you do not see")
        if not all(item.ok for item in items):
            return items
    return items


def _items(query: LearnerQuery, got: Found, want: Found, where: str) -> list[CheckItem]:
    columns = _columns(got, want)
    if len(got.columns) != len(want.columns):
        return [columns]
    got = Found(want.columns, got.rows)  # a column without a name of its own would be told by its formula
    rest = _rows(got, want, where)
    if query.ordered and all(item.ok for item in rest):
        rest.append(_order(got, want, where))
    return [columns, *rest]


def _columns(got: Found, want: Found) -> CheckItem:
    """A column must be called as ours is where ours has a plain name."""
    title = f"The columns are {_listed(want.columns)}."
    names = [name.lower() for name in got.columns]
    wanted = [name.lower() for name in want.columns]
    hint = ""
    if len(names) > len(wanted):
        extra = [name for name in got.columns if name.lower() not in wanted]
        hint = f"{len(names) - len(wanted)} too many{f': leave out {_listed(extra)}' if extra else ''}."
    elif len(names) < len(wanted):
        hint = (
            f"{len(wanted) - len(names)} too few: add {_listed([n for n in want.columns if n.lower() not in names])}."
        )
    else:
        wrong = [at for at, name in enumerate(wanted) if NAME.fullmatch(name) and name != names[at]]
        if wrong and sorted(names) == sorted(wanted):
            hint = "They are the right ones, in another order."
        elif wrong:
            at = wrong[0]
            hint = f"Column {at + 1} is called `{got.columns[at]}`. Name it with AS {want.columns[at]}."
    if not hint:
        return CheckItem(title=title, ok=True)
    return CheckItem(
        title=title, ok=False, hint=printable(hint), got=_cut(", ".join(got.columns)), want=", ".join(want.columns)
    )


def _rows(got: Found, want: Found, where: str) -> list[CheckItem]:
    ours, theirs = Counter(_keys(want)), Counter(_keys(got))
    missing, extra = ours - theirs, theirs - ours
    column = _wrong_column(missing, extra, len(want.columns))
    if column is not None:
        return [_values(got, want, column, where)]
    belongs, alone = "Every row that belongs is there.", "No row is there that does not belong."
    lacks = CheckItem(title=belongs, ok=True)
    if missing:
        row = next(row for row in want.rows if _key(row) in missing)
        count = f"{missing.total()} of {len(want.rows)} row{'' if len(want.rows) == 1 else 's'}"
        lacks = CheckItem(title=belongs, ok=False, got=_cut(f"{where}, {count} missing, such as {_said(want, row)}"))
    spare = CheckItem(title=alone, ok=True)
    if extra:
        row = next(row for row in got.rows if _key(row) in extra)
        times, right = theirs[_key(row)], ours[_key(row)]
        often = f" (there {times} times, {right or 'not at all'} is right)" if times > 1 else ""
        count = f"{extra.total()} row{'' if extra.total() == 1 else 's'} too many"
        spare = CheckItem(title=alone, ok=False, got=_cut(f"{where}, {count}, such as {_said(got, row)}{often}"))
    return [lacks, spare]


def _wrong_column(missing: Counter[Row], extra: Counter[Row], width: int) -> int | None:
    """The one column in which every wrong row differs from a right one, if there is one."""
    if not missing or missing.total() != extra.total() or width < 2:
        return None
    for at in range(width):
        if _without(missing, at) == _without(extra, at):
            return at
    return None


def _without(rows: Counter[Row], at: int) -> Counter[Row]:
    found: Counter[Row] = Counter()
    for row, count in rows.items():
        found[(*row[:at], *row[at + 1 :])] += count
    return found


def _values(got: Found, want: Found, at: int, where: str) -> CheckItem:
    def rest(row: Row) -> Row:
        return _key((*row[:at], *row[at + 1 :]))

    right = Counter(_keys(want))
    row = next(row for row in got.rows if _key(row) not in right)
    ours = next(other for other in want.rows if rest(other) == rest(row) and _key(other) not in set(_keys(got)))
    name = want.columns[at]
    title = f"`{name}` is right in every row."
    return CheckItem(title=title, ok=False, got=_cut(f"{where}: {_said(got, row)}"), want=f"{name} {_value(ours[at])}")


def _order(got: Found, want: Found, where: str) -> CheckItem:
    title = "The rows stand in the order that is asked for."
    pairs = zip(got.rows, want.rows, strict=True)
    for number, (row, ours) in enumerate(pairs, 1):
        if _key(row) != _key(ours):
            seen = f"{where}, row {number} is {_said(got, row)}"
            return CheckItem(title=title, ok=False, got=_cut(seen), want=_cut(_said(want, ours)))
    return CheckItem(title=title, ok=True)


def _same_rows(one: Found, other: Found) -> bool:
    return Counter(_keys(one)) == Counter(_keys(other))


def _keys(found: Found) -> list[Row]:
    return [_key(row) for row in found.rows]


def _key(row: Row) -> Row:
    """The row with its decimal numbers to nine figures: sums differ in the last place by the order of their terms."""
    return tuple(float(f"{value:.9g}") if isinstance(value, float) else value for value in row)


def _said(found: Found, row: Row) -> str:
    return ", ".join(f"{name} {_value(value)}" for name, value in zip(found.columns, row, strict=True))


def _rows_said(found: Found) -> str:
    if not found.rows:
        return "no row"
    return _cut("; ".join(_said(found, row) for row in found.rows))


def _value(value: Any) -> str:
    """A value as SQL writes it."""
    if value is None:
        return "NULL"
    return (
        "'" + printable(value) + "'"
        if isinstance(value, str)
        else f"{value:.9g}"
        if isinstance(value, float)
        else str(value)
    )


def _cut(text: str) -> str:
    text = printable(text)
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(found: Found) -> Table:
    """The answer as text, cut to what a page can hold."""

    def cell(value: Any) -> str:
        return printable("NULL" if value is None else f"{value:.9g}" if isinstance(value, float) else str(value))[:200]

    rows = tuple(tuple(cell(value) for value in row[:COLUMNS_SHOWN]) for row in found.rows[:ROWS_SHOWN])
    names = tuple(printable(name)[:200] for name in found.columns[:COLUMNS_SHOWN])
    return Table(names, rows, len(found.rows) > ROWS_SHOWN or len(found.columns) > COLUMNS_SHOWN)
