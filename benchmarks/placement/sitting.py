"""One learner answers one policy: the same learner and the same answers to the same topics, whoever asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.placement.figures import Sample, sample
from benchmarks.placement.policy import Policy
from benchmarks.placement.subjects import Subjects
from benchmarks.placement.world import Learner, Outcome

ENOUGH = 0.05  # stop when this share of topics is expected to be called wrongly


@dataclass(eq=False)
class Sitting:
    """Samples by number of questions, when it could have stopped, and the milliseconds of each step."""

    samples: dict[int, Sample] = field(default_factory=dict)
    stopped: int | None = None
    choose_ms: list[float] = field(default_factory=list)
    answer_ms: list[float] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class Examinee:
    """A learner on some topics of the world (`subjects` are those at `places`), with her answers ready for all.

    `learner` says what she is and how sure; what she `knows` and `answers` are by place in `subjects`.
    """

    subjects: Subjects
    learner: Learner
    knows: NDArray[np.bool_]
    answers: Sequence[Outcome]
    open_minded: NDArray[np.bool_]
    seed: int


def sit(policy: Policy, examinee: Examinee, looks: Sequence[int]) -> Sitting:
    """The sitting up to the last of these numbers of questions; the belief is sampled at each."""
    found = Sitting()
    state = policy.begin(examinee.learner, examinee.seed)
    asked: set[int] = set()
    for count in range(max(looks) + 1):
        known = policy.known(state)
        if found.stopped is None and np.minimum(known, 1 - known).mean() <= ENOUGH:
            found.stopped = count
        if count in looks:
            found.samples[count] = _sampled(policy, examinee, state, known)
        if count == max(looks):
            break
        begin = perf_counter()
        topic = policy.choose(state, asked)
        middle = perf_counter()
        state = policy.after(state, topic, examinee.answers[topic])
        found.choose_ms.append((middle - begin) * 1000)
        found.answer_ms.append((perf_counter() - begin) * 1000)
        asked.add(topic)
    return found


def _sampled(policy: Policy, examinee: Examinee, state: Any, known: NDArray[np.float64]) -> Sample:
    return sample(examinee.subjects, examinee.knows, examinee.open_minded, known, policy.ready(state))
