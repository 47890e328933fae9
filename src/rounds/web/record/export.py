"""A learner's whole record as one JSON file (docs/record-file.md), and their attempts as a table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Field, Model

from rounds import __version__
from rounds.web.people.models import User
from rounds.web.record.fields import written
from rounds.web.record.tables import Table, exported, target
from rounds.web.study import belief
from rounds.web.study.models import DrawnQuestion

# Raised with any change after which an older Rounds would read a file wrongly.
FORMAT = 1
CHUNK = 500
Numbers = dict[type[Model], dict[Any, int]]


def export(learner: User, now: datetime) -> tuple[str, ...]:
    """The file in pieces. It is of one moment: nothing is written to the learner's ledger while it is made."""
    with transaction.atomic():
        belief.standing(learner)
        return tuple(_file(learner, now))


def _file(learner: User, now: datetime) -> Iterator[str]:
    head = {
        "format": FORMAT,
        "rounds": __version__,
        "made_at": now.isoformat(),
        "learner": str(learner.key),
        "account": {
            "name": learner.username,
            "first_name": learner.first_name,
            "last_name": learner.last_name,
            "email": learner.email,
            "joined_at": learner.date_joined.isoformat(),
        },
    }
    yield f"{_json(head)[:-1]},\n"
    yield '"questions": {'
    yield from _separated(f"\n{_json(hash_)}: {_json(record)}" for hash_, record in _questions(learner))
    yield '\n},\n"tables": {'
    numbers: Numbers = {}
    for at, table in enumerate(exported()):
        yield f"{',' if at else ''}\n{_json(table.name)}: ["
        yield from _separated(f"\n{_json(row)}" for row in _rows(table, learner, numbers))
        yield "\n]"
    yield "\n}}\n"


def _questions(learner: User) -> Iterator[tuple[str, Any]]:
    asked = DrawnQuestion.objects.filter(asks__learner=learner).distinct().order_by("hash")
    return asked.values_list("hash", "record").iterator(chunk_size=CHUNK)


def _rows(table: Table, learner: User, numbers: Numbers) -> Iterator[dict[str, object]]:
    """The rows by field. Each has a number, by which later rows refer to it: row keys of the database say nothing."""
    fields = table.fields
    own = numbers.setdefault(table.model, {})
    found = table.rows(learner).values_list("pk", *(field.attname for field in fields))
    for number, (pk, *values) in enumerate(found.iterator(chunk_size=CHUNK), 1):
        own[pk] = number
        said = {field.name: _said(field, value, numbers) for field, value in zip(fields, values, strict=True)}
        yield {"id": number, **said}


def _said(field: Field[Any, Any], value: object, numbers: Numbers) -> object:
    to = target(field)
    return numbers[to][value] if value is not None and to in numbers else written(value)


def _separated(pieces: Iterator[str]) -> Iterator[str]:
    for at, piece in enumerate(pieces):
        yield f",{piece}" if at else piece


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
