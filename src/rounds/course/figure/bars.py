"""Bars: a discrete distribution, or counts of one to three groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Movable, Slider, highest, lowest

MOST_GROUPS = 3
MOST_BARS = 31
# How many characters stand side by side below the axis.
WIDEST_LABELS = 40


@dataclass(frozen=True, kw_only=True)
class BarGroup:
    """One value a label."""

    label: str
    values: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class Binomial:
    """The number of successes in `n` independent trials, each with probability `p`."""

    n: Movable
    p: Movable

    def fault(self) -> str | None:
        for name, value in (("n", self.n), ("p", self.p)):
            if isinstance(value, Slider) and (fault := value.fault()):
                return f"{name}: {fault}"
        whole = (lowest(self.n), highest(self.n), self.n.step if isinstance(self.n, Slider) else 1)
        if whole[0] < 1 or whole[1] >= MOST_BARS or any(float(one) % 1 for one in whole):
            return f"n: a whole number from 1 to {MOST_BARS - 1}, and a slider in whole steps"
        if not 0 <= lowest(self.p) <= highest(self.p) <= 1:
            return "p: a probability lies between 0 and 1; write 0.1 for 10%"
        return None


@dataclass(frozen=True, kw_only=True)
class Bars:
    """Either `labels` with `groups` of fixed values, or a `binomial` distribution; one bar is picked and read out.

    With `group` one group is shown at a time, and the slider says which: counted from 1.
    """

    kind: ClassVar[str] = "bars"
    parts: ClassVar[dict[str, type]] = {"groups": BarGroup, "binomial": Binomial}
    alt: str
    caption: str = ""
    x_label: str
    y_label: str
    mean: bool = False
    labels: tuple[float | str, ...] = ()
    groups: tuple[BarGroup, ...] = ()
    binomial: Binomial | None = None
    group: Slider | None = None

    @property
    def places(self) -> tuple[float | str, ...]:
        """What stands below the bars, from left to right."""
        return tuple(range(int(highest(self.binomial.n)) + 1)) if self.binomial else self.labels

    @property
    def spacing(self) -> tuple[float, float] | None:
        """The first number below the bars and how far apart they are; None for texts and for uneven numbers."""
        numbers = [one for one in self.places if not isinstance(one, str)]
        if len(numbers) < len(self.places) or len(numbers) < 2:
            return None
        step = numbers[1] - numbers[0]
        is_even = all(abs(numbers[0] + step * at - number) < 1e-9 for at, number in enumerate(numbers))
        return (numbers[0], step) if is_even and step > 0 else None

    def fault(self) -> str | None:
        if (self.binomial is None) != bool(self.labels and self.groups):
            return "either labels and groups, or binomial: leave the other out"
        if self.binomial and (fault := self.binomial.fault()):
            return f"binomial: {fault}"
        if self.mean and (len(self.groups) > 1 or not self.spacing):
            return "mean: only one group whose labels are numbers at equal distances balances; leave it out"
        if self.group and (self.group.fault() or (self.group.low, self.group.high) != (1, len(self.groups))):
            return f"group: a slider from 1 to the number of groups, and there are {len(self.groups)}"
        return next(self._value_faults(), None)

    def _value_faults(self) -> Iterator[str]:
        if self.binomial:
            return
        if not 2 <= len(self.labels) <= MOST_BARS:
            yield f"labels: 2 to {MOST_BARS}; there are {len(self.labels)}"
        if sum(len(one) for one in self.labels if isinstance(one, str)) > WIDEST_LABELS:
            yield f"labels: together at most {WIDEST_LABELS} letters stand side by side; shorten them"
        if len(self.groups) > MOST_GROUPS:
            yield f"groups: at most {MOST_GROUPS}; there are {len(self.groups)}"
        for group in self.groups:
            if len(group.values) != len(self.labels):
                yield f"groups: {group.label}: {len(self.labels)} labels, and {len(group.values)} values"
            elif min(group.values) < 0 or sum(group.values) <= 0:
                yield f"groups: {group.label}: values are 0 or more, and not all 0"
