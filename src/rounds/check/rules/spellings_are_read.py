"""An answer in notation is understood however it is written."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.draws import Draws
from rounds.check.spellings import spellings
from rounds.course import Course, Problem
from rounds.kit.symbolic import Symbolic
from rounds.marking import mark

LEAST, DRAWS = 5, 5


def spellings_are_read(drawn: Draws, course: Course) -> Iterator[Problem]:
    """The answer in at least five other spellings is marked right, for the first draws up to the first fault."""
    for seed, question in drawn.questions[:DRAWS]:
        if not isinstance(question, Symbolic):
            return
        others = spellings(question.reference())
        refused = next((text for text in others if not mark(question, text).is_correct), None)
        if refused is not None or len(others) < LEAST:
            what = f", seed {seed}: its answer ({question.reference()}) is not read in other spellings"
            got = f"'{refused}' is not" if refused is not None else f"only {len(others)} spellings"
            cure = "Declare its letters in vars, or write the answer more plainly"
            yield drawn.problem(what, f"{LEAST} or more are marked right", got, cure)
            return
