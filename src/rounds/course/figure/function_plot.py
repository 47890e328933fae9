"""One or two curves of known families, and a point to move along them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Movable, Slider, lowest

# The letters of each family, and those that have a usual value when they are left out.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "line": ("m", "c"),
    "power": ("a", "n"),
    "exponential": ("a", "b"),
    "natural-exponential": ("a", "k"),
    "logarithm": ("a", "b", "c"),
    "logistic": ("top", "k", "middle"),
    "quadratic": ("a", "b", "c"),
}
USUAL: Mapping[str, Mapping[str, float]] = {"logarithm": {"a": 1, "c": 0}}


@dataclass(frozen=True, kw_only=True)
class Curve:
    """y as a function of x: a family, and its letters as numbers or sliders."""

    label: str
    family: str
    m: Movable | None = None
    c: Movable | None = None
    a: Movable | None = None
    b: Movable | None = None
    n: Movable | None = None
    k: Movable | None = None
    top: Movable | None = None
    middle: Movable | None = None

    @property
    def letters(self) -> dict[str, Movable]:
        """The letters of the family in its usual order, with what stands for them."""
        usual = USUAL.get(self.family, {})
        values = {letter: getattr(self, letter) for letter in FAMILIES[self.family]}
        return {letter: usual[letter] if value is None else value for letter, value in values.items()}

    def fault(self) -> str | None:
        if self.family not in FAMILIES:
            return f"family is {self.family!r}; known are {', '.join(FAMILIES)}"
        own = FAMILIES[self.family]
        usual = USUAL.get(self.family, {})
        if missing := [letter for letter in own if getattr(self, letter) is None and letter not in usual]:
            return f"{self.label}: {self.family} has {', '.join(own)}; {', '.join(missing)} is missing"
        every = {letter for letters in FAMILIES.values() for letter in letters}
        if strange := sorted(letter for letter in every - {*own} if getattr(self, letter) is not None):
            return f"{self.label}: {self.family} has {', '.join(own)}; take {', '.join(strange)} out"
        return next(self._letter_faults(), None)

    def _letter_faults(self) -> Iterator[str]:
        for letter, value in self.letters.items():
            if not isinstance(value, int | float | Slider):
                yield f"{self.label}: {letter} is {value!r}; it is a number or a slider"
            elif isinstance(value, Slider) and (fault := value.fault()):
                yield f"{self.label}: {letter}: {fault}"
        if self.family in ("exponential", "logarithm") and lowest(self.letters["b"]) <= 0:
            yield f"{self.label}: b is a base, and must stay above 0"


@dataclass(frozen=True, kw_only=True)
class FunctionPlot:
    """Curves over an x axis. A letter that two curves move is one slider; `mirror` shows y = x."""

    kind: ClassVar[str] = "function-plot"
    parts: ClassVar[dict[str, type]] = {"curves": Curve}
    alt: str
    caption: str = ""
    x_label: str
    x_unit: str = ""
    x_low: float
    x_high: float
    y_label: str
    y_unit: str = ""
    y_low: float
    y_high: float
    log_y: bool = False
    mirror: bool = False
    asymptote: float | None = None
    point: Slider
    curves: tuple[Curve, ...]

    @property
    def sliders(self) -> dict[str, Slider]:
        """The letters that move, in the order of the curves."""
        letters = (pair for curve in self.curves for pair in curve.letters.items())
        return {letter: value for letter, value in letters if isinstance(value, Slider)}

    def fault(self) -> str | None:
        if not (self.x_low < self.x_high and self.y_low < self.y_high):
            return "x_low must be below x_high, and y_low below y_high"
        if self.log_y and self.y_low <= 0:
            return f"log_y: a logarithmic axis begins above 0, and y_low is {self.y_low:g}"
        if self.log_y and self.mirror:
            return "mirror: y = x is no mirror where only y is logarithmic; leave log_y or mirror out"
        if not 1 <= len(self.curves) <= 2:
            return f"curves: one or two; there are {len(self.curves)}"
        if fault := next(filter(None, (curve.fault() for curve in self.curves)), None):
            return f"curves: {fault}"
        return self._shared_fault() or self._point_fault()

    def _shared_fault(self) -> str | None:
        if len(self.curves) == 1:
            return None
        first, second = (curve.letters for curve in self.curves)
        for letter in first.keys() & second.keys():
            both = first[letter], second[letter]
            if all(isinstance(value, Slider) for value in both) and both[0] != both[1]:
                return f"curves: one slider moves {letter} of both; write it the same in both, or a number in one"
        return None

    def _point_fault(self) -> str | None:
        if fault := self.point.fault():
            return f"point: {fault}"
        if self.point.low < self.x_low or self.point.high > self.x_high:
            return f"point: it moves between x_low ({self.x_low:g}) and x_high ({self.x_high:g})"
        if self.asymptote is not None and not self.y_low <= self.asymptote <= self.y_high:
            return (
                f"asymptote ({self.asymptote:g}) must lie between y_low ({self.y_low:g}) and y_high ({self.y_high:g})"
            )
        return None
