"""A question answered by one expression."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.symbolic import Symbolic


@dataclass(frozen=True, kw_only=True)
class Formula(Symbolic):
    """One expression in the declared letters. `within` is a relative tolerance, for rounded coefficients."""

    within: float | None = None
