"""How careful a learner is: a latent class multiplies the slip and the guess of every question.

Without it a run of careless errors reads as not knowing, and the belief is too sure of itself.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rounds.mind.placement.layout import Floats

SLIPS = np.array([0.6, 1.0, 2.0, 3.0])  # careful, ordinary, careless, guessing: by how much each question's slip
GUESSES = np.array([1.0, 1.0, 2.0, 5.0])  # and guess are multiplied: a judgement, robust to slips of 12 %
PEOPLE = np.array([0.25, 0.45, 0.2, 0.1])
MOST = 0.45  # a slip or guess of a half would say nothing
DONT_KNOW_SLIP = 0.02  # of one who knows and says "I don't know this yet"
DONT_KNOW_GUESS = 0.02  # of one who does not know and yet answers


def likelihoods(right: bool, slip: float, guess: float) -> tuple[Floats, Floats]:
    """By class, log P(outcome | known) and log P(outcome | not known)."""
    slips, guesses = np.minimum(SLIPS * slip, MOST), np.minimum(GUESSES * guess, MOST)
    known, unknown = (1 - slips, guesses) if right else (slips, 1 - guesses)
    return np.log(known).astype(np.float32), np.log(unknown).astype(np.float32)


def entropy(share: NDArray[np.floating]) -> NDArray[np.floating]:
    """h(p) in bits, 0 at 0 and 1."""
    inside = np.clip(share, 1e-9, 1 - 1e-9)
    return np.asarray(-inside * np.log2(inside) - (1 - inside) * np.log2(1 - inside))
