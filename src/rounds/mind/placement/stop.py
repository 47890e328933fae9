"""When enough has been asked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Depth:
    """At most `cap` questions; fewer when the expected error (0-1) comes down to `error`."""

    cap: int
    error: float = 0.05


QUICK = Depth(cap=10)
FULL = Depth(cap=25)
SHARPEN = Depth(cap=30, error=0.03)


def expected_error(known: NDArray[np.float64]) -> float:
    """The share of topics expected to be called wrongly when each is called by its likelier side; 0 without topics."""
    return float(np.minimum(known, 1 - known).mean()) if len(known) else 0.0


def is_enough(known: NDArray[np.float64], asked: int, depth: Depth) -> bool:
    """Whether to stop after this many questions."""
    return asked >= depth.cap or expected_error(known) <= depth.error
