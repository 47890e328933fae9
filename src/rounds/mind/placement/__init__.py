"""Finds out in about 25 questions what a learner knows of a whole graph: begin, next_topic, after, known, ready."""

from rounds.mind.placement.dispute import after_dispute, two_questions
from rounds.mind.placement.noise import Outcome
from rounds.mind.placement.packing import StalePack, packed, unpacked
from rounds.mind.placement.placement import Answer, Placement, after, begin, known, next_topic, ready, replay
from rounds.mind.placement.prior import Prior, Shares, Unreachable, compiled_prior

__all__ = [
    "Answer",
    "Outcome",
    "Placement",
    "Prior",
    "Shares",
    "StalePack",
    "Unreachable",
    "after",
    "after_dispute",
    "begin",
    "compiled_prior",
    "known",
    "next_topic",
    "packed",
    "ready",
    "replay",
    "two_questions",
    "unpacked",
]
