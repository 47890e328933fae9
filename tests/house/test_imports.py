"""Rounds can be imported on Windows, whose Python has no fcntl, resource or pwd."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

IMPORT_ALL = """
import importlib, pkgutil, sys

for absent in {absent}:
    sys.modules[absent] = None

import django
django.setup()
import rounds

def stop(name):
    raise

for module in pkgutil.walk_packages(rounds.__path__, "rounds.", onerror=stop):
    importlib.import_module(module.name)
    print(module.name)
"""
POSIX_ONLY = ("fcntl", "resource", "pwd")


def import_all(data: Path, absent: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Imports every module in a fresh Python that lacks these; what it printed."""
    environment = {
        **os.environ,
        "ROUNDS_DATA": str(data),
        "ROUNDS_PREVIEW": "1",
        "DJANGO_SETTINGS_MODULE": "rounds.web.settings",
    }
    command = [sys.executable, "-c", IMPORT_ALL.format(absent=absent)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_every_module_can_be_imported_without_what_only_posix_has(tmp_path: Path) -> None:
    done = import_all(tmp_path, POSIX_ONLY)
    assert done.returncode == 0, done.stderr
    assert {"rounds.kit.number", "rounds.web.study.models", "rounds.web.laptop"} <= set(done.stdout.split())


@pytest.mark.parametrize("needed", ["json", "hashlib"])
def test_a_module_that_is_missing_would_be_noticed(tmp_path: Path, needed: str) -> None:
    done = import_all(tmp_path, (needed,))
    assert done.returncode != 0
    assert needed in done.stderr
