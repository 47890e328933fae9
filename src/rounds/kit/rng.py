"""The only source of chance in a question."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Rng:
    """Chance from a seed: the same seed gives the same sequence, on every machine and Python version.

    Everything is built on `Random.random()` because Python promises a stable sequence for that call alone;
    `randint`, `shuffle` and the others may change between versions and with them every stored seed.
    """

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)

    def share(self) -> float:
        """A number in [0, 1), uniform."""
        return self._random.random()

    def whole(self, low: int, high: int, step: int = 1) -> int:
        """A whole number from low to high, both included, counting in steps."""
        if high < low or step < 1:
            raise ValueError(f"whole({low}, {high}, {step}): high must not be below low, and step at least 1.")
        return low + step * int(self.share() * ((high - low) // step + 1))

    def decimal(self, low: float, high: float, places: int) -> float:
        """A number with so many decimal places from low to high, both included: decimal(1, 2, 1) may be 1.7."""
        unit = 10**places
        return float(self.whole(round(low * unit), round(high * unit)) / unit)

    def chance(self, share: float) -> bool:
        """True in this share (0-1) of draws."""
        return self.share() < share

    def pick(self, *options: T) -> T:
        """One of the options, each as likely as any other."""
        if not options:
            raise ValueError("pick() needs at least one option.")
        return options[self.whole(0, len(options) - 1)]

    def shuffle(self, items: Sequence[T]) -> tuple[T, ...]:
        """The items in a random order, all orders equally likely (Fisher and Yates)."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            other = self.whole(0, last)
            order[last], order[other] = order[other], order[last]
        return tuple(order)

    def sample(self, count: int, items: Sequence[T]) -> tuple[T, ...]:
        """So many different items, in random order."""
        if count > len(items):
            raise ValueError(f"sample({count}, …): there are only {len(items)} items.")
        return self.shuffle(items)[:count]
