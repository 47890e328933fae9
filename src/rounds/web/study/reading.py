"""How an answer is read while it is typed: never whether it is right."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from rounds.course import prose
from rounds.kit import Number, Outcome, Question
from rounds.kit.symbolic import Symbolic
from rounds.marking import mark

# A number in the plainest spelling is read as it stands: saying so would only be noise.
PLAIN_NUMBER = re.compile(r"\s*-?\d+(\.\d+)?\s*%?\s*")


@dataclass(frozen=True)
class Read:
    """What was understood, typeset; or why nothing was, with the text cut where reading stopped."""

    formula: str = ""
    assumptions: tuple[str, ...] = ()
    problem: str = ""
    before: str = ""
    after: str = ""


def read(question: Question, given: str) -> Read | None:
    """How this answer is read; None where there is nothing worth saying (a choice, a plain number, an empty box)."""
    if not isinstance(question, (Number, Symbolic)) or not given.strip():
        return None
    if isinstance(question, Number) and PLAIN_NUMBER.fullmatch(given):
        return None
    verdict = mark(question, given)
    if verdict.outcome is Outcome.UNREADABLE:
        at = len(given) if verdict.at is None else min(verdict.at, len(given))
        return Read(problem=verdict.message, before=given[:at], after=given[at:])
    try:
        formula = mark_safe(prose.to_inline_html(f"${verdict.read_as}$")) if verdict.read_as else SafeString("")
    except prose.ProseError:
        formula = SafeString("")
    return Read(formula=formula, assumptions=verdict.assumptions) if formula or verdict.assumptions else None
