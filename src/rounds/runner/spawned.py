"""A single-use interpreter for a laptop of any system: `python -m rounds.runner.spawned ENV`.

It loads the libraries, waits for one job on its input, and runs it. What the learner prints goes where our errors go,
because the output carries the channel. This guards against accidents and not against attackers.
"""

from __future__ import annotations

import os
import sys

from rounds.runner import confine, learner, privileges
from rounds.runner.channel import Channel
from rounds.runner.preload import preload


def main(env: str) -> None:
    """Serves one job."""
    channel = Channel(os.dup(0), os.dup(1))
    preload(env)
    _redirect()
    privileges.drop()
    channel.send({"ready": True})
    job = channel.receive()
    if os.name == "posix":
        confine.limit_processor(job["cpu_s"])
    if sys.platform == "linux":
        confine.limit_memory(confine.address_space() + job["mem_mb"] * confine.MB)
    os.chdir(job["folder"])
    learner.lay_out(job["files"])
    learner.serve(job["code"], channel, job["language"])


def _redirect() -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  (lives as long as the program)
    sys.stdout = open(1, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115


if __name__ == "__main__":
    main(sys.argv[1])
    os._exit(0)
