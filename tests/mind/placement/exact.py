"""The exact posterior of a small graph, by adding up every state over a grid of abilities: the oracle of placement."""

from __future__ import annotations

from itertools import product

import numpy as np
from numpy.polynomial.hermite_e import hermegauss
from numpy.typing import NDArray

from rounds.mind.placement import noise
from rounds.mind.placement.prior import DISCRIMINATION, KEEPERS, KEEPING, SPREAD, Prior
from rounds.mind.placement.rejuvenate import Seen

POINTS = 15

Numbers = NDArray[np.float64]


class Exact:
    """P(state) of all 2^T states under the prior, and P(known) after answers. For graphs of one or two units."""

    def __init__(self, prior: Prior, people: Numbers) -> None:
        self.states = np.array(list(product((False, True), repeat=len(prior.layout.topics))))
        self.weight = sum(
            (share * self._given_background(prior, row) for row, share in enumerate(people)),
            np.zeros((len(KEEPING), len(self.states))),
        )

    def known(self, seen: tuple[Seen, ...]) -> Numbers:
        """P(known) by topic after these answers."""
        return np.asarray(self._posterior(seen).sum(0) @ self.states)

    def keeping(self, seen: tuple[Seen, ...]) -> Numbers:
        """By class, P(she keeps to the needs like that) after these answers."""
        return np.asarray(self._posterior(seen).sum(1))

    def _posterior(self, seen: tuple[Seen, ...]) -> Numbers:
        """By class of keeping and state."""
        total = np.zeros(len(self.states))
        for care, share in enumerate(noise.PEOPLE):
            fit = np.full(len(self.states), share)
            for one in seen:
                known, unknown = (self._chance(one, care, is_known) for is_known in (True, False))
                fit *= np.where(self.states[:, one.topic], known, unknown)
            total = total + fit
        posterior = self.weight * total
        return np.asarray(posterior / posterior.sum())

    @staticmethod
    def _chance(one: Seen, care: int, is_known: bool) -> float:
        """P(outcome) for this class of learner."""
        says = float(noise.CANDOUR[care]) * (noise.DOUBTED if is_known else 1)
        slip, guess = (min(0.45, float(a[care]) * b) for a, b in ((noise.SLIPS, one.slip), (noise.GUESSES, one.guess)))
        right = 1 - slip if is_known else guess
        if one.outcome == "wrong" and is_known:  # which an error never speaks for
            return min((1 - says) * slip, (1 - float(noise.CANDOUR[care])) * (1 - guess))
        return {"dont_know": says, "right": (1 - says) * right, "wrong": (1 - says) * (1 - right)}[one.outcome]

    def _given_background(self, prior: Prior, row: int) -> Numbers:
        layout = prior.layout
        same_part = (layout.part[:, None] == layout.part).astype(float)
        covariance = SPREAD**2 * (1 + same_part + np.eye(len(layout.units)))
        root = np.linalg.cholesky(covariance)
        points, weights = hermegauss(POINTS)
        total = np.zeros((len(KEEPING), len(self.states)))
        for places in product(range(POINTS), repeat=len(layout.units)):
            ability = prior.level[row] + root @ points[list(places)]
            for kind, (power, share) in enumerate(zip(KEEPING, KEEPERS, strict=True)):
                total[kind] += (
                    share * np.prod(weights[list(places)]) * self._given_ability(prior, ability, float(power))
                )
        return np.asarray(total / np.sqrt(2 * np.pi) ** len(layout.units))

    def _given_ability(self, prior: Prior, ability: Numbers, power: float) -> Numbers:
        layout, found = prior.layout, np.ones(len(self.states))
        for topic in range(len(layout.topics)):
            share = 1 / (1 + np.exp(-DISCRIMINATION * (ability[layout.unit[topic]] - layout.difficulty[topic])))
            edges = np.flatnonzero(layout.child == topic)
            missing = ~self.states[:, layout.parent[edges]] * np.exp(power * layout.loss[edges, 0])
            factor = np.where(self.states[:, layout.parent[edges]], 1.0, missing).prod(1)
            found *= np.where(self.states[:, topic], share * factor, 1 - share * factor)
        return np.asarray(found)
