"""A record's file, checked from its first byte to its last before anything of it is believed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Field, Q, UniqueConstraint

from rounds.kit.record import digest
from rounds.web.record import fields, rules
from rounds.web.record.export import FORMAT
from rounds.web.record.fields import Unfit, written
from rounds.web.record.tables import Table, exported, target
from rounds.web.study.models import DrawnQuestion

# Ten years of a keen learner; read whole into memory, so it must end somewhere.
MOST_BYTES = 50_000_000
HEAD = {"format", "rounds", "made_at", "learner", "account", "questions", "tables"}
AGAIN = "Export the record once more where it comes from, and choose that file as it is. Nothing was changed here."
Row = dict[str, Any]


@dataclass(eq=False)
class Refused(Exception):  # it says what happened to the file
    """A file that is not taken in: what is wrong, where in the file, what was expected, what it has, and the cure."""

    what: str
    where: str = ""
    expected: str = ""
    got: str = ""
    cure: str = AGAIN


@dataclass(frozen=True)
class Record:
    """A file that was found to be in order. A row refers to another by its place, counted from 1."""

    learner: UUID
    questions: Mapping[str, Any]
    tables: Mapping[str, list[Row]]


def read(content: bytes) -> Record:
    """The record in the file. Raises Refused at the first thing that is out of order."""
    data = _parsed(content)
    if not isinstance(data, dict) or "format" not in data:
        raise Refused("This is not a record that Rounds has exported.", "the whole file", "an object with a format")
    if data["format"] != FORMAT or isinstance(data["format"], bool):
        newer = isinstance(data["format"], int) and data["format"] > FORMAT
        cure = "Update Rounds, then try again. Nothing was changed here." if newer else AGAIN
        got = Unfit("", data["format"]).got_in_short
        raise Refused("This file has a format that this Rounds cannot read.", "format", str(FORMAT), got, cure)
    _same_names(data, HEAD, "the whole file")
    with _at("learner"):
        learner = fields.read(_field("study.Attempt", "uid"), data["learner"])
    with _at("made_at"):
        fields.read(_field("study.Attempt", "at"), data["made_at"])
    for name in ("rounds", "account"):
        with _at(name):
            fields.plain(data[name])
    questions, tables = _object(data, "questions"), _object(data, "tables")
    for hash_, record in questions.items():
        with _at(f"questions › {fields.text(hash_)[:12]}"):
            _check_question(hash_, record)
    _same_names(tables, {table.name for table in exported()}, "tables", optional=True)
    found: dict[str, list[Row]] = {}
    for table in exported():
        found[table.name] = _rows(table, tables.get(table.name, []), found, questions)
    _check_whole(found, questions)
    assert isinstance(learner, UUID)
    return Record(learner, questions, found)


def _parsed(content: bytes) -> Any:
    if len(content) > MOST_BYTES:
        most, got = (f"{size / 1e6:.0f} MB" for size in (MOST_BYTES, len(content)))
        raise Refused("This file is too large.", "the whole file", f"at most {most}", got)

    def refuse(word: str) -> object:
        raise Unfit("a number", word)

    try:
        return json.loads(content.decode("utf-8"), parse_constant=refuse)
    except Unfit as error:
        raise Refused(
            "This file has a value that is no number.", "somewhere", error.expected, str(error.got)
        ) from error
    except RecursionError as error:
        raise Refused("This file has too many lists in each other.", "somewhere", "a record", "") from error
    except UnicodeDecodeError as error:
        raise Refused("This file is not text.", f"byte {error.start}", "text in UTF-8", "") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, character {error.colno}"
        raise Refused("This file is damaged, or was not exported by Rounds.", where, "JSON", error.msg) from error
    except ValueError as error:
        raise Refused("This file has a number that is too long.", "somewhere", "a number", str(error)) from error


@contextmanager
def _at(where: str) -> Iterator[None]:
    """Says of a value that does not fit where it stands."""
    try:
        yield
    except Unfit as error:
        what = "This file has a value that does not fit."
        raise Refused(what, where, error.expected, error.got_in_short) from error


def _object(data: Mapping[str, Any], name: str) -> dict[str, Any]:
    if not isinstance(data[name], dict):
        raise Refused("A part of this file is missing.", name, "an object", Unfit("", data[name]).got_in_short)
    return data[name]  # type: ignore[no-any-return]  # JSON


def _same_names(found: Mapping[str, Any], expected: set[str], where: str, *, optional: bool = False) -> None:
    """Refuses a name that nobody knows, and one that is missing unless it is `optional`."""
    unknown, missing = sorted(found.keys() - expected), sorted(expected - found.keys())
    if unknown:
        got = Unfit("", unknown[0]).got_in_short
        raise Refused("This file has something that Rounds does not know.", where, ", ".join(sorted(expected)), got)
    if missing and not optional:
        raise Refused("A part of this file is missing.", where, missing[0], "nothing of that name")


def _check_question(hash_: str, record: object) -> None:
    """A stored question is named after its content, so that nobody's question can be put in place of another's."""
    plain = fields.plain(record)
    if not isinstance(plain, dict) or digest(plain) != hash_:
        raise Unfit("a question whose content its name was made from", hash_)
    if not rules.is_question(plain):
        raise Unfit("a question that can be shown and marked", plain.get("kind"))


def _rows(table: Table, rows: object, found: Mapping[str, list[Row]], questions: Mapping[str, Any]) -> list[Row]:
    if not isinstance(rows, list):
        raise Refused("A part of this file is missing.", table.name, "a list of rows", Unfit("", rows).got_in_short)
    made: list[Row] = []
    for number, row in enumerate(rows, 1):
        where = f"{table.name} › row {number}"
        if not isinstance(row, dict):
            raise Refused("This file has a row that is none.", where, "an object", Unfit("", row).got_in_short)
        made.append(_row(table, row, number, where, found, questions))
    _check_unique(table, made)
    return made


def _row(
    table: Table, row: Row, number: int, where: str, found: Mapping[str, list[Row]], questions: Mapping[str, Any]
) -> Row:
    own = table.fields
    # What a newer Rounds has added has a default, and an older file does not have it.
    row = {field.name: written(field.get_default()) for field in own if field.has_default()} | row
    _same_names(row, {"id", *(field.name for field in own)}, where)
    with _at(f"{where} › id"):
        if row["id"] != number or isinstance(row["id"], bool):
            raise Unfit(str(number), row["id"])
    made: Row = {}
    for field in own:
        with _at(f"{where} › {field.name}"):
            made[field.name] = _value(table, field, row[field.name], number, found, questions)
            rules.check(f"{table.name}.{field.name}", made[field.name])
    with _at(where):
        rules.check_row(table.name, made)
    return made


def _value(
    table: Table,
    field: Field[Any, Any],
    value: object,
    number: int,
    found: Mapping[str, list[Row]],
    questions: Mapping[str, Any],
) -> object:
    to = target(field)
    if to is None or (value is None and field.null):
        return fields.read(field, value)
    if to is DrawnQuestion:
        if fields.text(value) not in questions:
            raise Unfit("the name of a question of this file", value)
        return value
    most = number - 1 if to is table.model else len(found[to._meta.label])
    if not fields.is_whole(value, 1, most):
        raise Unfit(f"a row of {to._meta.label}, 1 to {most}" if most else "nothing: there is no such row", value)
    return value


def _check_unique(table: Table, rows: list[Row]) -> None:
    """What must not be there twice is not: as the database will insist, and with the words of a file."""
    keys: list[tuple[tuple[str, ...], Q | None]] = [((f.name,), None) for f in table.fields if f.unique]
    for constraint in table.model._meta.constraints:
        if isinstance(constraint, UniqueConstraint):
            names = tuple(name for name in constraint.fields if name not in table.owners)
            keys.append((names, constraint.condition))
    if any(field.unique for field in table.model._meta.concrete_fields if field.name in table.owners) and len(rows) > 1:
        raise Refused("This file has a row too many.", f"{table.name} › row 2", "one row", f"{len(rows)} rows")
    for names, condition in keys:
        first: dict[tuple[Any, ...], int] = {}
        for number, row in enumerate(rows, 1):
            key = tuple(row[name] for name in names)
            if None in key or not _holds(condition, row):
                continue
            if key in first:
                got = f"the same {', '.join(names) or 'state'} as row {first[key]}"
                raise Refused("This file has something twice.", f"{table.name} › row {number}", "another one", got)
            first[key] = number


def _holds(condition: Q | None, row: Row) -> bool:
    """Whether a constraint is about this row: conditions are equations and lists, all of which must hold."""
    if condition is None:
        return True
    for name, value in condition.children:  # type: ignore[misc]  # leaves alone: no constraint nests
        name, _, how = name.partition("__")
        if not (row[name] in value if how == "in" else row[name] == value):
            return False
    return True


def _check_whole(tables: Mapping[str, list[Row]], questions: Mapping[str, Any]) -> None:
    """What no single row can say."""
    asked = {row["drawn"] for row in tables["study.Ask"]}
    if left := sorted(questions.keys() - asked):
        raise Refused(
            "This file has a question that was never asked.", f"questions › {left[0][:12]}", "an ask of it", ""
        )
    events = [row["turn"] for name in rules.EVENTS for row in tables[name]]
    turns = max((row["turns"] for row in tables["study.LearnerState"]), default=0)
    if max(events, default=0) > turns:
        where, got = "study.LearnerState › turns", str(turns)
        raise Refused("This file counts fewer events than it has.", where, f"at least {max(events)}", got)


def _field(table: str, name: str) -> Field[Any, Any]:
    model = next(one.model for one in exported() if one.name == table)
    return model._meta.get_field(name)  # type: ignore[return-value]  # named by us: a plain field
