"""What marking says of one answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """Only `incorrect` costs the learner anything: the two last ones are a free retry."""

    CORRECT = "correct"
    INCORRECT = "incorrect"
    WRONG_FORM = "wrong_form"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The outcome, the misconception it shows (a slug, or None), and what to tell the learner.

    `read_as` is how the answer was understood (LaTeX); `assumptions` are readings the learner should know of
    ("decimal comma"); `at` is the place in the answer, counted from 0, where reading failed.
    """

    outcome: Outcome
    trap: str | None = None
    message: str = ""
    read_as: str = ""
    assumptions: tuple[str, ...] = ()
    at: int | None = None

    @property
    def is_correct(self) -> bool:
        return self.outcome is Outcome.CORRECT
