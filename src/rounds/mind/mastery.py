"""How sure we are that a topic is known: Bayes' rule in log-odds, one answer at a time.

A right answer adds w·log((1 − slip)/guess) to the log-odds, a wrong one w·log(slip/(1 − guess)). Feedback teaches:
then p += (1 − p)·0.10 (the learning step of Corbett and Anderson, 1995).
"""

from __future__ import annotations

from math import exp, log

LEARNED_FROM_FEEDBACK = 0.10
# Two right answers on a choice of four let 1 in 7 through who do not know; these two thresholds let 1 in 70 through.
SURE, SURE_BY_CHOICE = 0.95, 0.98
VARIANTS = 2
# Nothing is ever certain: the log-odds stay finite, and a belief can always be changed.
LEAST = 1e-6


def answered(p: float, right: bool, slip: float, guess: float, weight: float = 1.0) -> float:
    """P(known) after an answer, before any feedback; never lower after a right one (where slip + guess < 1)."""
    ratio = (1 - slip) / guess if right else slip / (1 - guess)
    p = min(max(p, LEAST), 1 - LEAST)
    odds = log(p / (1 - p)) + weight * log(ratio)
    return min(max(1 / (1 + exp(-max(min(odds, 500.0), -500.0))), LEAST), 1 - LEAST)


def after_feedback(p: float) -> float:
    """P(known) once the learner has read what was right and why."""
    return p + (1 - p) * LEARNED_FROM_FEEDBACK


def is_mastered(p: float, right_variants: int, typed: bool) -> bool:
    """Sure enough, on at least two variants; surer where nothing was ever typed."""
    return right_variants >= VARIANTS and p >= (SURE if typed else SURE_BY_CHOICE)
