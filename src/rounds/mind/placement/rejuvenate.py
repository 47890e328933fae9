"""Moves that bring life back into a resampled cloud without changing what it believes (Gilks and Berzuini 2001).

One sweep interweaves two parametrisations (Yu and Meng 2011, JCGS 20). Centred: redraw what is known, given abilities.
Non-centred: keep each topic's noise, move the abilities, let the states follow. Alone, the first cannot move an ability
away from the states that it made, and the belief is overconfident.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from rounds.mind.placement import noise
from rounds.mind.placement.layout import Floats, Group, Layout
from rounds.mind.placement.particles import Bools, Bytes, Cloud, on_grid, tap_fit
from rounds.mind.placement.prior import KEEPERS, KEEPING, SPREAD, Prior, chances, forward, keepers

ZERO = np.float32(0)


@dataclass(frozen=True)
class Seen:
    """One answer: the topic by its place, what it was, and the slip and guess of the question."""

    topic: int
    outcome: noise.Outcome
    slip: float
    guess: float


@dataclass(frozen=True, eq=False)
class Sight:
    """All that stays fixed in a sweep: prior, background shares, answers and self-ratings (0-4, by tap)."""

    prior: Prior
    people: NDArray[np.float64]
    seen: tuple[Seen, ...]
    ratings: dict[str, int]


def rejuvenated(sight: Sight, cloud: Cloud, chance: np.random.Generator) -> Cloud:
    """The cloud after one sweep of every move."""
    cloud = _redrawn_states(sight, cloud, chance)
    cloud = _moved(sight, cloud, chance)
    cloud = _redrawn_keeping(sight, cloud, chance)
    return _on_grid(_redrawn_manner(sight, cloud, chance))


def evidence(seen: Iterable[Seen], cloud: Cloud) -> dict[int, Floats]:
    """By topic asked, the log-likelihood ratio of known against not known, by particle."""
    found: dict[int, Floats] = {}
    for one in seen:
        known, unknown = noise.likelihoods(one.outcome, one.slip, one.guess)
        found[one.topic] = found.get(one.topic, ZERO) + (known - unknown)[cloud.manner]
    return found


# Centred: Gibbs over the topics, one colour at a time


def _redrawn_states(sight: Sight, cloud: Cloud, chance: np.random.Generator) -> Cloud:
    layout = sight.prior.layout
    share = chances(layout, cloud.ability(layout, sight.prior.level))
    power = KEEPING[cloud.keeping]
    state, missing = cloud.state.copy(), power * _missing(layout, cloud.state)
    ratio = evidence(sight.seen, cloud)
    threshold = _log_odds(np.clip(chance.random(state.shape, dtype=np.float32), 1e-7, 1 - 1e-6))
    for colour in layout.colours:
        _redraw(layout, colour, layout.loss[colour.edges] * power, share, ratio, threshold, state, missing)
    return replace(cloud, state=state)


def _redraw(
    layout: Layout,
    colour: Group,
    loss: Floats,
    share: Floats,
    ratio: dict[int, Floats],
    threshold: Floats,
    state: Bools,
    missing: Floats,
) -> None:
    """Draws the colour's topics from their full conditionals, in place; `missing` (T x N) is kept up to date.

    `loss` is that of the colour's edges, by particle.
    """
    logit = _log_odds(share[colour.topics] * np.exp(missing[colour.topics]))
    for place, topic in enumerate(colour.topics):
        if topic in ratio:
            logit[place] += ratio[int(topic)]
    parent, child = layout.parent[colour.edges], layout.child[colour.edges]
    others = missing[child] - np.where(state[parent], ZERO, loss)
    if len(colour.edges):
        known_if = share[child] * np.exp(others)
        unknown = np.log((1 - known_if) / (1 - known_if * np.exp(loss)))
        logit[colour.rows] += colour.gathered(np.where(state[child], -loss, unknown), np.add)
    state[colour.topics] = logit > threshold[colour.topics]
    missing[child] = others + np.where(state[parent], ZERO, loss)


def _missing(layout: Layout, state: Bools) -> Floats:
    """By topic and particle, the log of the factor that its missing needs cost whoever keeps to them as drawn."""
    total = np.zeros(state.shape, np.float32)
    for level in layout.levels:
        if len(level.edges):
            cost = np.where(state[layout.parent[level.edges]], ZERO, layout.loss[level.edges])
            total[level.topics[level.rows]] = level.gathered(cost, np.add)
    return total


def _log_odds(share: Floats) -> Floats:
    return np.asarray(np.log(share / (1 - share)), np.float32)


# Non-centred: Metropolis over abilities, background and keeping, the noise of every topic kept

Move = Callable[[Sight, Cloud, np.random.Generator], Cloud]


def _moved(sight: Sight, cloud: Cloud, chance: np.random.Generator) -> Cloud:
    layout, level = sight.prior.layout, sight.prior.level
    given = chances(layout, cloud.ability(layout, level)) * np.exp(
        KEEPING[cloud.keeping] * _missing(layout, cloud.state)
    )
    kept = _noise(cloud.state, given, chance)
    ratio = evidence(sight.seen, cloud)
    density = _log_density(sight, cloud, ratio)
    for move in MOVES:
        proposed = move(sight, cloud, chance)
        state, _ = forward(layout, chances(layout, proposed.ability(layout, level)), kept, proposed.keeping)
        proposed = replace(proposed, state=state)
        reached = _log_density(sight, proposed, ratio)
        taken = np.log(chance.random(len(reached))) < reached - density
        cloud, density = _choose(taken, proposed, cloud), np.where(taken, reached, density)
    return cloud


def _noise(state: Bools, given: Floats, chance: np.random.Generator) -> Floats:
    """Uniform noise that makes exactly this state: below P(known | needs) where known, above it elsewhere."""
    uniform = chance.random(state.shape, dtype=np.float32)
    below = np.minimum(uniform * given, given * np.float32(0.99999))
    return np.where(state, below, np.maximum(given, given + uniform * (1 - given)))


def _log_density(sight: Sight, cloud: Cloud, ratios: dict[int, Floats]) -> NDArray[np.float64]:
    """Of abilities, ratings and answers, up to a constant: what changes in a non-centred move."""
    squares = cloud.general**2 + (cloud.by_part**2).sum(0) + (cloud.own**2).sum(0)
    total = -squares.astype(float) / (2 * SPREAD**2)
    for topic, ratio in ratios.items():
        total += np.where(cloud.state[topic], ratio, ZERO)
    ability = cloud.ability(sight.prior.layout, sight.prior.level) if sight.ratings else cloud.own
    return sum((tap_fit(sight.prior, ability, *tap) for tap in sight.ratings.items()), total)


def _background(sight: Sight, cloud: Cloud, chance: np.random.Generator) -> Cloud:
    drawn = chance.choice(len(sight.people), len(cloud.background), p=sight.people)
    return replace(cloud, background=drawn.astype(np.int8))


def _keeping(sight: Sight, cloud: Cloud, chance: np.random.Generator) -> Cloud:
    return replace(cloud, keeping=keepers(len(cloud.keeping), chance))


def _general(sight: Sight, cloud: Cloud, chance: np.random.Generator) -> Cloud:
    return replace(cloud, general=cloud.general + _steps(cloud.general, 0.45, 1.0, chance))


def _by_part(sight: Sight, cloud: Cloud, chance: np.random.Generator) -> Cloud:
    return replace(cloud, by_part=cloud.by_part + _steps(cloud.by_part, 0.4, 0.5, chance))


def _own(sight: Sight, cloud: Cloud, chance: np.random.Generator) -> Cloud:
    return replace(cloud, own=cloud.own + _steps(cloud.own, 0.5, 0.15, chance))


MOVES: tuple[Move, ...] = (_background, _keeping, _general, _by_part, _own, _own)


def _steps(of: Floats, size: float, share: float, chance: np.random.Generator) -> Floats:
    """Symmetric normal steps for this share of the entries."""
    steps = chance.normal(0, size, of.shape) * (chance.random(of.shape) < share)
    return steps.astype(np.float32)


def _choose(taken: Bools, new: Cloud, old: Cloud) -> Cloud:
    return Cloud(
        state=np.where(taken, new.state, old.state),
        general=np.where(taken, new.general, old.general),
        by_part=np.where(taken, new.by_part, old.by_part),
        own=np.where(taken, new.own, old.own),
        background=np.where(taken, new.background, old.background),
        manner=old.manner,
        keeping=np.where(taken, new.keeping, old.keeping),
        log_weight=old.log_weight,
    )


# Classes: Gibbs over how she answers, and how closely she keeps to the needs


def _redrawn_keeping(sight: Sight, cloud: Cloud, chance: np.random.Generator) -> Cloud:
    layout = sight.prior.layout
    share = chances(layout, cloud.ability(layout, sight.prior.level))
    missing = _missing(layout, cloud.state)
    fit = []
    for power, common in zip(KEEPING, KEEPERS, strict=True):
        given = share * np.exp(power * missing)
        fit.append(np.log(np.where(cloud.state, given, 1 - given)).sum(0) + np.log(common))
    return replace(cloud, keeping=_drawn(np.array(fit), chance))


def _drawn(fit: NDArray[np.floating], chance: np.random.Generator) -> Bytes:
    """A class for each particle by log-weights, classes x N: the largest after Gumbel noise is drawn by softmax."""
    return np.asarray(np.argmax(fit + chance.gumbel(size=fit.shape), axis=0), np.int8)


def _redrawn_manner(sight: Sight, cloud: Cloud, chance: np.random.Generator) -> Cloud:
    fit = np.repeat(np.log(noise.PEOPLE)[:, None], len(cloud.manner), axis=1)
    for one in sight.seen:
        known, unknown = noise.likelihoods(one.outcome, one.slip, one.guess)
        fit += np.where(cloud.state[one.topic], known[:, None], unknown[:, None])
    return replace(cloud, manner=_drawn(fit, chance))


def _on_grid(cloud: Cloud) -> Cloud:
    return replace(cloud, general=on_grid(cloud.general), by_part=on_grid(cloud.by_part), own=on_grid(cloud.own))
