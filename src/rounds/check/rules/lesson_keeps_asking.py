"""Nobody reads for long without doing something."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.rules.lesson_words import readable, words
from rounds.course import Course, Problem, Topic
from rounds.course.lesson import AskHere, Text

LONGEST_STRETCH = 120
SHORTEST, LONGEST = 300, 800


def lesson_keeps_asking(topic: Topic, course: Course) -> Iterator[Problem]:
    """A blank or question within the first 120 words and never more than 120 apart; 300 to 800 words in all."""
    stretch, total = 0, 0
    for block in topic.lesson.blocks:
        count = words(readable(block))
        stretch, total = stretch + count, total + count
        if stretch > LONGEST_STRETCH:
            what = f"{stretch} words stand here without a blank or question"
            yield Problem(
                topic.lesson_file, block.line, what, f"at most {LONGEST_STRETCH}", cure="Ask something before"
            )
            stretch = 0
        if isinstance(block, AskHere) or (isinstance(block, Text) and block.blanks):
            stretch = 0
    if not SHORTEST <= total <= LONGEST:
        yield Problem(
            topic.lesson_file, 1, "the lesson has another length", f"{SHORTEST} to {LONGEST} words", f"{total}"
        )
