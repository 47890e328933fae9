"""What is wrong in a course folder: where, what, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """One thing to mend, as an author reads it: `file:line: what. Expected …, got …. Cure.`"""

    path: Path
    line: int
    what: str
    expected: str = ""
    got: str = ""
    cure: str = ""

    def __str__(self) -> str:
        facts = [f"expected {self.expected}" if self.expected else "", f"got {self.got}" if self.got else ""]
        fact = ", ".join(fact for fact in facts if fact)
        sentences = [self.what, fact[:1].upper() + fact[1:], self.cure]
        said = " ".join(f"{text.rstrip('.')}." for text in sentences if text)
        return f"{self.path}:{self.line}: {said}"


class CourseError(Exception):
    """A course, or one topic of it, that cannot be read as it stands; `problems` says why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
