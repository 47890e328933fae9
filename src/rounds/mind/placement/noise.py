"""How a learner answers: latent classes of how careful she is and how readily she says "I don't know this yet".

The first multiplies the slip and the guess of every question. Without it a run of careless errors reads as not knowing,
and the belief is too sure of itself. The second is the share that she says so of, of what she does not know. Without
it the errors of those who nearly always say so, which are slips for the most part, would count as much as anybody's.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from rounds.mind.placement.layout import Floats

Outcome = Literal["right", "wrong", "dont_know"]

# Careful, ordinary, careless, guessing: by how much slip and guess are multiplied, and how common. A judgement, robust
# to slips of 12 %.
_CARE = ((0.6, 1.0, 0.25), (1.0, 1.0, 0.45), (2.0, 2.0, 0.2), (3.0, 5.0, 0.1))
# Hardly ever, half of the time, mostly; each as common as the others, for nobody knows. Not more: who has a
# misconception does not know that she does not know.
_CANDOUR = (0.05, 0.5, 0.8)
SLIPS, GUESSES, CANDOUR, PEOPLE = np.array(
    [(slip, guess, candour, share / len(_CANDOUR)) for slip, guess, share in _CARE for candour in _CANDOUR]
).T
MOST = 0.45  # a slip or guess of a half would say nothing
DOUBTED = 0.02  # of what they would say so of if they did not know it, people say so though they know it


def likelihoods(outcome: Outcome, slip: float, guess: float) -> tuple[Floats, Floats]:
    """By class, log P(outcome | known) and log P(outcome | not known); an error never speaks for knowing."""
    slips, guesses = np.minimum(SLIPS * slip, MOST), np.minimum(GUESSES * guess, MOST)
    doubted = DOUBTED * CANDOUR
    if outcome == "dont_know":
        known, unknown = doubted, CANDOUR
    elif outcome == "right":
        known, unknown = (1 - doubted) * (1 - slips), (1 - CANDOUR) * guesses
    else:
        unknown = (1 - CANDOUR) * (1 - guesses)
        known = np.minimum((1 - doubted) * slips, unknown)
    return np.log(known).astype(np.float32), np.log(unknown).astype(np.float32)


def entropy(*shares: NDArray[np.floating]) -> NDArray[np.floating]:
    """Of outcomes with these shares, in bits."""
    inside = (np.clip(share, 1e-9, 1) for share in shares)
    return np.asarray(sum(-share * np.log2(share) for share in inside))
