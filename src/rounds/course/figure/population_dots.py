"""People as dots: the ill and the healthy, test positive and negative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Movable, Slider, highest, lowest


@dataclass(frozen=True, kw_only=True)
class PopulationDots:
    """People as dots: the ill and the healthy, test positive and negative. `plain` says it without technical terms."""

    kind: ClassVar[str] = "population-dots"
    alt: str
    caption: str = ""
    population: int = 1000
    columns: int = 40
    disease: str = "the disease"
    prevalence: Slider
    sensitivity: Movable
    specificity: Movable
    plain: bool = False

    def fault(self) -> str | None:
        if not 10 <= self.population <= 1000:
            return f"population ({self.population}) must lie between 10 and 1000"
        if not 10 <= self.columns <= 40:
            return f"columns ({self.columns}) must lie between 10 and 40"
        for name in ("prevalence", "sensitivity", "specificity"):
            rate: Movable = getattr(self, name)
            if isinstance(rate, Slider) and (fault := rate.fault()):
                return f"{name}: {fault}"
            if not 0 <= lowest(rate) <= highest(rate) <= 100:
                return f"{name}: percentages lie between 0 and 100"
        return None
