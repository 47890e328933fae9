"""A number that the learner may move."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Slider:
    """A number the learner may move; percentages count from 0 to 100."""

    start: float
    low: float
    high: float
    step: float = 1

    def fault(self) -> str | None:
        if not self.low < self.high or self.step <= 0:
            return f"low ({self.low:g}) must be below high ({self.high:g}), and step ({self.step:g}) above 0"
        if not self.low <= self.start <= self.high:
            return f"start ({self.start:g}) must lie between low ({self.low:g}) and high ({self.high:g})"
        return None


# Fixed, or for the learner to move.
Movable = float | Slider


def start(value: Movable) -> float:
    """Where the value stands before anybody moves it."""
    return value.start if isinstance(value, Slider) else value


def lowest(value: Movable) -> float:
    """The least that the value can be."""
    return value.low if isinstance(value, Slider) else value


def highest(value: Movable) -> float:
    """The most that the value can be."""
    return value.high if isinstance(value, Slider) else value
