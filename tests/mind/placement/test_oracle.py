"""The cloud believes what adding up every state believes."""

from __future__ import annotations

import numpy as np
import pytest

from rounds.mind.placement import Outcome, after, begin
from rounds.mind.placement.prior import KEEPING
from rounds.mind.placement.rejuvenate import Seen
from tests.mind.placement.exact import Exact
from tests.mind.placement.people import answered, prior_of, woven

GRAPHS = (1, 2, 3)


@pytest.mark.parametrize("graph_seed", GRAPHS)
def test_it_believes_the_exact_prior_before_the_first_answer(graph_seed: int) -> None:
    graph = woven(graph_seed)
    prior = prior_of(graph)
    known = np.mean([begin(graph, prior, None, seed).marginals for seed in range(4)], axis=0)
    assert np.abs(known - Exact(prior, prior.people).known(())).max() < 0.03


@pytest.mark.parametrize("graph_seed", GRAPHS)
def test_it_believes_the_exact_posterior_after_eight_answers(graph_seed: int) -> None:
    graph = woven(graph_seed)
    prior = prior_of(graph)
    exact = Exact(prior, prior.people)
    for seed in range(4):
        placement = answered(graph, prior, seed, 8)
        seen = tuple(Seen(graph.index[one.topic], one.outcome, one.slip, one.guess) for one in placement.answers)
        # The total variation between two beliefs about one topic is the difference of the chances.
        assert np.abs(placement.marginals - exact.known(seen)).max() <= 0.05


@pytest.mark.parametrize("graph_seed", GRAPHS)
def test_over_many_seeds_it_believes_the_exact_posterior_of_one_who_learned_another_way(graph_seed: int) -> None:
    """Her answers say that needs hold loosely, and that she says so of what she does not know."""
    graph = woven(graph_seed, 8)
    prior = prior_of(graph)
    outcomes: tuple[Outcome, ...] = ("dont_know", "right", "wrong", "right", "dont_know", "right", "right", "dont_know")
    ends = []
    for seed in range(16):
        placement = begin(graph, prior, None, seed)
        # Twice each, for as many sweeps as a long placement has.
        for topic, outcome in [*zip(graph.nodes, outcomes, strict=True)] * 2:
            placement = after(placement, topic, outcome)
        ends.append(placement)
    seen = tuple(Seen(graph.index[one.topic], one.outcome, one.slip, one.guess) for one in ends[0].answers)
    exact = Exact(prior, prior.people)
    known = np.mean([one.marginals for one in ends], axis=0)
    assert np.abs(known - exact.known(seen)).max() <= 0.03
    keeping = np.mean(
        [np.bincount(one.cloud.keeping, one.cloud.weight, minlength=len(KEEPING)) for one in ends], axis=0
    )
    assert np.abs(keeping - exact.keeping(seen)).max() <= 0.05
