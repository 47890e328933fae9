"""Is this answer right, and which trap is it? Reads what people type and gives a verdict; needs mpmath only."""

from rounds.marking.mark import mark

__all__ = ["mark"]
