"""A drill: a listing typed exactly."""

from __future__ import annotations

from dataclasses import dataclass

from rounds.kit.listed import Listed
from rounds.kit.question import Trap


@dataclass(frozen=True, kw_only=True)
class TypeIt(Listed):
    """Copy the listing. Spaces between tokens are forgiven, indentation is not; nobody is trapped by copying."""

    def _badly_asked(self) -> str | None:
        return None

    def reference(self) -> str:
        return self.code

    def expected_wrong(self) -> tuple[Trap[str], ...]:
        return ()
