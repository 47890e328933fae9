"""Short sentences, no shouting, nothing called simple."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from rounds.check.rules.lesson_words import sentences, words
from rounds.course import Course, Introduction, Problem, Project, Topic

LONGEST, MEDIAN = 35, 18
TALKING_DOWN = re.compile(
    r"\b(simply|obviously|of course|clearly|just|let's dive in|easy|easily|trivial(?:ly)?)\b", re.I
)


def lesson_reads_well(topic: Topic | Project | Introduction, course: Course) -> Iterator[Problem]:
    """A median of at most 18 words, none over 35; no exclamation marks; no word that shames whoever stumbles."""
    lengths: list[int] = []
    for block in topic.lesson.blocks:
        for sentence in sentences(block):
            length = words(sentence)
            lengths += [length] if length > 1 else []
            if length > LONGEST:
                what = f"a sentence of {length} words: “{sentence[:60]}…”"
                yield Problem(topic.lesson_file, block.line, what, f"at most {LONGEST}", cure="Make two of it")
            if "!" in sentence:
                yield Problem(
                    topic.lesson_file, block.line, f"an exclamation mark: “{sentence[:60]}”", cure="Use a full stop"
                )
            if shaming := TALKING_DOWN.search(sentence):
                what = f"“{shaming[0]}” tells a reader who stumbles that they should not have"
                yield Problem(topic.lesson_file, block.line, what, cure="Leave the word out")
    if lengths and median(lengths) > MEDIAN:
        what = "the sentences are long"
        yield Problem(topic.lesson_file, 1, what, f"a median of at most {MEDIAN} words", f"{median(lengths):g}")
