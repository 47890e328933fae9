"""An answer that could not be read: what to tell the learner, and where reading stopped."""

from __future__ import annotations


class Unreadable(Exception):
    """`message` is for the learner; `at` counts characters from 0, or is None where the whole is meant."""

    def __init__(self, message: str, at: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.at = at
