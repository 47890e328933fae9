"""Small helpers that write numbers into an author's sentences."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction


def percent(share: float | Fraction, places: int = 0) -> str:
    """A share (0-1) as per cent: percent(0.125, 1) is '12.5%'."""
    return f"{float(share) * 100:.{places}f}%"


def thousands(value: int) -> str:
    """A whole number with commas: 10,000."""
    return f"{value:,}"


def listing(items: Sequence[object], last: str = "and") -> str:
    """A list in prose: '3, 5 and 8'."""
    words = [str(item) for item in items]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
