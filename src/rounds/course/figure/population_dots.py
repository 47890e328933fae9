"""People as dots: the ill and the healthy, test positive and negative."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rounds.course.figure.slider import Slider


@dataclass(frozen=True, kw_only=True)
class PopulationDots:
    """People as dots: the ill and the healthy, test positive and negative."""

    kind: ClassVar[str] = "population-dots"
    alt: str
    caption: str = ""
    population: int = 1000
    disease: str = "the disease"
    prevalence: Slider
    sensitivity: Slider
    specificity: Slider

    def fault(self) -> str | None:
        if not 10 <= self.population <= 1000:
            return f"population ({self.population}) must lie between 10 and 1000"
        for name in ("prevalence", "sensitivity", "specificity"):
            slider: Slider = getattr(self, name)
            fault = slider.fault() or ("percentages lie between 0 and 100" if slider.high > 100 else None)
            if fault:
                return f"{name}: {fault}"
        return None
