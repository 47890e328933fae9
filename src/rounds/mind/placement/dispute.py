"""A learner disagrees with what is believed of a topic: two questions on it settle the matter.

Both count as any other answer, beside the earlier one, which stays: two right after a wrong one raise the log-odds by
2 log(.92/.02) - log(.98/.08) = 5.2 on typed questions, and by more for those who often say that they do not know, so
that two questions are enough to win a dispute.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from rounds.mind.placement.noise import Outcome
from rounds.mind.placement.placement import Placement, after

QUESTIONS = 2


@dataclass(frozen=True)
class Variant:
    """One question of the topic; `typed` when the answer is not picked from a list. Slip and guess are 0-1."""

    question: str
    typed: bool
    slip: float
    guess: float


def two_questions(variants: Iterable[Variant], met: Set[str]) -> tuple[Variant, ...]:
    """What to ask: unmet before met, then typed before picked, then as given. Fewer than two when there are not two."""
    return tuple(sorted(variants, key=lambda one: (one.question in met, not one.typed))[:QUESTIONS])


def after_dispute(placement: Placement, topic: str, answers: Iterable[tuple[Variant, Outcome]]) -> Placement:
    """The placement after these answers to the disputed topic. Raises ValueError for more than two."""
    given = list(answers)
    if len(given) > QUESTIONS:
        raise ValueError(f"dispute of {topic!r}: expected at most {QUESTIONS} answers, got {len(given)}")
    for variant, outcome in given:
        placement = after(placement, topic, outcome, variant.slip, variant.guess)
    return placement
