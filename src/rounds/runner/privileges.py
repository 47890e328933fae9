"""Root is given up before anything of a learner's is touched."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable

from rounds.runner import box

# What exercises of the first weeks import. Root's own Python may lie where nobody else can read it: after giving root
# up, nothing more could be loaded.
ORDINARY = (
    "abc", "base64", "bisect", "calendar", "cmath", "collections", "concurrent.futures", "contextlib", "copy", "csv",
    "dataclasses", "datetime", "decimal", "enum", "fractions", "functools", "glob", "hashlib", "heapq", "html",
    "itertools", "json", "locale", "math", "multiprocessing", "numbers", "operator", "pathlib", "pprint", "queue",
    "random", "re", "shutil", "socket", "sqlite3", "statistics", "string", "struct", "subprocess", "tempfile",
    "textwrap", "threading", "time", "traceback", "typing", "unittest", "urllib.request", "uuid", "warnings",
    "zoneinfo",
)  # fmt: skip


def drop(modules: Iterable[str] = ORDINARY) -> None:
    """Where we are root: loads these modules and becomes an unprivileged user. Raises NoBox where there is none."""
    user = box.unprivileged()
    if user is None:
        return
    for name in modules:
        importlib.import_module(name)
    os.setgroups([])
    os.setgid(user[1])
    os.setuid(user[0])
