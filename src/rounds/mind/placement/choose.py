"""The next question: the topic whose answer tells most about whether it is known (Lindley 1956)."""

from __future__ import annotations

from collections.abc import Set

import numpy as np
from numpy.typing import NDArray

from rounds.mind.placement.noise import DOUBTED, entropy

Numbers = NDArray[np.float64]


def information(known: Numbers, slip: Numbers, guess: Numbers, candour: float) -> Numbers:
    """Bits of mutual information between each topic and its answer: I = H(answer) - [p H(answer | known) + …].

    Of what is not known, the learner says so for the share `candour`; the rest of the answers slip and guess.
    """
    doubted = np.full_like(known, DOUBTED * candour)
    if_known = doubted, (1 - doubted) * slip, (1 - doubted) * (1 - slip)
    if_not = np.full_like(known, candour), (1 - candour) * (1 - guess), (1 - candour) * guess
    mixed = (known * one + (1 - known) * other for one, other in zip(if_known, if_not, strict=True))
    return np.asarray(entropy(*mixed) - known * entropy(*if_known) - (1 - known) * entropy(*if_not))


def most_telling(known: Numbers, slip: Numbers, guess: Numbers, candour: float, open_topics: Set[int]) -> int | None:
    """The open topic with the most information, the first in the graph's order among equals; None when none is open."""
    if not open_topics:
        return None
    places = np.array(sorted(open_topics))
    return int(places[np.argmax(information(known, slip, guess, candour)[places])])
