"""A question answered by an interval or an inequality."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.symbolic import Symbolic


@dataclass(frozen=True, kw_only=True)
class Interval(Symbolic):
    """An interval, `[8.04, 11.96]`, `(-inf, 3)`, or a union (`U`). `within_abs` is how far an end may be off."""

    sf: int | None = None
    dp: int | None = None
    within: float | None = None
    within_abs: float | None = None
