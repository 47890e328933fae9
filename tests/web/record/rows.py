"""A learner's rows in every table, comparable between two databases: keys by their place, not by their number."""

from __future__ import annotations

from typing import Any

from rounds.web.people.models import User
from rounds.web.record.tables import COMPUTED, WAYS_IN, owned, target
from rounds.web.study.models import DrawnQuestion

# A way in is no part of a record.
NOT_COMPARED = WAYS_IN


def rows(learner: User) -> dict[str, list[dict[str, Any]]]:
    """By table. What is computed again is compared, too: it must come out the same."""
    places: dict[Any, dict[Any, int]] = {}
    found: dict[str, list[dict[str, Any]]] = {}
    for table in owned():
        kept = table.rows(learner).order_by("topic" if table.name == "study.TopicState" else "pk")
        places[table.model] = {row.pk: at for at, row in enumerate(kept)}
        if table.name not in NOT_COMPARED:
            found[table.name] = [_row(row, places) for row in kept]
    return found


def _row(row: Any, places: dict[Any, dict[Any, int]]) -> dict[str, Any]:
    said = {}
    for field in row._meta.concrete_fields:
        to, value = target(field), getattr(row, field.attname)
        if field.primary_key or to is User:
            continue
        if row._meta.label == "study.Placement" and field.name in COMPUTED["study.Placement"]:
            continue
        said[field.name] = value if to in (None, DrawnQuestion) or value is None else places[to][value]
    return said
