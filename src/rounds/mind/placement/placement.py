"""A learner's placement: a value that each answer turns into the next one, the same from the same seed and answers.

Odd cases. A topic that is not in the graph, or a page: the answer is kept and counts for nothing. The same topic again:
the second answer counts too, as another look, but `next_topic` never asks a topic twice. A graph changed since:
`replay` the answers on the new one; renamed topics go by their new name, removed ones count for nothing, new ones have
their prior and what follows from their neighbours. A topic without questions is never asked, only inferred.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rounds.mind.graph import Graph
from rounds.mind.placement import choose, frontier
from rounds.mind.placement.noise import Outcome
from rounds.mind.placement.particles import Cloud, N, drawn, resampled, reweighted
from rounds.mind.placement.prior import RATINGS, Prior
from rounds.mind.placement.rejuvenate import Seen, Sight, rejuvenated

TYPED = (0.08, 0.02)  # slip and guess of a typed answer


@dataclass(frozen=True)
class Answer:
    """One answer to a question about a topic, with the slip and guess (0-1) of that question."""

    topic: str
    outcome: Outcome
    slip: float = TYPED[0]
    guess: float = TYPED[1]


@dataclass(frozen=True, eq=False)
class Placement:
    """What was asked for and answered, and the belief that follows (`cloud`, on the graph's order)."""

    graph: Graph
    prior: Prior
    background: str | None
    seed: int
    ratings: Mapping[str, int]
    answers: tuple[Answer, ...]
    cloud: Cloud = field(repr=False)

    @cached_property
    def marginals(self) -> NDArray[np.float64]:
        """P(known) in the graph's order."""
        return self.cloud.known()


def begin(
    graph: Graph, prior: Prior, background: str | None, seed: int, ratings: Mapping[str, int] | None = None
) -> Placement:
    """The placement before the first question. Raises ValueError for a prior of another graph or an unknown rating."""
    if prior.graph_hash != graph.hash:
        raise ValueError(
            f"prior: expected one compiled for graph {graph.hash[:12]}, got {prior.graph_hash[:12]}. Compile it again."
        )
    ratings = dict(ratings or {})
    for tap, rating in ratings.items():
        if tap not in prior.taps or not 0 <= rating < RATINGS:
            raise ValueError(f"self-rating {tap!r}: expected one of {sorted(prior.taps)} with 0-4, got {rating}")
    cloud = drawn(prior, prior.weights(background), ratings, np.random.default_rng((seed, 0)))
    return Placement(graph, prior, background, seed, ratings, (), cloud)


def after(
    placement: Placement, topic: str, outcome: Outcome, slip: float = TYPED[0], guess: float = TYPED[1]
) -> Placement:
    """The placement after this answer. Raises ValueError for a slip or guess outside 0-1, or adding up to 1 or more."""
    if not (0 < slip < 1 and 0 < guess < 1 and slip + guess < 1):
        raise ValueError(
            f"answer to {topic!r}: expected slip and guess above 0 and below 1 together, got {slip}, {guess}"
        )
    answered = replace(placement, answers=(*placement.answers, Answer(topic, outcome, slip, guess)))
    seen = _seen(placement.graph, answered.answers[-1])
    if seen is None:
        return answered
    cloud = reweighted(placement.cloud, seen.topic, seen.outcome, seen.slip, seen.guess)
    if cloud.effective_size < N / 2:
        # The chance of a step comes from the seed and the number of answers alone, so any worker can go on.
        chance = np.random.default_rng((placement.seed, len(answered.answers)))
        cloud = rejuvenated(_sight(answered), resampled(cloud, chance), chance)
    return replace(answered, cloud=cloud)


def replay(
    graph: Graph,
    prior: Prior,
    background: str | None,
    seed: int,
    answers: Iterable[Answer],
    *,
    ratings: Mapping[str, int] | None = None,
    renamed: Mapping[str, str] | None = None,
) -> Placement:
    """The placement after these answers, equal to the one that was live; old names go by their new ones."""
    names = renamed or {}
    placement = begin(graph, prior, background, seed, ratings)
    for one in answers:
        placement = after(placement, names.get(one.topic, one.topic), one.outcome, one.slip, one.guess)
    return placement


def next_topic(
    placement: Placement,
    kinds: Mapping[str, tuple[float, float]] | None = None,
    without: Set[str] = frozenset(),
) -> str | None:
    """The unasked topic that tells most, or None when all were asked.

    `kinds` gives the slip and guess of a topic's question (typed when left out); topics in `without` have no questions.
    """
    rates = np.array([(kinds or {}).get(topic, TYPED) for topic in placement.graph.nodes]).reshape(-1, 2)
    closed = without | {one.topic for one in placement.answers}
    fit = {
        place
        for place, (topic, node) in enumerate(placement.graph.nodes.items())
        if topic not in closed and not node.page
    }
    found = choose.most_telling(placement.marginals, rates[:, 0], rates[:, 1], placement.cloud.candour, fit)
    return None if found is None else placement.prior.layout.topics[found]


def known(placement: Placement) -> dict[str, float]:
    """P(known) of every topic."""
    return dict(zip(placement.graph.nodes, placement.marginals.tolist(), strict=True))


def ready(placement: Placement) -> dict[str, float]:
    """P(needs known and topic unknown) of every topic but pages, the best first."""
    scores = frontier.readiness(placement.prior.layout, placement.cloud).tolist()
    by_topic = dict(zip(placement.graph.nodes, scores, strict=True))
    best = sorted(by_topic, key=lambda topic: -by_topic[topic])
    return {topic: by_topic[topic] for topic in best if not placement.graph.nodes[topic].page}


def _sight(placement: Placement) -> Sight:
    seen = tuple(found for one in placement.answers if (found := _seen(placement.graph, one)))
    return Sight(placement.prior, placement.prior.weights(placement.background), seen, dict(placement.ratings))


def _seen(graph: Graph, answer: Answer) -> Seen | None:
    if answer.topic not in graph.nodes or graph.nodes[answer.topic].page:
        return None
    return Seen(graph.index[answer.topic], answer.outcome, answer.slip, answer.guess)
