"""Bringing a record in, and deleting one: one transaction each."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model

from rounds.web.people.models import Device, User
from rounds.web.record import queries
from rounds.web.record.reading import Record, Refused, Row
from rounds.web.record.tables import WAYS_IN, Table, exported, owned, target
from rounds.web.study import belief
from rounds.web.study.models import Ask, DrawnQuestion

BATCH = 500
Made = dict[type[Model], list[Model]]


def bring_in(learner: User, record: Record) -> None:
    """Puts the record in the place of what a newcomer has. Raises Refused, and changes nothing, where that cannot be.

    From then on the learner is known by the record's key, from which the order of their variants follows.
    """
    try:
        with transaction.atomic():
            belief.standing(learner)
            _check_free(learner, record)
            _delete_rows(learner, [table for table in owned() if table.name not in WAYS_IN])
            User.objects.filter(pk=learner.pk).update(key=record.learner)
            learner.key = record.learner
            _keep_questions(record)
            made: Made = {}
            for table in exported():
                made[table.model] = _keep_rows(table, learner, record.tables[table.name], made)
            belief.rebuild(learner)
    except IntegrityError as error:
        raise Refused(
            "Two parts of this file contradict each other.", "tables", "a whole record", str(error)
        ) from error


def delete(learner: User, on: Device | None = None) -> None:
    """Deletes all that is kept of the learner but the account, which gets another key: nothing leads back.

    The device it is done `on` stays let in, as this browser does; every other way in ends.
    """
    with transaction.atomic():
        User.objects.select_for_update().get(pk=learner.pk)
        _delete_rows(learner, owned(), on)
        fresh = {"key": uuid.uuid4(), "first_name": "", "last_name": "", "email": ""}
        User.objects.filter(pk=learner.pk).update(**fresh)
        for name, value in fresh.items():
            setattr(learner, name, value)


def _check_free(learner: User, record: Record) -> None:
    if User.objects.filter(key=record.learner).exclude(pk=learner.pk).exists():
        raise Refused(
            "This record belongs to another learner who studies here.",
            "learner",
            "a learner who is not here yet",
            str(record.learner),
            "Let them sign in: their record is here already. Nothing was changed.",
        )
    work = queries.work(learner)
    if work:
        raise Refused(
            "You have work of your own here, and a record can only be brought in where there is none.",
            "your record here",
            "nothing answered, written or run",
            ", ".join(work),
            "To have the file in its place, delete your record here first. Nothing was changed.",
        )


def _delete_rows(learner: User, tables: Sequence[Table], on: Device | None = None) -> None:
    drawn = set(Ask.objects.filter(learner=learner).values_list("drawn_id", flat=True))
    for table in reversed(tables):
        rows = table.rows(learner).order_by()
        (rows.exclude(pk=on.pk) if on is not None and table.model is Device else rows).delete()
    for some in _batches(sorted(drawn)):
        # What somebody else was asked, too, is theirs as well.
        DrawnQuestion.objects.filter(pk__in=some, asks__isnull=True).delete()


def _keep_questions(record: Record) -> None:
    rows = [DrawnQuestion(hash=hash_, record=question) for hash_, question in record.questions.items()]
    DrawnQuestion.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)


def _keep_rows(table: Table, learner: User, rows: list[Row], made: Made) -> list[Model]:
    """The rows as stored. Those that refer to another one of their own table get it once all are there."""
    own = [field.name for field in table.fields if target(field) is table.model]
    objects = [table.model(**_values(table, learner, row, made, own)) for row in rows]
    manager = table.model._default_manager
    kept = manager.bulk_create(objects, batch_size=BATCH)
    linked = []
    for name in own:
        for one, row in zip(kept, rows, strict=True):
            if row[name] is not None:
                setattr(one, name, kept[row[name] - 1])
                linked.append(one)
    if linked:
        manager.bulk_update(linked, own, batch_size=BATCH)
    return kept


def _values(table: Table, learner: User, row: Row, made: Made, own: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = dict.fromkeys(table.owners, learner)
    for field in table.fields:
        to, value = target(field), row[field.name]
        if field.name in own:
            continue
        if to is DrawnQuestion:
            values[field.attname] = value
        elif to is not None and value is not None:
            values[field.name] = made[to][value - 1]
        else:
            values[field.name] = value
    return values


def _batches(keys: list[Any]) -> Iterable[list[Any]]:
    return (keys[at : at + BATCH] for at in range(0, len(keys), BATCH))
