"""Is this answer right, and which trap is it? Pure: no clock, no chance, nothing read or written."""

from rounds.marking.mark import mark

__all__ = ["mark"]
