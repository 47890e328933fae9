"""The tests of the web once more, on PostgreSQL: `python -m tests.on_postgresql`, with pytest's own words after it.

The server comes from PyPI (pgserver) and lives in a temporary folder, so nothing has to be installed by hand.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    from pgserver import get_server  # type: ignore[attr-defined]  # it lists no names to export
except ImportError:
    sys.exit("PostgreSQL was not tried: pgserver is made for Linux and macOS with Python up to 3.12. Run this there.")

WEB = Path(__file__).parent / "web"
# Laptop mode, which is SQLite always.
LAPTOP = ("test_start.py", "test_lan.py")


def main(words: list[str]) -> int:
    """pytest's exit status."""
    tests = [sys.executable, "-m", "pytest", str(WEB), *(f"--ignore={WEB / name}" for name in LAPTOP)]
    with tempfile.TemporaryDirectory() as folder, get_server(folder, cleanup_mode="delete") as server:
        environment = {**os.environ, "ROUNDS_DATABASE_URL": server.get_uri()}
        return subprocess.run([*tests, *words], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
