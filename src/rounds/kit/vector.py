"""A question answered by a vector."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.symbolic import Symbolic


@dataclass(frozen=True, kw_only=True)
class Vector(Symbolic):
    """A vector, `(8, 3)`. `up_to` frees its "scale" (an eigenvector), its "sign" or its "order"."""

    sf: int | None = None
    dp: int | None = None
    within: float | None = None
    up_to: str = ""
