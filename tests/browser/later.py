"""`rounds start` with a clock that a test moves: `python -m tests.browser.later start …`.

The product reads its clock in one way, `django.utils.timezone.now`. Here, and nowhere else, that function answers so
many seconds later as the file says that ROUNDS_TEST_CLOCK names. It is put in place whenever this module is loaded, so
that a worker process that loads it anew has the moved clock as well.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.utils import timezone

from rounds.cli import main
from tests.browser.running import Rounds

CLOCK = "ROUNDS_TEST_CLOCK"
ROOT = Path(__file__).parents[2]


class MovedRounds(Rounds):
    """A Rounds in universal time, whose clock goes on from whatever moment it is set to."""

    module = "tests.browser.later"

    def __init__(self, data: Path, course: Path) -> None:
        super().__init__(data, course)
        self.clock = data.with_suffix(".clock")
        self.environment = {CLOCK: str(self.clock), "PYTHONPATH": str(ROOT), "TZ": "UTC"}

    def set_clock(self, to: datetime) -> None:
        """From now on it is this moment there. The file is exchanged whole: a request never reads half of it."""
        fresh = self.clock.with_suffix(".fresh")
        fresh.write_text(str((to - datetime.now(UTC)).total_seconds()), encoding="utf-8")
        fresh.replace(self.clock)


def moved() -> datetime:
    """What the moved clock shows."""
    seconds = float(Path(os.environ[CLOCK]).read_text(encoding="utf-8"))
    return datetime.now(UTC) + timedelta(seconds=seconds)


if CLOCK in os.environ:
    timezone.now = moved

if __name__ == "__main__":
    sys.exit(main())
