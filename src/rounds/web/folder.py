"""The data folder: everything Rounds keeps of a learner lies in it."""

from __future__ import annotations

import secrets
from pathlib import Path

from rounds.web.environment import SECRET_FILE
from rounds.web.trouble import Trouble

LOG_FILE = "server.log"
# About a month of warnings; the file before it is kept once.
LOG_BYTES = 5_000_000


def prepare(folder: Path) -> None:
    """Makes the folder and its secret. Raises Trouble when nothing can be written there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial = folder / ".trial"
        trial.write_text("")
        trial.unlink()
        _write_secret(folder / SECRET_FILE)
        _turn_log(folder / LOG_FILE)
    except OSError as error:
        raise Trouble(
            f"Rounds cannot write to its data folder {folder} ({error.strerror or error}).",
            "Make the folder writable, or choose another one: rounds start --data FOLDER. Nothing was changed.",
        ) from error


def _write_secret(path: Path) -> None:
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))


def _turn_log(path: Path) -> None:
    if path.exists() and path.stat().st_size > LOG_BYTES:
        path.replace(path.with_suffix(".log.1"))
