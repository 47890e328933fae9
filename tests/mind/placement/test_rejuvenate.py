"""A sweep gives the particles new life and leaves what they believe as it was."""

from __future__ import annotations

import numpy as np

from rounds.mind.placement import begin
from rounds.mind.placement.particles import Cloud
from rounds.mind.placement.prior import SPREAD
from rounds.mind.placement.rejuvenate import Sight, rejuvenated
from tests.mind.placement.people import prior_of, woven

SWEEPS = 30


def _swept(ratings: dict[str, int]) -> tuple[Cloud, Cloud]:
    graph = woven(1)
    prior = prior_of(graph)
    before = begin(graph, prior, None, 1, ratings).cloud
    sight, chance, cloud = Sight(prior, prior.people, (), ratings), np.random.default_rng(1), before
    for _ in range(SWEEPS):
        cloud = rejuvenated(sight, cloud, chance)
    return before, cloud


def test_without_answers_the_prior_stays_the_prior() -> None:
    before, cloud = _swept({})
    # Two clouds of 1,000: each chance is known to 0.016, each spread to 0.0125.
    assert np.abs(before.known() - cloud.known()).max() < 0.07
    for ability in (cloud.general, cloud.by_part, cloud.own):
        assert np.abs(ability.std(axis=-1) - SPREAD).max() < 0.05
    assert abs((cloud.background == 0).mean() - 0.75) < 0.05


def test_self_ratings_keep_their_weight() -> None:
    before, cloud = _swept({"maths": 0, "statistics": 4})
    assert np.abs(before.known() - cloud.known()).max() < 0.07


def test_a_sweep_moves_most_abilities() -> None:
    before, cloud = _swept({})
    assert (before.own != cloud.own).mean() > 0.8
    assert (before.general != cloud.general).mean() > 0.8
