"""Marks a short technical term: spelling counts, a slip of the finger does not."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rounds.kit.term import Term
from rounds.kit.verdict import Verdict
from rounds.marking import verdicts

# A slip is forgiven in words this long: shorter ones are too close to other words.
LONG_WORD = 6
TWO_SLIPS = 11


def check(given: str, question: Term) -> Verdict:
    """Whether a term is meant that is right; a small slip in a long word is named in `assumptions`."""
    typed = folded(given)
    if not typed:
        return verdicts.unreadable("Your answer is empty. Please type a term.", 0)
    right = (question.answer, *question.accepts)
    if typed in map(folded, right):
        return verdicts.correct(given.strip())
    if typed in (folded(trap.answer) for trap in question.traps):
        return verdicts.incorrect("", given.strip())
    meant = _meant(typed, (*right, *(trap.answer for trap in question.traps)))
    if meant is None or meant not in right:
        return verdicts.incorrect("", given.strip())
    return verdicts.correct(given.strip(), (f"read as “{meant}”",))


def matches(given: str, answer: str, question: Term) -> bool:
    """Whether this answer of a trap is meant."""
    everything = (question.answer, *question.accepts, *(trap.answer for trap in question.traps))
    typed = folded(given)
    return typed == folded(answer) or _meant(typed, everything) == answer


@lru_cache(maxsize=512)
def folded(text: str) -> str:
    """Without case, hyphens, spaces and accents, and without an article in front."""
    words = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )
    spaced = words.strip(" .,;:!?\"'").split()
    if len(spaced) > 1 and spaced[0] in ("a", "an", "the"):
        spaced = spaced[1:]
    return "".join(letter for word in spaced for letter in word if letter.isalnum())


def _meant(typed: str, known: Iterable[str]) -> str | None:
    """The one term that a slip leads to; None when two are as near, for then nothing is sure."""
    near = sorted((slips(typed, folded(term)), term) for term in known)
    best = near[0]
    allowed = 2 if len(folded(best[1])) >= TWO_SLIPS else 1
    if len(folded(best[1])) < LONG_WORD or best[0] > allowed or _negates(typed, folded(best[1])):
        return None
    is_alone = all(other > best[0] for other, term in near[1:] if folded(term) != folded(best[1]))
    return best[1] if is_alone else None


_PREFIXES = ("in", "un", "non", "im", "hyper", "hypo", "inter", "intra", "pre", "post", "a", "ir")


def _negates(typed: str, term: str) -> bool:
    """Whether one word is the other with a prefix that turns its meaning: such a slip is none."""
    longer, shorter = sorted((typed, term), key=len, reverse=True)
    if any(longer == prefix + shorter for prefix in _PREFIXES):
        return True
    return any(
        typed.startswith(one) and term.startswith(other)
        for one in _PREFIXES for other in _PREFIXES
        if one != other and len(one) > 1 and len(other) > 1 and typed[len(one):] == term[len(other):]
    )  # fmt: skip


@lru_cache(maxsize=512)
def slips(one: str, other: str) -> int:
    """Damerau and Levenshtein's distance with adjacent swaps: the fewest slips of the finger between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, before, row = before, row, [i] + [0] * len(other)
        for j, target in enumerate(other, start=1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != target))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == target:
                row[j] = min(row[j], last[j - 2] + 1)
    return row[-1]
