"""People on a line of one measurement, and a rule that says from where on it gives the alarm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Slider

MOST_KNOBS = 9
TALLEST = 10


@dataclass(frozen=True, kw_only=True)
class Threshold:
    """The `ill` and the `well` of a row by their values, and perhaps a `new_row` that no rule has learned from.

    Either a `threshold` is laid by hand, or a rule with so many `knobs` is fitted to the first row: at each knob it
    changes between alarm and none. `losses` shows below how wrong each place of the threshold is.
    """

    kind: ClassVar[str] = "threshold"
    alt: str
    caption: str = ""
    label: str = "Alarm from"
    unit: str
    condition: str
    low: float
    high: float
    step: float = 1
    row: str
    ill: tuple[float, ...]
    well: tuple[float, ...]
    new_row: str = ""
    new_ill: tuple[float, ...] = ()
    new_well: tuple[float, ...] = ()
    threshold: Slider | None = None
    knobs: Slider | None = None
    losses: bool = False

    def fault(self) -> str | None:
        if not self.low < self.high or self.step <= 0:
            return f"low ({self.low:g}) must be below high ({self.high:g}), and step ({self.step:g}) above 0"
        return next(self._people_faults(), None) or next(self._slider_faults(), None)

    def _people_faults(self) -> Iterator[str]:
        if not self.ill or not self.well:
            yield "ill and well: somebody in each"
        if bool(self.new_row) != bool(self.new_ill or self.new_well):
            yield "new_row names who new_ill and new_well are: give all, or none"
        for row in ((*self.ill, *self.well), (*self.new_ill, *self.new_well)):
            if outside := [value for value in row if not self.low < value < self.high]:
                yield f"values {outside} do not lie between {self.low:g} and {self.high:g}"
            if row and max(Counter(row).values()) > TALLEST:
                yield f"more than {TALLEST} people of a row have one value; move some"

    def _slider_faults(self) -> Iterator[str]:
        if (self.threshold is None) == (self.knobs is None):
            yield "either a threshold to lay by hand or knobs for a fitted rule: one of the two sliders"
        elif self.threshold:
            if fault := self.threshold.fault():
                yield f"threshold: {fault}"
            if not self.low < self.threshold.low < self.threshold.high < self.high:
                yield f"threshold: it moves between low ({self.low:g}) and high ({self.high:g})"
        elif self.knobs:
            if fault := self.knobs.fault():
                yield f"knobs: {fault}"
            if any(float(one) % 1 for one in (self.knobs.low, self.knobs.step)):
                yield "knobs: a whole number"
            if not 1 <= self.knobs.low < self.knobs.high <= MOST_KNOBS:
                yield f"knobs: from 1 to {MOST_KNOBS}"
            if self.losses:
                yield "losses: only a threshold laid by hand has them; leave losses out"
