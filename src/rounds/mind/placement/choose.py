"""The next question: the topic whose answer tells most about whether it is known (Lindley 1956)."""

from __future__ import annotations

from collections.abc import Set

import numpy as np
from numpy.typing import NDArray

from rounds.mind.placement.noise import entropy

Numbers = NDArray[np.float64]


def information(known: Numbers, slip: Numbers, guess: Numbers) -> Numbers:
    """Bits of mutual information between each topic and its answer: I = h(p_y) - [p h(slip) + (1 - p) h(guess)]."""
    right = known * (1 - slip) + (1 - known) * guess
    return np.asarray(entropy(right) - (known * entropy(slip) + (1 - known) * entropy(guess)))


def most_telling(known: Numbers, slip: Numbers, guess: Numbers, open_topics: Set[int]) -> int | None:
    """The open topic with the most information, the first in the graph's order among equals; None when none is open."""
    if not open_topics:
        return None
    places = np.array(sorted(open_topics))
    return int(places[np.argmax(information(known, slip, guess)[places])])
