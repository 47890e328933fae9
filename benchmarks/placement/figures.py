"""What is measured of a policy, over learners. All shares are 0-1.

accuracy: topics called rightly when each is called known at P(known) > 0.5. nontrivial: the same over the topics that
10 to 90 % of people know. top5_ready: of the five topics offered first, the share whose needs are all truly known and
which are truly unknown. top5_blocked: the share with a need that is truly unknown. ece: expected calibration error, the
mean gap between belief and truth in ten bins of equal width, all learners and topics together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.placement.subjects import Subjects

OFFERED = 5
BINS = 10
KEYS = ("accuracy", "nontrivial", "top5_ready", "top5_blocked", "ece")


@dataclass(frozen=True, eq=False)
class Sample:
    """One learner after some questions: the four shares of her own, and by bin the sums of belief and of truth."""

    shares: tuple[float, float, float, float]
    belief: NDArray[np.float64]
    truth: NDArray[np.float64]


def sample(
    subjects: Subjects,
    knows: NDArray[np.bool_],
    open_minded: NDArray[np.bool_],
    believed: NDArray[np.float64],
    ready: NDArray[np.float64],
) -> Sample:
    """What these beliefs (T) and scores of readiness (T) are worth; `open_minded` marks the nontrivial topics."""
    right = (believed > 0.5) == knows
    offered = np.argsort(-ready, kind="stable")[:OFFERED]
    met = np.array([all(knows[need] for need in subjects.needs[topic]) for topic in offered])
    shares = (
        float(right.mean()),
        float(right[open_minded].mean()),
        float((met & ~knows[offered]).mean()),
        float((~met).mean()),
    )
    place = np.clip((believed * BINS).astype(int), 0, BINS - 1)
    belief, truth = (np.bincount(place, weights, BINS).astype(float) for weights in (believed, knows))
    return Sample(shares, belief, truth)


def summary(samples: Sequence[Sample], topics: int) -> dict[str, float]:
    """The figures of all these learners, and the standard errors of the first four under `se`-names."""
    shares = np.array([one.shares for one in samples])
    means, spread = shares.mean(0), shares.std(0, ddof=1) if len(samples) > 1 else np.zeros(4)
    gap = np.abs(_total(one.belief for one in samples) - _total(one.truth for one in samples)).sum()
    values = [*means.tolist(), float(gap / (len(samples) * topics))]
    found = {key: round(value, 4) for key, value in zip(KEYS, values, strict=True)}
    errors = (spread / np.sqrt(len(samples))).tolist()
    return found | {f"se_{key}": round(error, 4) for key, error in zip(KEYS[:4], errors, strict=True)}


def _total(rows: Iterable[NDArray[np.float64]]) -> NDArray[np.float64]:
    return np.asarray(sum(rows, np.zeros(BINS)), float)


def bound(bits: float, topics: int, questions: int, bits_each: float) -> float:
    """No policy is more accurate: by Fano's inequality with h(error) >= (bits left) / topics."""
    left = max(bits - questions * bits_each, 0.0) / topics
    low, high = 0.0, 0.5
    for _ in range(50):
        middle = (low + high) / 2
        entropy = -middle * np.log2(middle) - (1 - middle) * np.log2(1 - middle)
        low, high = (middle, high) if entropy < left else (low, middle)
    return round(1 - low, 4)
