"""How simulated learners really remember: two models, neither of them the scheduler's. Days count from 0.

`Halving` forgets by a power of time with a strength that reviews multiply, the more the less was left. `Traces` adds up
the traces of all practices, each decaying faster when it was laid down while the topic was fresh (after Pavlik and
Anderson 2005). Their parameters are judgements, set once and not fitted to any scheduler.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Protocol

import numpy as np

LONG_AGO = -60.0


class Truth(Protocol):
    """One learner's memory of topics by place."""

    def recall(self, topic: int, day: float) -> float: ...
    def learn(self, topic: int, day: float) -> None: ...
    def bring(self, topic: int) -> None: ...
    def practise(self, topic: int, day: float, weight: float = 1.0) -> None: ...


class Halving:
    """R = (1 + days / (4 S))^-0.5."""

    def __init__(self, topics: int, chance: np.random.Generator) -> None:
        self.strength: dict[int, float] = {}
        self.last: dict[int, float] = {}
        self.quick = math.exp(chance.normal(0, 0.35)) * np.exp(chance.normal(0, 0.4, topics))

    def recall(self, topic: int, day: float) -> float:
        if topic not in self.strength:
            return 0.0
        return float((1 + max(day - self.last[topic], 0.0) / (4 * self.strength[topic])) ** -0.5)

    def learn(self, topic: int, day: float) -> None:
        self.strength[topic], self.last[topic] = 3.0 * float(self.quick[topic]), day

    def bring(self, topic: int) -> None:
        self.strength[topic], self.last[topic] = 200.0, LONG_AGO / 3

    def practise(self, topic: int, day: float, weight: float = 1.0) -> None:
        if topic not in self.strength:
            return
        left, strength = self.recall(topic, day), self.strength[topic]
        gain = 7.0 * float(self.quick[topic]) * strength**-0.22 * (math.exp(1.1 * (1 - left)) - 1)
        self.strength[topic] = strength * (1 + weight * gain)
        left += weight * (1 - left)
        self.last[topic] = day - 4 * self.strength[topic] * (left**-2 - 1)


class Traces:
    """R = logistic in the log of the summed traces; a trace decays by age^-d, d larger where much was active."""

    def __init__(self, topics: int, chance: np.random.Generator) -> None:
        self.traces: dict[int, list[tuple[float, float, float]]] = {}
        self.ease = chance.normal(0, 0.15) + chance.normal(0, 0.15, topics)

    def recall(self, topic: int, day: float) -> float:
        if topic not in self.traces:
            return 0.0
        return 1 / (1 + math.exp(-(self._active(topic, day) + 1.25 + float(self.ease[topic])) / 0.45))

    def learn(self, topic: int, day: float) -> None:
        for back in (0.004, 0.002, 0.0):
            self._lay(topic, day - back, 1.0)

    def bring(self, topic: int) -> None:
        self.traces[topic] = [(-400.0 - 30 * number, 0.2, 1.5) for number in range(8)] + [(LONG_AGO, 0.19, 1.5)]

    def practise(self, topic: int, day: float, weight: float = 1.0) -> None:
        if topic in self.traces:
            self._lay(topic, day, weight)

    def _lay(self, topic: int, day: float, weight: float) -> None:
        active = self._active(topic, day) if topic in self.traces else -9.0
        rate = min(0.9, 0.217 * math.exp(min(active, 1.0)) + 0.177)
        self.traces.setdefault(topic, []).append((day, rate, weight))

    def _active(self, topic: int, day: float) -> float:
        # Ages in seconds, of which a fortieth counts between sittings; at least a minute.
        ages = ((max((day - at) * 86_400 * 0.025, 60.0), rate, weight) for at, rate, weight in self.traces[topic])
        return math.log(sum(weight * age**-rate for age, rate, weight in ages))


TRUTHS: dict[str, Callable[[int, np.random.Generator], Truth]] = {"halving": Halving, "traces": Traces}
