"""The introduction takes as long as it says."""

from __future__ import annotations

from collections.abc import Iterator

from rounds.check.rules.lesson_words import readable, words
from rounds.course import Course, Introduction, Problem

FEWEST, MOST = 900, 1100
# Careful reading on a phone. Silent reading is faster: 238 words a minute (Brysbaert 2019, 10.1016/j.jml.2019.104047).
WORDS_A_MINUTE = 200
# A judgement: to move a slider and read what it says; to make a guess.
SECONDS_A_FIGURE, SECONDS_A_GUESS = 8, 4


def introduction_takes_its_minutes(introduction: Introduction, course: Course) -> Iterator[Problem]:
    """900 to 1,100 words with the captions; the minutes promised are those of reading and playing, rounded."""
    path, total = introduction.lesson_file, word_count(introduction)
    if not FEWEST <= total <= MOST:
        yield Problem(path, 1, "the introduction has another length", f"{FEWEST} to {MOST} words", str(total))
    if round(minutes(introduction)) != introduction.minutes:
        expected = f"about {minutes(introduction):.1f}, for {total} words and what there is to do"
        yield Problem(path, introduction.lines["minutes"], "the minutes are wrong", expected, str(introduction.minutes))


def word_count(introduction: Introduction) -> int:
    """All that is read: the text, the options of each guess, the captions."""
    # In the text a guess is a gap, which counts as a word and is none.
    text = sum(words(readable(block)) for block in introduction.lesson.blocks) - len(introduction.lesson.blanks)
    options = sum(
        words(option)
        for blank in introduction.lesson.blanks
        for option in (blank.question.reference(), *(trap.answer for trap in blank.question.expected_wrong()))
    )
    return text + options + sum(words(played.figure.caption) for played in introduction.figures.values())


def minutes(introduction: Introduction) -> float:
    """To read it at that pace, move each figure and make each guess."""
    seconds = SECONDS_A_FIGURE * len(introduction.figures) + SECONDS_A_GUESS * len(introduction.lesson.blanks)
    return word_count(introduction) / WORDS_A_MINUTE + seconds / 60
