"""Drawn questions as a second solver meets them: the words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.kit import Choice, Number
from tests.shipped import shipped_course

SEEDS = range(60)
course = shipped_course


def numbers_asked(path: str) -> Iterator[tuple[str, float, Number]]:
    """Text, answer and question of many draws of a question with a numeric answer."""
    for seed in SEEDS:
        question = course().generator(path).draw(str(seed)).question
        assert isinstance(question, Number)
        yield " ".join(question.ask.split()), float(question.answer), question


def choices_asked(path: str) -> Iterator[tuple[str, Choice]]:
    """Text and question of many draws of a choice."""
    for seed in SEEDS:
        question = course().generator(path).draw(str(seed)).question
        assert isinstance(question, Choice)
        yield " ".join(question.ask.split()), question


def found(pattern: str, text: str) -> tuple[float, ...]:
    """The numbers that this pattern finds in the text; it must be there."""
    match = re.search(pattern, text)
    assert match is not None, f"{pattern!r} is not in {text!r}"
    return tuple(float(part.replace(",", "")) for part in match.groups())
