"""An answer as it was: the question, what was given, the verdict, and the working where that gives nothing away."""

from __future__ import annotations

import copy
import re
import uuid
from dataclasses import dataclass
from typing import Any

from rounds.course import Course, Topic
from rounds.course.spoken import spoken
from rounds.kit import Breaks, Choice, Code, FindLine, Listing, Order, Predict, Question, Several
from rounds.kit.exhibit import Exhibit
from rounds.kit.lines import Lines
from rounds.web.study.cards import Card
from rounds.web.study.models import AskState, Attempt, Place, Result, Run

VERDICTS = {
    Result.CORRECT: "right",
    Result.INCORRECT: "not right",
    Result.WRONG_FORM: "another form was asked for",
    Result.UNREADABLE: "could not be read",
    Result.SHOWN: "solution shown",
    Result.SKIPPED: "passed by",
}
FIRST_WORDS = 70
# Markup that says nothing when it is cut off: links, images, and words of the glossary.
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Option:
    """Something that could be chosen, and whether it was."""

    text: str
    is_chosen: bool


@dataclass(frozen=True)
class Answer:
    """One attempt on a page. `card` shows its verdict; its ask is a copy that is closed."""

    attempt: Attempt
    card: Card
    topic: Topic | None
    name: str

    @property
    def question(self) -> Question:
        return self.card.question

    @property
    def is_open(self) -> bool:
        """Whether its question still waits for an answer, so that its working is not shown yet."""
        return self.attempt.ask.is_open

    @property
    def verdict(self) -> str:
        return VERDICTS[Result(self.attempt.result)]

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """What stood under the question, with the program that a task begins with."""
        shown = self.question.exhibits()
        if isinstance(self.question, Lines):
            return (*shown, Listing("\n".join(self.question.options)))
        return shown

    @property
    def options(self) -> tuple[Option, ...]:
        """What could be chosen; none where the answer was typed or put in order."""
        if not isinstance(self.question, (Breaks, Choice, Several)):
            return ()
        chosen = self.attempt.given.splitlines()
        return tuple(Option(text, text in chosen) for text in self.question.options)

    @property
    def is_given(self) -> bool:
        return self.attempt.result not in (Result.SHOWN, Result.SKIPPED) or bool(self.attempt.given.strip())

    @property
    def in_order(self) -> tuple[str, ...]:
        """The items in the order in which they were put."""
        return tuple(self.attempt.given.splitlines()) if isinstance(self.question, Order) else ()

    @property
    def said(self) -> tuple[tuple[str, str], ...]:
        """What was foretold of each call."""
        if not isinstance(self.question, Predict):
            return ()
        return tuple(zip(self.question.calls, self.attempt.given.split("\n"), strict=False))

    @property
    def line(self) -> str:
        """The line that was chosen in a listing."""
        return self.attempt.given if isinstance(self.question, FindLine) else ""

    @property
    def is_block(self) -> bool:
        """Whether what was typed is shown with its line breaks, as a program is."""
        return isinstance(self.question, Code) or "\n" in self.attempt.given.strip()

    @property
    def may_be_done_again(self) -> bool:
        """Whether the course still has the question, so that it can be asked with other numbers."""
        return self.topic is not None and self.name in (*self.topic.questions, *self.topic.exercises)

    @property
    def is_step(self) -> bool:
        return self.attempt.ask.place == Place.STEP


def answer(attempt: Attempt, course: Course, run: Run | None = None) -> Answer:
    """The attempt ready for a page; `run` is the check of the program that made it."""
    ask = copy.copy(attempt.ask)
    ask.draft, ask.hints = attempt.given, attempt.hints
    if ask.is_open:
        ask.state = AskState.SKIPPED
    topic, name = question_of(course, ask.question_path)
    return Answer(attempt, Card(ask, ask.drawn.question, attempt, uuid.UUID(int=0), run=run), topic, name)


def question_of(course: Course, path: str) -> tuple[Topic | None, str]:
    """Today's topic of a question, None where the course has it no more, and the question's name."""
    name = course.current(path).rpartition("/")[2]
    try:
        return course.topic_of(path), name
    except (KeyError, IndexError):
        return None, name


def first_words(record: dict[str, Any]) -> str:
    """How a question begins, in one line without formulas."""
    text = spoken(LINK.sub(r"\1", str(record.get("ask", "")).partition("\n\n")[0]))
    return text if len(text) <= FIRST_WORDS else f"{text[:FIRST_WORDS].rsplit(' ', 1)[0]} …"
