"""What is asked: a reference answer and everything that says how close, and in what form, an answer must be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Domain: TypeAlias = str | tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One question as the checkers see it; docs/marking.md has the table of options.

    `explains=False` leaves out what would be said of a wrong answer: nobody reads it where only the outcome counts.
    """

    type: str
    reference: str
    vars: tuple[str, ...] = ()
    domain: Mapping[str, Domain] = field(default_factory=dict)
    tol_rel: float | None = None
    tol_abs: float | None = None
    sf: int | None = None
    dp: int | None = None
    strict: bool = False
    percent: bool = False
    share: bool = False
    unit: str = ""
    form: frozenset[str] = frozenset()
    up_to: str = ""
    seed: int = 0
    explains: bool = True

    @property
    def has_tolerance(self) -> bool:
        return self.tol_rel is not None or self.tol_abs is not None

    @property
    def has_places(self) -> bool:
        return self.sf is not None or self.dp is not None
