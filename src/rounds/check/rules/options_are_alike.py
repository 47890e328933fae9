"""The right option cannot be told by its looks."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from rounds.check.draws import Draws
from rounds.course import Course, Problem
from rounds.kit import Choice, Several

FEWEST, MOST, MOST_OF_SEVERAL = 3, 5, 7
# Options shorter than this may differ: "yes" and "never" look alike enough.
SHORT, LONGER = 30, 2.2
# When the right option stands out as the longest in more than this share of draws, length gives it away.
MOST_OFTEN_LONGEST = 0.75
STANDS_OUT = 1.2
ENOUGH = 8


def options_are_alike(drawn: Draws, course: Course) -> Iterator[Problem]:
    """3 to 5 options of similar length, and the right one not nearly always the longest."""
    shown = ((seed, question) for seed, question in drawn.questions if isinstance(question, Several))
    for seed, several in shown:
        if not FEWEST <= len(several.options) <= MOST_OF_SEVERAL:
            got = str(len(several.options))
            yield drawn.problem(f", seed {seed}: the number of options", f"{FEWEST} to {MOST_OF_SEVERAL}", got)
            return
    choices = [(seed, question) for seed, question in drawn.questions if isinstance(question, Choice)]
    for seed, choice in choices:
        lengths = sorted(len(option) for option in choice.options)
        if not FEWEST <= len(lengths) <= MOST:
            yield drawn.problem(f", seed {seed}: the number of options", f"{FEWEST} to {MOST}", str(len(lengths)))
            return
        if lengths[-1] > SHORT and lengths[-1] > LONGER * lengths[0]:
            got = f"{lengths[0]} to {lengths[-1]} letters"
            yield drawn.problem(f", seed {seed}: the options differ in length", "similar length", got)
            return
    longest = [len(choice.right) > STANDS_OUT * max(len(trap.answer) for trap in choice.traps) for _, choice in choices]
    if len(longest) >= ENOUGH and fmean(longest) > MOST_OFTEN_LONGEST:
        got = f"in {fmean(longest):.0%} of the draws"
        yield drawn.problem("gives itself away: the right option is the longest", "about as often as the others", got)
