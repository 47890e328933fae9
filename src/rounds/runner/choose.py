"""Which runner this machine gets, and why."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

from rounds.runner.box import NoBox
from rounds.runner.pool import PoolSlot
from rounds.runner.protocol import RunnerUnavailable
from rounds.runner.slot import BoxSlot
from rounds.runner.workshop import Workshop

IN_A_BOX = (
    "Your code runs in a closed box on this machine: it cannot reach your files, the network or anybody else's code."
)
ON_A_LAPTOP = (
    "Your code runs on this machine in a program of its own, with limits on time and memory against accidents. "
    "It is not shut off from your files: run only what you wrote or trust."
)


def choose_runner(course: Path, *, require_sandbox: bool = False) -> Workshop:
    """A box where one can be had, else interpreters of their own. Raises RunnerUnavailable where a box is required."""
    if require_sandbox and hasattr(os, "geteuid") and os.geteuid() == 0:
        raise RunnerUnavailable("A class server does not run as root. Start Rounds as a user of its own.")
    why_not = why_no_box()
    if not why_not:
        return Workshop(BoxSlot, course, boxed=True, describes=IN_A_BOX)
    if require_sandbox:
        raise RunnerUnavailable(f"Learners' code needs a sandbox here, and none can be had: {why_not}")
    return Workshop(PoolSlot, course, boxed=False, describes=ON_A_LAPTOP)


def how_code_runs() -> str:
    """One sentence on how code will be run on this machine, and why there is no box where there is none."""
    why_not = why_no_box()
    return f"{ON_A_LAPTOP} (No closed box here: {why_not}.)" if why_not else IN_A_BOX


def why_no_box() -> str:
    """Why learners' code cannot be boxed in on this machine; "" where it can (a box was started and has answered)."""
    if sys.platform != "linux":
        return "only Linux has the means"
    try:
        BoxSlot("bare").close()
    except NoBox as reason:
        return str(reason)
    return ""


def secret_seed() -> str:
    """A seed that a learner cannot guess."""
    return secrets.token_hex(16)
