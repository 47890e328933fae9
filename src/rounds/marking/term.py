"""Marks a short technical term."""

from __future__ import annotations

import unicodedata

from rounds.kit import Outcome, Term, Verdict
from rounds.marking.unreadable import Unreadable

# Shorter words differ from another word by one letter too often: "mean" and "median" stay apart at any length.
LONG_ENOUGH = 6
ARTICLES = ("the ", "a ", "an ")


def mark_term(question: Term, given: str) -> Verdict:
    """The verdict on this term; raises Unreadable for an empty box."""
    term = folded(given)
    if not term:
        raise Unreadable("Write your answer in the box first.", 0)
    spellings = {folded(spelling): spelling for spelling in (question.answer, *question.accepts)}
    if term in spellings:
        return Verdict(outcome=Outcome.CORRECT)
    traps = {folded(trap.answer): trap for trap in question.traps}
    if trap := traps.get(term):
        return Verdict(outcome=Outcome.INCORRECT, trap=trap.misconception, message=trap.says)
    meant = next((spelling for plain, spelling in spellings.items() if _is_slip(term, plain)), None)
    if meant and not any(_is_slip(term, plain) for plain in traps):
        return Verdict(outcome=Outcome.CORRECT, assumptions=(f"the spelling “{meant}”",))
    trap = next((trap for plain, trap in traps.items() if _is_slip(term, plain)), None)
    if trap and not meant:
        return Verdict(outcome=Outcome.INCORRECT, trap=trap.misconception, message=trap.says)
    return Verdict(outcome=Outcome.INCORRECT)


def folded(text: str) -> str:
    """The term without case, accents, hyphens, spaces and articles; British and American -ise/-ize alike."""
    lower = text.strip().casefold()
    for article in ARTICLES:
        lower = lower.removeprefix(article)
    letters = unicodedata.normalize("NFKD", lower)
    kept = "".join(letter for letter in letters if letter.isalnum())
    return kept.replace("isation", "ization").replace("ise", "ize").replace("our", "or")


def _is_slip(given: str, meant: str) -> bool:
    """Whether one letter too many, too few, wrong, or two swapped lie between them (in a long word)."""
    if len(meant) < LONG_ENOUGH or given == meant or abs(len(given) - len(meant)) > 1:
        return given == meant
    start = next(
        (at for at, (a, b) in enumerate(zip(given, meant, strict=False)) if a != b), min(len(given), len(meant))
    )
    rest, wanted = given[start:], meant[start:]
    swapped = rest[:2] == wanted[1::-1] and len(wanted) > 1 and rest[2:] == wanted[2:]
    return swapped or rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]
