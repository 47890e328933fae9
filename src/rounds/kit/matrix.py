"""A question answered by a matrix."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.symbolic import Symbolic


@dataclass(frozen=True, kw_only=True)
class Matrix(Symbolic):
    """A matrix, `[[1, 2], [3, 4]]`. `up_to` frees its "scale", its "sign" or the "order" of its columns."""

    sf: int | None = None
    dp: int | None = None
    within: float | None = None
    up_to: str = ""
