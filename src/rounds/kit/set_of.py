"""A question answered by a set of values."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.symbolic import Symbolic


@dataclass(frozen=True, kw_only=True)
class SetOf(Symbolic):
    """A set, `{-2, 3}`, or `{}` where there is none: roots, members of a sample space, points."""

    sf: int | None = None
    dp: int | None = None
    within: float | None = None
