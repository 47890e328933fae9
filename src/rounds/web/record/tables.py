"""Which tables hold something of a learner, found by following the foreign keys that lead to the account.

A table added next year is exported, brought back and deleted without anybody thinking of it. What is left out of a
file is named here, with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Field, ForeignKey, Model, QuerySet

from rounds.web.people.models import User
from rounds.web.study.models import DrawnQuestion

# Deleted with the learner, but never written into a file: what lets somebody in, and what is computed again.
WAYS_IN = frozenset({"people.Device", "people.EntryLink", "people.Pairing"})
LEFT_OUT = WAYS_IN | {"study.TopicState"}
COMPUTED: Mapping[str, frozenset[str]] = {
    "study.LearnerState": frozenset({"kappa", "latest", "engine", "graph"}),
    "study.Placement": frozenset({"graph", "prior", "engine", "cache"}),
}


@dataclass(frozen=True)
class Table:
    """A table whose rows belong to a learner: `path` leads from a row to the account, as filters write it."""

    model: type[Model]
    path: str

    @property
    def name(self) -> str:
        """The table's name in a file: `study.Attempt`."""
        return self.model._meta.label

    @property
    def is_exported(self) -> bool:
        return self.name not in LEFT_OUT

    @property
    def fields(self) -> tuple[Field[Any, Any], ...]:
        """What a file says of each row: everything but its key, its owner, and what is computed."""
        out = COMPUTED.get(self.name, frozenset())
        return tuple(
            field
            for field in self.model._meta.concrete_fields
            if not field.primary_key and field.name not in out and target(field) is not User
        )

    @property
    def owners(self) -> tuple[str, ...]:
        """The fields that name the account itself."""
        return tuple(field.name for field in self.model._meta.concrete_fields if target(field) is User)

    def rows(self, learner: User) -> QuerySet[Model]:
        """The learner's rows, in the order in which they were made."""
        return self.model._default_manager.filter(**{self.path: learner}).order_by("pk")


def target(field: Field[Any, Any]) -> type[Model] | None:
    """The table that a foreign key leads to; None for any other field."""
    return field.remote_field.model if isinstance(field, ForeignKey) else None


@cache
def owned() -> tuple[Table, ...]:
    """Every table that holds something of a learner, each behind those that it refers to."""
    paths = _paths()
    found: list[Table] = []
    while len(found) < len(paths):
        placed = {table.model for table in found}
        left = (model for model in paths if model not in placed)
        # A row may refer to an earlier one of its own table; no two tables refer to each other.
        found.append(next(Table(m, paths[m]) for m in left if _referred(m) & paths.keys() <= placed | {m}))
    return tuple(found)


def exported() -> tuple[Table, ...]:
    """The tables that a file holds."""
    return tuple(table for table in owned() if table.is_exported)


def _paths() -> Mapping[type[Model], str]:
    """By table, the shortest way from it to the account."""
    paths: dict[type[Model], str] = {}
    models = [model for model in apps.get_models() if model not in (User, DrawnQuestion)]
    for _ in models:
        for model in models:
            for field in model._meta.concrete_fields:
                to = target(field)
                if model in paths or to is None or to is model:
                    continue
                if to is User:
                    paths[model] = field.name
                elif to in paths:
                    paths[model] = f"{field.name}__{paths[to]}"
    return paths


def _referred(model: type[Model]) -> set[type[Model]]:
    return {to for field in model._meta.concrete_fields if (to := target(field)) is not None}
