"""A question answered by an equation."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.symbolic import Symbolic


@dataclass(frozen=True, kw_only=True)
class Equation(Symbolic):
    """An equation, `y = 2x + 1`; any equation with the same solutions is right."""
