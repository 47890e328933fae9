"""The one entry: is this answer right, and which trap is it?"""

from __future__ import annotations

from rounds.kit import Choice, Number, Outcome, Question, Term, Verdict
from rounds.marking.choice import mark_choice
from rounds.marking.number import mark_number
from rounds.marking.term import mark_term
from rounds.marking.unreadable import Unreadable


def mark(question: Question, given: str) -> Verdict:
    """The verdict on what a learner gave. Pure: the same question and answer always get the same verdict."""
    try:
        match question:
            case Number():
                return mark_number(question, given)
            case Choice():
                return mark_choice(question, given)
            case Term():
                return mark_term(question, given)
    except Unreadable as reason:
        return Verdict(outcome=Outcome.UNREADABLE, message=reason.message, at=reason.at)
    raise TypeError(f"No marking is known for a {type(question).__name__}.")
