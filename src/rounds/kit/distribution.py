"""A question answered by a distribution with its parameters."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.symbolic import Symbolic


@dataclass(frozen=True, kw_only=True)
class Distribution(Symbolic):
    """A distribution: `N(5, 4)` is normal with mean 5 and variance 4. docs/marking.md lists the families."""

    sf: int | None = None
    dp: int | None = None
    within: float | None = None
