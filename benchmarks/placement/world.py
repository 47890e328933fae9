"""Simulated learners, made otherwise than the engine believes them to be. Nothing here comes from `rounds.mind`.

A learner is a mixture of two walks of life (`people.toml`), with a spread of ability that is correlated between units
which need each other and has heavy tails (Student's t, 6 degrees of freedom). A topic is known when a latent normal
lies above its threshold: ability, minus how high the topic stands in its unit, minus a fixed toll for each missing need
(a probit model with an additive penalty; the engine has a logistic one with a factor). Some topics are holes: never
met, so that what builds on them is hardly known either. Others may be forgotten after all was learned: what builds on
them stays. Questions slip and guess at rates that the engine is not told.

As in Rounds, a learner is asked beforehand what she is and how sure she is of some fields, and beside every question
stands "I don't know this yet". Most name what they are by their first walk of life alone; of what people do not know,
some never say so, and guess or err instead, and some nearly always do, but for the misconceptions that they
take for knowledge.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from benchmarks.placement.subjects import Subjects

PEOPLE = Path(__file__).with_name("people.toml")
Numbers = NDArray[np.float64]
TYPED_SHARE = {"maths": 0.85, "ml": 0.45, "programming": 0.75, "medicine": 0.25}  # a judgement
MIXING = 0.35  # at most this much of a learner is of a second walk of life
DEGREES = 6
DOUBTED = 0.01  # of what she knows, a learner says that she does not know it yet
MISTAKEN = 0.15  # of what she does not know, she believes that she knows it
Outcome = Literal["right", "wrong", "dont_know"]
OUTCOMES: tuple[Outcome, ...] = ("right", "wrong", "dont_know")


@dataclass(frozen=True)
class Nature:
    """What can be turned, on the scale of the strengths in `people.toml`.

    `spread` of ability, `climb` from a unit's bottom to its top, `toll` of a missing need, `noise` of each topic for
    itself; `holes`, `forgotten` and `slip` are shares (0-1), `shift` is a normal error of the thresholds. `named` is
    the share of people who say what they are. Of what a learner knows that she does not know she says so for a share
    of her own, drawn evenly between 0 and `candour`.
    """

    spread: float = 0.85
    climb: float = 2.6
    toll: float = 3.0
    soft_toll: float = 0.5
    noise: float = 0.5
    holes: float = 0.01
    forgotten: float = 0.0
    slip: float | None = None
    shift: float = 0.0
    named: float = 0.9
    candour: float = 1.0


FAULTY = Nature(forgotten=0.08, slip=0.12, shift=0.5)


@dataclass(frozen=True, eq=False)
class Learner:
    """`knows` (T) is what she knows. `background` is what she says she is, None where she does not say; `taps` are how
    she rates herself (0-4); of what she knows that she does not know she says so for the share `candour`.
    """

    knows: NDArray[np.bool_]
    background: str | None
    taps: Mapping[str, int]
    candour: float


@dataclass(frozen=True, eq=False)
class World:
    """Subjects, people and the rates of their questions (`typed`, `slip`, `guess`, by topic).

    `walks` are walks of life, and `backgrounds` what somebody of each calls herself.
    """

    subjects: Subjects
    nature: Nature
    walks: tuple[str, ...]
    backgrounds: tuple[str, ...]
    common: Numbers
    centre: Numbers
    tap_units: Mapping[str, NDArray[np.intp]]
    threshold: Numbers
    typed: NDArray[np.bool_]
    slip: Numbers
    guess: Numbers

    def learner(self, chance: np.random.Generator) -> Learner:
        """One learner; the same from the same chance, whatever she is asked."""
        group = self._group(1, chance)
        walk, rated = int(group[0][0]), group[1]
        taps = {name: self._rated(name, rated[:, 0], chance) for name in self.tap_units}
        # Of its own chance, so that who says more is the same person with the same answers otherwise.
        named, candour = chance.spawn(1)[0].random(2).tolist()
        background = self.backgrounds[walk] if named < self.nature.named else None
        return Learner(group[2][:, 0], background, taps, candour * self.nature.candour)

    def answers(self, learner: Learner, chance: np.random.Generator) -> tuple[Outcome, ...]:
        """What she would answer, by topic."""
        count = len(learner.knows)
        right = chance.random(count) < np.where(learner.knows, 1 - self.slip, self.guess)
        says = chance.random(count) < _said(learner.knows, learner.candour)
        given = np.where(says, 2, np.where(right, 0, 1))
        return tuple(OUTCOMES[place] for place in given.tolist())

    def outcomes(self, candour: float | None = None) -> tuple[Numbers, Numbers]:
        """P(outcome | known) and P(outcome | not known), OUTCOMES x T, of this candour or of a middling one."""
        candour = self.nature.candour / 2 if candour is None else candour
        known, unknown = _said(np.array([True, False]), candour).tolist()
        return _outcomes(1 - self.slip, known), _outcomes(self.guess, unknown)

    def crowd(self, count: int, chance: np.random.Generator) -> NDArray[np.bool_]:
        """What so many learners know, T x count."""
        return self._group(count, chance)[2]

    def named_crowd(self, count: int, chance: np.random.Generator) -> tuple[NDArray[np.str_], NDArray[np.bool_]]:
        """What so many learners are, and what they know, T x count."""
        walk, _, knows = self._group(count, chance)
        return np.array(self.backgrounds)[walk], knows

    @property
    def people(self) -> dict[str, float]:
        """How common each background is."""
        return {
            name: float(self.common[[other == name for other in self.backgrounds]].sum())
            for name in dict.fromkeys(self.backgrounds)
        }

    def shares(self, count: int = 10_000) -> dict[str, dict[str, float]]:
        """By background and unit, the share of topics that are known."""
        called, knows = self.named_crowd(count, np.random.default_rng(5))
        member = np.arange(len(self.subjects.units))[:, None] == self.subjects.unit
        by_unit = (member @ knows.astype(float)) / np.maximum(member.sum(1, keepdims=True), 1)
        return {
            name: dict(zip(self.subjects.units, by_unit[:, called == name].mean(1).tolist(), strict=True))
            for name in self.people
        }

    def bits(self, count: int = 1000) -> float:
        """The bits of what was learned, for somebody told her abilities: a bound from below if nothing is forgotten."""
        ability, chance = self._abilities(count, np.random.default_rng(6))[1], np.random.default_rng(7)
        total = 0.0
        knows = np.zeros((len(self.subjects.names), count), bool)
        for topic in range(len(self.subjects.names)):
            latent = self._latent(topic, ability, knows)
            share = np.clip((1 - self.nature.holes) * below(latent / self.nature.noise), 1e-9, 1 - 1e-9)
            knows[topic] = chance.random(count) < share
            total += float((-share * np.log2(share) - (1 - share) * np.log2(1 - share)).mean())
        return total

    def _group(self, count: int, chance: np.random.Generator) -> tuple[NDArray[np.intp], Numbers, NDArray[np.bool_]]:
        walk, ability = self._abilities(count, chance)
        knows = np.zeros((len(self.subjects.names), count), bool)
        for topic in range(len(self.subjects.names)):
            met = chance.random(count) >= self.nature.holes
            knows[topic] = met & (self._latent(topic, ability, knows) > self.nature.noise * chance.normal(size=count))
        if self.nature.forgotten:
            knows &= chance.random(knows.shape) >= self.nature.forgotten
        return walk, ability, knows

    def _latent(self, topic: int, ability: Numbers, knows: NDArray[np.bool_]) -> Numbers:
        latent = ability[self.subjects.unit[topic]] - self.threshold[topic]
        for need in self.subjects.needs[topic]:
            toll = self.nature.soft_toll if need in self.subjects.soft[topic] else self.nature.toll
            latent = latent - toll * ~knows[need]
        return np.asarray(latent)

    def _abilities(self, count: int, chance: np.random.Generator) -> tuple[NDArray[np.intp], Numbers]:
        walk: NDArray[np.intp]
        walk, second = chance.choice(len(self.walks), (2, count), p=self.common)
        mixed = chance.random(count) * MIXING
        middle = self.centre[walk] * (1 - mixed)[:, None] + self.centre[second] * mixed[:, None]
        tails = np.sqrt(DEGREES / chance.chisquare(DEGREES, count))
        own = self._root @ chance.normal(size=(len(self.subjects.units), count))
        return walk, (middle.T + self.nature.spread * tails * own).astype(np.float64)

    @cached_property
    def _root(self) -> Numbers:
        return np.asarray(np.linalg.cholesky(relatedness(self.subjects)), np.float64)

    def _rated(self, tap: str, ability: Numbers, chance: np.random.Generator) -> int:
        """How she rates herself: her ability among all people, misjudged by as much as abilities differ."""
        units = self.tap_units[tap]
        middle = self.centre[:, units].mean(1)
        mean = float(self.common @ middle)
        wide = float(np.sqrt(self.common @ (middle - mean) ** 2 + self.nature.spread**2 / 2))
        seen = (float(ability[units].mean()) - mean) / wide + chance.normal()
        return int(np.digitize(seen, (-1.5, -0.5, 0.5, 1.5)))


def made(subjects: Subjects, nature: Nature, seed: int = 1) -> World:
    """The world of these subjects. The seed decides thresholds and kinds of question, not the learners."""
    rows = tomllib.loads(PEOPLE.read_text(encoding="utf-8"))
    chance = np.random.default_rng(seed)
    count = len(subjects.names)
    threshold = nature.climb * (subjects.height - 0.5) + chance.normal(0, 0.4, count)
    typed = chance.random(count) < np.array([TYPED_SHARE[part] for part in subjects.part])
    slip = chance.uniform(0.04, 0.11, count) if nature.slip is None else np.full(count, nature.slip)
    guess = np.where(typed, 0.02, chance.choice([0.2, 0.25, 0.33], count))
    threshold = threshold + np.random.default_rng(seed + 1).normal(0, nature.shift, count)
    walks = tuple(rows["walks"])
    centre = [[rows["walks"][walk]["strength"][_field(unit, rows)] for unit in subjects.units] for walk in walks]
    common = np.array([rows["walks"][walk]["common"] for walk in walks], float)
    places = {
        tap: [place for place, unit in enumerate(subjects.units) if _field(unit, rows) in fields]
        for tap, fields in rows["taps"].items()
    }
    taps = {tap: np.array(units, np.intp) for tap, units in places.items() if units}
    return World(
        subjects=subjects,
        nature=nature,
        walks=walks,
        backgrounds=tuple(rows["walks"][walk]["named"] for walk in walks),
        common=common / common.sum(),
        centre=np.array(centre),
        tap_units=taps,
        threshold=threshold,
        typed=typed,
        slip=slip,
        guess=guess,
    )


def faulty(world: World) -> World:
    """The same people and topics with holes in what they know, more slips and other difficulties."""
    faults = replace(world.nature, forgotten=FAULTY.forgotten, slip=FAULTY.slip, shift=FAULTY.shift)
    return made(world.subjects, faults)


def reticent(world: World) -> World:
    """The same people, who neither say what they are nor that they do not know something yet."""
    return replace(world, nature=replace(world.nature, named=0.0, candour=0.0))


def below(latent: Numbers) -> Numbers:
    """The share of a standard normal that lies below."""
    return np.array([math.erfc(-each / math.sqrt(2)) / 2 for each in latent])


def relatedness(subjects: Subjects) -> Numbers:
    """The correlation of ability between units: steps along the needs between them, softened by distance."""
    count = len(subjects.units)
    joined = np.zeros((count, count))
    for topic, needs in enumerate(subjects.needs):
        for need in needs:
            one, other = subjects.unit[topic], subjects.unit[need]
            joined[one, other] += one != other
            joined[other, one] += one != other
    near = joined / np.maximum(joined.sum(1, keepdims=True), 1)
    near = (near + near.T) / 2
    # A regularised Laplacian kernel: positive definite, and units without any way between them are not related.
    kernel = np.linalg.inv(np.diag(near.sum(1) + 0.35) - near) if count else near
    wide = np.sqrt(np.diag(kernel))
    return np.asarray(0.25 + 0.75 * kernel / np.outer(wide, wide)) if count else near


def _said(knows: NDArray[np.bool_], candour: float) -> Numbers:
    """How often somebody of this candour says that she does not know it yet, by whether she knows it."""
    return np.where(knows, DOUBTED * (candour > 0), (1 - MISTAKEN) * candour)


def _outcomes(right: Numbers, says: float) -> Numbers:
    """Of those who answer, so many are right; by outcome and topic."""
    return np.array([right * (1 - says), (1 - right) * (1 - says), np.full(len(right), says)])


def _field(unit: str, rows: Mapping[str, Mapping[str, list[str]]]) -> str:
    return next(name for name, units in rows["fields"].items() if unit in units)
