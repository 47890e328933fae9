"""What every question about a listing has: its code, in Python or SQL."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.exhibit import Exhibit, Listing, tidied
from rounds.kit.question import Question

LANGUAGES = ("python", "sql")


@dataclass(frozen=True, kw_only=True)
class Listed(Question):
    """A question about the listing `code`, which stands under its text with line numbers."""

    code: str
    language: str = "python"

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", tidied(self.code))

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.code.split("\n"))

    def exhibits(self) -> tuple[Exhibit, ...]:
        return (*super().exhibits(), Listing(self.code, self.language))

    def unfair(self) -> str | None:
        if not self.code:
            return "the listing is empty"
        if self.language not in LANGUAGES:
            return f"language {self.language!r} is not known: expected {' or '.join(LANGUAGES)}"
        return self._badly_asked()

    def _badly_asked(self) -> str | None:
        """What the kind itself has against this draw."""
        raise NotImplementedError


def alike(traps: tuple[str, ...], right: str) -> str | None:
    """Why traps, as they would be typed, are no good: one is the right answer, or two are the same."""
    for place, trap in enumerate(traps):
        if trap == right:
            return f"the trap {trap!r} would be marked right"
        if trap in traps[:place]:
            return f"two traps give {trap!r}"
    return None
