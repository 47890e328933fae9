"""What the outside says about this server: where its data is, which database, which mode."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

import platformdirs
import tzlocal

from rounds.course import default_folder

SECRET_FILE = "secret.key"
DATABASE_FILE = "rounds.sqlite3"
# Where the home network is served, such as 192.168.1.23:8787; `rounds start --lan` sets it for its own processes.
LAN = "ROUNDS_LAN"


@dataclass(frozen=True)
class Environment:
    """The settings a person may choose, read once at start."""

    data: Path
    course: Path
    database_url: str
    secret_key: str
    is_preview: bool
    zone: str
    lan: str

    @property
    def hosts(self) -> list[str]:
        """The names this server answers to, so that a foreign page cannot reach it under a name of its own."""
        return ["127.0.0.1", "localhost", *([self.lan.rpartition(":")[0]] if self.lan else [])]

    @property
    def database(self) -> dict[str, Any]:
        """Django's settings for the one database."""
        return postgresql(self.database_url) if self.database_url else sqlite(self.data / DATABASE_FILE)


def default_data_folder() -> Path:
    """Where this system keeps a program's data for the person who is signed in."""
    return Path(platformdirs.user_data_dir("rounds", appauthor=False))


def machine_zone() -> str:
    """The time zone that this machine is set to; UTC where it is set to none that has a name."""
    try:
        return ZoneInfo(tzlocal.get_localzone_name()).key
    except (LookupError, TypeError, ValueError):
        return "UTC"


def read_environment(variables: Mapping[str, str] = os.environ) -> Environment:
    """The environment; a missing secret is made up, which is right for a command and for tests.

    `rounds start` writes one into the data folder first, so that sessions outlive a restart.
    """
    data = Path(variables.get("ROUNDS_DATA") or default_data_folder())
    secret = data / SECRET_FILE
    return Environment(
        data=data,
        course=Path(variables.get("ROUNDS_COURSE") or default_folder()),
        database_url=variables.get("ROUNDS_DATABASE_URL", ""),
        secret_key=secret.read_text().strip() if secret.exists() else secrets.token_urlsafe(50),
        is_preview=variables.get("ROUNDS_PREVIEW") == "1",
        zone=machine_zone(),
        lan=variables.get(LAN, ""),
    )


def sqlite(path: Path) -> dict[str, Any]:
    """SQLite as a server wants it.

    IMMEDIATE takes the write lock when a transaction opens: with DEFERRED two writers fail instead of waiting.
    WAL lets readers go on meanwhile; synchronous=FULL means that an acknowledged answer survives a power cut.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def postgresql(url: str) -> dict[str, Any]:
    """PostgreSQL from an address such as postgresql://user:password@host:5432/name (or ?host=/socket/folder)."""
    parts = urlsplit(url)
    socket = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair).get("host", "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/") or "postgres",
        "USER": unquote(parts.username or "postgres"),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or unquote(socket),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }
