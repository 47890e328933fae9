"""One learner studies for a term under one policy, in minutes that everything is charged to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from benchmarks.placement.subjects import Subjects
from benchmarks.study.truth import TRUTHS, Truth
from rounds.mind.evidence import answer
from rounds.mind.graph import Graph
from rounds.mind.memory import placed
from rounds.mind.state import LearnerBelief, after, place

DAYS, LATER, MINUTES = 90, 180, 43.0
LESSON, AGAIN, REVIEW, RESTUDY = 18.0, 9.0, 3.0, 3.0
MOST_REVIEWS = 0.6  # of a day
CARE, GUESS = 0.95, 0.02
TAUGHT = 0.88  # pass a lesson with every need remembered
WRONGLY_PLACED = 0.05
START = datetime(2030, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Policy:
    """`moves_on`: failed lessons are not repeated; `reviews`; `credit` for what later topics practise."""

    moves_on: bool = False
    reviews: bool = True
    credit: bool = False


POLICIES = {
    "straight through": Policy(moves_on=True, reviews=False),
    "until passed, no reviews": Policy(reviews=False),
    "reviews": Policy(),
    "reviews with credit": Policy(credit=True),
}


@dataclass(frozen=True)
class Person:
    """Who studies: what she knows, and which of it is placed wrongly; chances come from her number."""

    knows: NDArray[np.bool_]
    number: int
    truth: str
    transfer: float


def term(subjects: Subjects, graph: Graph, person: Person, policy: Policy, retention: float) -> dict[str, float]:
    """Sum of R and topics with R of 0.8 or more, among those not known before, on days 90 and 180; and the minutes."""
    study = _Study(subjects, graph, person, policy, retention)
    for day in range(DAYS):
        study.day(float(day))
    return study.figures()


class _Study:
    def __init__(self, subjects: Subjects, graph: Graph, person: Person, policy: Policy, retention: float) -> None:
        self.subjects, self.person, self.policy = subjects, person, policy
        self.names = subjects.names
        self.practice = graph.practice
        # A policy without credit does not know what a topic practises; the truth does.
        self.graph = graph if policy.credit else Graph({k: replace(v, practises={}) for k, v in graph.nodes.items()})
        self.place_of = graph.index
        self.chance = np.random.default_rng((person.number, 1))
        count = len(self.names)
        self.truth: Truth = TRUTHS[person.truth](count, np.random.default_rng((person.number, 2)))
        for topic in np.flatnonzero(person.knows).tolist():
            self.truth.bring(topic)
        wrong = np.random.default_rng((person.number, 3)).random(count) < WRONGLY_PLACED
        self.passed = set(np.flatnonzero(person.knows ^ wrong).tolist())
        self.fails = [0] * count
        self.belief = LearnerBelief(retention=retention)
        for topic in self.passed:
            memory = placed(START, False, self.chance.random(), retention)
            self.belief = place(self.belief, self.names[topic], 0.9, memory)
        self.minutes = {"lessons": 0.0, "reviews": 0.0}
        self.events = 0

    def day(self, day: float) -> None:
        left = MINUTES
        while self.policy.reviews and left >= REVIEW and left > MINUTES * (1 - MOST_REVIEWS):
            due = [topic for topic in self.passed if self._due(topic, day)]
            if not due:
                break
            left -= self._review(min(due, key=lambda topic: self.belief.of(self.names[topic]).memory.due), day)  # type: ignore[union-attr]
        while left >= AGAIN:
            topic = self._next()
            if topic is None or left < self._cost(topic):
                break
            left -= self._lesson(topic, day)

    def figures(self) -> dict[str, float]:
        new = np.flatnonzero(~self.person.knows).tolist()
        found = dict(self.minutes)
        for day in (DAYS, LATER):
            recall = np.array([self.truth.recall(topic, float(day)) for topic in new])
            found[f"sum_{day}"], found[f"firm_{day}"] = float(recall.sum()), float((recall >= 0.8).sum())
        return found

    def _due(self, topic: int, day: float) -> bool:
        memory = self.belief.of(self.names[topic]).memory
        return memory is not None and memory.due <= self._at(day)

    def _review(self, topic: int, day: float) -> float:
        right = self.chance.random() < max(self.truth.recall(topic, day) * CARE, GUESS)
        self._tell(topic, day, right)
        cost = REVIEW
        if right:
            self._practise(topic, day)
        elif self.truth.recall(topic, day) > 0:
            # Forgotten: shown again, which is charged and is worth half a review.
            self.truth.practise(topic, day, 0.5)
            cost += RESTUDY
        else:
            self.passed.discard(topic)
        self.minutes["reviews"] += cost
        return cost

    def _next(self) -> int | None:
        """The first topic whose needs were passed, those failed least first."""
        ready = [
            topic
            for topic in range(len(self.names))
            if topic not in self.passed and all(need in self.passed for need in self.subjects.needs[topic])
        ]
        return min(ready, key=lambda topic: (self.fails[topic] // 3, topic), default=None)

    def _cost(self, topic: int) -> float:
        return AGAIN if self.fails[topic] else LESSON

    def _lesson(self, topic: int, day: float) -> float:
        cost = self._cost(topic)
        needs = [max(self.truth.recall(need, day), 0.1) for need in self.subjects.needs[topic]]
        pass_ = max(TAUGHT * float(np.prod(needs)) ** 0.8, self.truth.recall(topic, day))
        right = self.chance.random() < pass_
        if right and self.truth.recall(topic, day) == 0:
            self.truth.learn(topic, day)
        if right:
            self._practise(topic, day)
        self.fails[topic] += not right
        if right or self.policy.moves_on:
            self.passed.add(topic)
        self._tell(topic, day, right)
        self.minutes["lessons"] += cost
        return cost

    def _practise(self, topic: int, day: float) -> None:
        """What was right is practised, and with it, as far as there is transfer, what it rests on."""
        self.truth.practise(topic, day)
        earlier: Mapping[str, float] = self.practice[self.names[topic]]
        for name, weight in earlier.items():
            if self.person.transfer:
                self.truth.practise(self.place_of[name], day, weight * self.person.transfer)

    def _tell(self, topic: int, day: float, right: bool) -> None:
        self.events += 1
        # Minutes apart, so that no two answers of a day fall on one time.
        at = self._at(day) + timedelta(minutes=self.events % 600)
        evidence = answer(str(self.events), self.names[topic], at, right)
        self.belief = after(self.graph, self.belief, evidence, at)

    def _at(self, day: float) -> datetime:
        return START + timedelta(days=day)
