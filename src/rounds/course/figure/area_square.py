"""A unit square cut by P(A) and by P(B | A): areas are probabilities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Movable, Slider, highest, lowest

LONGEST_NAME = 14


@dataclass(frozen=True, kw_only=True)
class AreaSquare:
    """Two events by their short names; without `p_b_given_not_a` B is independent of A."""

    kind: ClassVar[str] = "area-square"
    alt: str
    caption: str = ""
    a: str
    b: str
    p_a: Movable
    p_b_given_a: Movable
    p_b_given_not_a: Movable | None = None

    @property
    def probabilities(self) -> dict[str, Movable]:
        """The probabilities that are given, by the names of their settings."""
        given = {"p_a": self.p_a, "p_b_given_a": self.p_b_given_a, "p_b_given_not_a": self.p_b_given_not_a}
        return {name: value for name, value in given.items() if value is not None}

    def fault(self) -> str | None:
        for name, text in (("a", self.a), ("b", self.b)):
            if not 1 <= len(text) <= LONGEST_NAME:
                return f"{name} is {text!r}; a name of 1 to {LONGEST_NAME} characters fits beside the square"
        for name, value in self.probabilities.items():
            if isinstance(value, Slider) and (fault := value.fault()):
                return f"{name}: {fault}"
            if not 0 <= lowest(value) <= highest(value) <= 1:
                return f"{name}: a probability lies between 0 and 1; write 0.1 for 10%"
        if not any(isinstance(value, Slider) for value in self.probabilities.values()):
            return "nothing moves: make p_a, p_b_given_a or p_b_given_not_a a slider"
        return None
