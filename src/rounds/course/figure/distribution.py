"""One or two bell curves of a measurement, and a cut-off to move across them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Slider


@dataclass(frozen=True)
class Group:
    """People whose values follow a normal distribution; `label` completes "of 100 people …"."""

    label: str
    mean: float
    sd: float


@dataclass(frozen=True, kw_only=True)
class Distribution:
    """How a measurement is spread over one group, or over the healthy and the ill, in that order.

    `positive` says on which side of the cut-off a test counts as positive.
    """

    kind: ClassVar[str] = "distribution"
    parts: ClassVar[dict[str, type]] = {"groups": Group}
    alt: str
    caption: str = ""
    label: str = "Cut-off"
    unit: str
    low: float
    high: float
    groups: tuple[Group, ...]
    threshold: Slider
    positive: str = "above"

    def fault(self) -> str | None:
        if not self.low < self.high:
            return f"low ({self.low:g}) must be below high ({self.high:g})"
        if not 1 <= len(self.groups) <= 2:
            return f"groups: one group, or the healthy and then the ill; there are {len(self.groups)}"
        if any(group.sd <= 0 for group in self.groups):
            return "groups: sd must be above 0"
        if self.positive not in ("above", "below"):
            return f"positive is {self.positive!r}; it is above or below"
        if self.threshold.low < self.low or self.threshold.high > self.high:
            return f"threshold: it moves between low ({self.low:g}) and high ({self.high:g})"
        fault = self.threshold.fault()
        return f"threshold: {fault}" if fault else None
