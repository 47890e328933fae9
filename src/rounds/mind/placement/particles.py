"""Belief as N weighted particles, each a whole learner: what she knows, her abilities, background, her manner of
answering, and how closely she keeps to the needs.

Sequential Monte Carlo for a static parameter (Chopin 2002, Biometrika 89): reweight by each answer; when the effective
sample size falls below N/2, resample systematically and rejuvenate.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rounds.mind.placement import noise
from rounds.mind.placement.layout import Floats, Layout
from rounds.mind.placement.prior import RATINGS, TAP_SPREAD, Prior, abilities, chances, forward, keepers

Bools = NDArray[np.bool_]
Bytes = NDArray[np.int8]

N = 1000
GRID = np.float32(16)  # abilities are kept to 1/16, so that a packed cloud is small and equals the live one
OVERSAMPLE = 8  # people drawn for each that is kept, when self-ratings choose among them


@dataclass(frozen=True, eq=False)
class Cloud:
    """`state` is T x N, `own` U x N, `by_part` parts x N; the rest has one entry a particle.

    `manner` is the place of a class of `noise`, `keeping` that of a power in `prior.KEEPING`.
    """

    state: Bools
    general: Floats
    by_part: Floats
    own: Floats
    background: Bytes
    manner: Bytes
    keeping: Bytes
    log_weight: NDArray[np.float64]

    def ability(self, layout: Layout, level: Floats) -> Floats:
        """Ability by unit and particle."""
        return level[self.background].T + self.general + self.by_part[layout.part] + self.own

    @property
    def weight(self) -> NDArray[np.float64]:
        """The weights of the particles; they sum to 1."""
        raw = np.exp(self.log_weight - self.log_weight.max())
        return np.asarray(raw / raw.sum())

    @property
    def effective_size(self) -> float:
        """How many equally weighted particles say as much (Kong 1994): 1 / sum of squared weights."""
        return float(1 / np.sum(self.weight**2))

    @property
    def candour(self) -> float:
        """The share of what she does not know that the learner is believed to say so of."""
        return float(noise.CANDOUR[self.manner] @ self.weight)

    def known(self) -> NDArray[np.float64]:
        """P(known) of each topic."""
        return np.asarray(self.state @ self.weight)


def drawn(prior: Prior, people: NDArray[np.float64], ratings: dict[str, int], chance: np.random.Generator) -> Cloud:
    """N learners of the prior, background shares `people`, who would rate themselves (0-4, by tap) about so."""
    layout = prior.layout
    count = N * OVERSAMPLE if ratings else N
    background = chance.choice(len(people), count, p=people).astype(np.int8)
    general, by_part, own = abilities(layout, np.zeros((len(layout.units), count), np.float32), chance)
    cloud = Cloud(
        state=np.zeros((len(layout.topics), 0), bool),
        general=on_grid(general),
        by_part=on_grid(by_part),
        own=on_grid(own),
        background=background,
        manner=chance.choice(len(noise.PEOPLE), count, p=noise.PEOPLE).astype(np.int8),
        keeping=keepers(count, chance),
        log_weight=np.zeros(count),
    )
    if ratings:
        cloud = _rated(prior, cloud, ratings, chance)
    uniform = chance.random((len(layout.topics), N), dtype=np.float32)
    state, _ = forward(layout, chances(layout, cloud.ability(layout, prior.level)), uniform, cloud.keeping)
    return replace(cloud, state=state)


def _rated(prior: Prior, cloud: Cloud, ratings: dict[str, int], chance: np.random.Generator) -> Cloud:
    ability = cloud.ability(prior.layout, prior.level)
    weighed = replace(cloud, log_weight=sum((tap_fit(prior, ability, *tap) for tap in ratings.items()), np.zeros(1)))
    return resampled(weighed, chance)


def tap_fit(prior: Prior, ability: Floats, tap: str, rating: int) -> NDArray[np.float64]:
    """By particle, the log-likelihood of a self-rating (0-4, the population's mean at 2) as ability read with noise."""
    mean = prior.taps[tap] @ ability
    middle, step = _scale(prior, tap)
    read = middle + step * (rating - (RATINGS - 1) / 2)
    return np.asarray(-0.5 * ((mean - read) / TAP_SPREAD) ** 2, float)


def _scale(prior: Prior, tap: str) -> tuple[float, float]:
    """The population's mean and standard deviation, between backgrounds, of the ability that a tap is about."""
    means = prior.level @ prior.taps[tap]
    middle = float(prior.people @ means)
    return middle, max(0.5, float(np.sqrt(prior.people @ (means - middle) ** 2)))


def reweighted(cloud: Cloud, topic: int, outcome: noise.Outcome, slip: float, guess: float) -> Cloud:
    """The cloud after an answer about the topic."""
    known, unknown = noise.likelihoods(outcome, slip, guess)
    fit = np.where(cloud.state[topic], known[cloud.manner], unknown[cloud.manner])
    return replace(cloud, log_weight=cloud.log_weight + fit)


def resampled(cloud: Cloud, chance: np.random.Generator) -> Cloud:
    """N particles of equal weight, drawn by systematic resampling (Kitagawa 1996)."""
    points = (chance.random() + np.arange(N)) / N
    kept = np.minimum(np.searchsorted(np.cumsum(cloud.weight), points), len(cloud.log_weight) - 1)
    return Cloud(
        state=cloud.state[:, kept] if cloud.state.size else cloud.state,
        general=cloud.general[kept],
        by_part=cloud.by_part[:, kept],
        own=cloud.own[:, kept],
        background=cloud.background[kept],
        manner=cloud.manner[kept],
        keeping=cloud.keeping[kept],
        log_weight=np.zeros(N),
    )


def on_grid(ability: Floats) -> Floats:
    """Rounded to the grid, within +-127/16."""
    return np.asarray(np.clip(np.round(ability * GRID), -127, 127) / GRID, np.float32)
