"""What was deleted leaves the disk, too: SQLite by itself only marks its bytes as free."""

from __future__ import annotations

import logging
from pathlib import Path

from django.db import DatabaseError, connection

from rounds.web.people.models import User

log = logging.getLogger(__name__)


def overwrite_from_now_on() -> None:
    """Has this connection fill what it deletes with zeros."""
    if connection.vendor == "sqlite":
        _run("PRAGMA secure_delete = ON")


def scrub() -> bool:
    """Writes the database file anew without its free bytes and empties its journal; whether that could be done.

    Copies that Rounds made before it changed its tables go as well, where nobody else has anything in them.
    PostgreSQL clears its free space by itself.
    """
    if connection.vendor != "sqlite":
        return True
    try:
        # First the zeros go where the rows were, then the file is shortened: nothing is left behind its end.
        _run("PRAGMA wal_checkpoint(TRUNCATE)")
        _run("VACUUM")
        is_busy = bool(_run("PRAGMA wal_checkpoint(TRUNCATE)")[0])
        if User.objects.count() == 1:
            for copy in copies():
                copy.unlink()
    except (DatabaseError, OSError) as error:
        log.warning("What was deleted could not be overwritten: %s", error)
        return False
    return not is_busy


def copies() -> tuple[Path, ...]:
    """The copies of the database that were put beside it before its tables changed."""
    path = Path(str(connection.settings_dict["NAME"]))
    return tuple(path.parent.glob(f"{path.stem}.before-*{path.suffix}")) if path.parent.is_dir() else ()


def _run(statement: str) -> tuple[int, ...]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return tuple(cursor.fetchone() or (0,))
