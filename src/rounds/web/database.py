"""Bringing the database up to this version, and refusing one that is ahead of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from rounds import __version__
from rounds.web.trouble import Trouble


def prepare() -> None:
    """Applies what is missing, after a copy of what was there.

    Raises Trouble for a database of a newer Rounds, or one that cannot be read; it is left as it was.
    """
    try:
        executor = MigrationExecutor(connection)
        applied = set(MigrationRecorder(connection).applied_migrations())
    except DatabaseError as error:
        raise unreadable(error) from error
    ahead = sorted(f"{app}.{name}" for app, name in applied - executor.loader.disk_migrations.keys())
    if ahead:
        raise Trouble(
            f"The data was written by a newer version of Rounds (it has {', '.join(ahead)}; this is {__version__}).",
            "Update Rounds, or start with another folder: rounds start --data FOLDER. Nothing was changed.",
        )
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if missing and applied:
        _copy_aside()
    if missing:
        call_command("migrate", verbosity=0, interactive=False)


def _copy_aside() -> None:
    """A whole copy of an SQLite file beside it, in one step, before its tables change."""
    name = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor == "sqlite" and name.exists():
        with (
            sqlite3.connect(name) as source,
            sqlite3.connect(name.with_suffix(f".before-{__version__}.sqlite3")) as copy,
        ):
            source.backup(copy)


def unreadable(error: DatabaseError) -> Trouble:
    """What to say of a database that cannot be read or written."""
    return Trouble(
        f"The database {connection.settings_dict['NAME']} cannot be used ({error}).",
        "Put a backup in its place, or start with another folder: rounds start --data FOLDER. Nothing was changed.",
    )
