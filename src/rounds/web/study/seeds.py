"""Which variant a learner meets next, and with how much of it written."""

from __future__ import annotations

import hashlib
from uuid import UUID

SEEDS = 1000
# Prime to 1,000: a learner meets all thousand variants before one comes back.
STRIDE = 387


def seed_for(learner: UUID, question_path: str, asked_before: int) -> str:
    """The seed ("0" to "999") of this learner's next variant: unlike a neighbour's, and never twice in 1,000."""
    start = int.from_bytes(hashlib.sha256(f"{learner}/{question_path}".encode()).digest()[:4], "big")
    return str((start + STRIDE * asked_before) % SEEDS)


def suggested(passed_before: int, starts: int) -> int:
    """The starter to begin with, counted from 0: with each pass a little less of the program is given."""
    return min(passed_before, max(starts - 1, 0))
