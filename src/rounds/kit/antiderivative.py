"""A question answered by an antiderivative."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.symbolic import Symbolic


@dataclass(frozen=True, kw_only=True)
class Antiderivative(Symbolic):
    """An indefinite integral, with its constant: `x^3/3 + C`. The first letter of `vars` is the one integrated over."""
