"""What a laptop without Linux loads is there without the modules that only Unix has."""

from __future__ import annotations

import subprocess
import sys

WITHOUT = """
import select, sys
for name in ("pwd", "grp", "resource", "fcntl"):
    sys.modules[name] = None
del select.poll
import rounds.runner.choose, rounds.runner.spawned, rounds.runner.checker, rounds.runner.command
from rounds.runner import box
assert box.unprivileged() is None
import os, time
from rounds.runner.channel import Channel
reads, writes = os.pipe()
Channel(reads, writes).send({"a": 1})
assert Channel(reads, writes).receive(time.monotonic() + 1) == {"a": 1}
"""


def test_the_runner_loads_and_talks_without_what_only_unix_has() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
