"""How well a topic is still remembered: FSRS-6, the memory model of Ye et al., through the library `fsrs` (6.3).

R(t) = (1 + F·t/S)^decay with F = 0.9^(1/decay) − 1: after S days, 9 in 10 is remembered. Every review is a fresh
variant, so there are no learning steps within a day, and no fuzz: chance is nobody's business here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from fsrs import Card, Rating, Scheduler, State

DESIRED_RETENTION = 0.85
# What somebody brings along is remembered for long, longer where it was asked for and right.
ASKED_DAYS, INFERRED_DAYS = 60.0, 21.0
# Medium difficulty on FSRS's scale of 1 to 10, until reviews say otherwise.
PLACED_DIFFICULTY = 5.0
DAY = timedelta(days=1)
LONGEST_DAYS = 36_500.0


@dataclass(frozen=True)
class Memory:
    """Stability S in days, difficulty D (1-10), when it was last practised (or as good as), and when it is due."""

    stability: float
    difficulty: float
    last: datetime
    due: datetime


@cache
def scheduler(retention: float) -> Scheduler:
    return Scheduler(desired_retention=retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def decay() -> float:
    """The exponent of the forgetting curve, below 0: FSRS-6's w20 with its sign."""
    return -scheduler(DESIRED_RETENTION).parameters[20]


def factor() -> float:
    """F, so that R(S) = 0.9."""
    return float(0.9 ** (1 / decay()) - 1)


def retrievability(memory: Memory, at: datetime) -> float:
    """P(remembered) at this time; 1 at a time before the last practice."""
    days = max((at - memory.last) / DAY, 0.0)
    return float((1 + factor() * days / memory.stability) ** decay())


def interval(stability: float, retention: float) -> timedelta:
    """How long until R has fallen to the desired retention; at least a day."""
    days = stability / factor() * (retention ** (1 / decay()) - 1)
    return timedelta(days=min(max(round(days), 1), LONGEST_DAYS))


def reviewed(memory: Memory | None, right: bool, effort: bool, at: datetime, retention: float) -> Memory:
    """The memory after an explicit review: wrong is Again, right with effort Hard, right Good."""
    rating = Rating.Again if not right else Rating.Hard if effort else Rating.Good
    at = at.astimezone(UTC)
    card = Card(card_id=1) if memory is None else _card(memory)
    card, _ = scheduler(retention).review_card(card, rating, at)
    assert card.stability is not None
    assert card.difficulty is not None
    return Memory(card.stability, card.difficulty, at, card.due)


def credited(memory: Memory, share: float, at: datetime, retention: float) -> Memory:
    """The memory after implicit practice that is worth a share x (0-1) of a review.

    S += x(S_rec − S), where S_rec is what a review answered right would give; R' = R + x(1 − R); and `last` is put
    where the curve of the new S passes through R' now.
    """
    full = reviewed(memory, True, False, max(at, memory.last), retention)
    stability = memory.stability + share * (full.stability - memory.stability)
    now_remembered = retrievability(memory, at)
    remembered = now_remembered + share * (1 - now_remembered)
    days = stability / factor() * (remembered ** (1 / decay()) - 1)
    last = at - timedelta(days=days)
    return Memory(stability, memory.difficulty, last, last + interval(stability, retention))


def placed(at: datetime, asked: bool, spread: float, retention: float = DESIRED_RETENTION) -> Memory:
    """The memory of a topic that the learner brought along.

    The first review verifies the placement; `spread` (0-1) moves it within half the interval, so that not all fall on
    one day.
    """
    stability = ASKED_DAYS if asked else INFERRED_DAYS
    due = at + interval(stability, retention) * (0.5 + 0.5 * spread)
    return Memory(stability, PLACED_DIFFICULTY, at, due)


def _card(memory: Memory) -> Card:
    return Card(
        card_id=1,
        state=State.Review,
        step=None,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=memory.last.astimezone(UTC),
    )
