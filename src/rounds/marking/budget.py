"""How long one answer may take. The clock is an argument, so that a test can stop it."""

from __future__ import annotations

from collections.abc import Callable

from rounds.marking.problems import TooComplicated

SECONDS = 0.120


class Budget:
    """The time left for one answer; each thread and each call has its own."""

    def __init__(self, timer: Callable[[], float], seconds: float = SECONDS) -> None:
        self._timer = timer
        self._ends_at = timer() + seconds
        self._steps = 0

    def spend(self, steps: int = 1) -> None:
        """Counts work; raises TooComplicated when the time is over. The clock is looked at every 32 steps."""
        self._steps += steps
        if self._steps >= 32:
            self._steps = 0
            if self._timer() > self._ends_at:
                raise TooComplicated
