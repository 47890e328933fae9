"""What can go wrong while an answer is read or worked out.

MarkingProblem
├── Unreadable        the text could not be understood; says where, and costs the learner nothing
├── Undefined         a value that does not exist, such as 1/0 or ln 0
└── TooComplicated    reading or working it out would take more than is allowed
"""

from __future__ import annotations


class MarkingProblem(Exception):
    """The one parent, caught where a verdict is made."""


class Unreadable(MarkingProblem):
    """The text could not be understood. `says` is for the learner; `at` counts characters of the answer from 0."""

    def __init__(self, says: str, at: int | None = None) -> None:
        super().__init__(says)
        self.says = says
        self.at = at


class Undefined(MarkingProblem):
    """A value that does not exist, such as 1/0 or ln 0."""


class TooComplicated(MarkingProblem):
    """Working this out would take more time or digits than an answer may."""
