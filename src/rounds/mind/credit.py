"""Which earlier topics are practised, too, when one is passed, and how far that may be believed."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

# Weaker practice than this is none.
LEAST_WEIGHT = 0.15
KAPPA_START, KAPPA_LEAST, KAPPA_MOST, KAPPA_RATE = 0.5, 0.02, 1.0, 0.25
# A review may be put off so many times on implicit practice alone.
MOST_POSTPONEMENTS = 2


def practised(direct: Mapping[str, Mapping[str, float]], topic: str) -> Mapping[str, float]:
    """The weight of every earlier topic that this one practises: the product along a path, the best path counts.

    `direct` holds the weights that authors wrote. An earlier topic that is not a key of it is left out.
    """
    found = {topic: 1.0}
    waiting = [topic]
    while waiting:
        here = waiting.pop()
        for earlier, weight in direct[here].items():
            through = found[here] * weight
            if earlier in direct and through >= LEAST_WEIGHT and through > found.get(earlier, 0.0):
                found[earlier] = through
                waiting.append(earlier)
    del found[topic]
    return found


def next_kappa(kappa: float, right: bool, expected: float) -> float:
    """How far implicit practice is believed after a credited topic was asked: up if it held, else down."""
    return min(max(kappa * exp(KAPPA_RATE * (right - expected)), KAPPA_LEAST), KAPPA_MOST)
