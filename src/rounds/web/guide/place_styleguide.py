"""The style guide of placements: every state that its page can be in. Nothing on it is stored."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from itertools import cycle
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from rounds.course import Course
from rounds.kit import Choice, Number, Question, Rng, Trap
from rounds.mind.placed import Finding
from rounds.web.guide import place
from rounds.web.guide.outline import Mark, outline
from rounds.web.people.models import User
from rounds.web.shell.content import the_course
from rounds.web.study import sent
from rounds.web.study.cards import Card
from rounds.web.study.models import Ask, Attempt, Place, PlacementOutcome, Result

NUMBER = Number(
    ask="A ward has 30 beds and 24 patients. What share of the beds is in use, in per cent?",
    answer=80,
    unit="%",
    working="24 / 30 = **80%**",
)
CHOICE = Choice(
    ask="A test becomes more sensitive and stays as specific. What happens to the number of missed patients?",
    right="It falls.",
    traps=(Trap("", "It rises.", ""), Trap("", "It stays the same.", "")),
    working="It falls.",
).settled(Rng("styleguide"))
FOUND = (
    *((0.97, "right"), (0.88, ""), (0.74, "wrong"), (0.5, ""), (0.41, "right")),
    *((0.2, ""), (0.03, "dont_know"), (0.08, "wrong")),
)
ALL, NONE = ((0.97, "right"), (0.9, "")), ((0.03, "dont_know"), (0.05, ""))


@require_GET
def styleguide(request: HttpRequest) -> HttpResponse:
    """The page of every state."""
    states = [
        (name, f"guide/place/{shown['state']}.html", shown)
        for name, shown in _states(sent.learner(request), the_course())
    ]
    return render(request, "guide/place_styleguide.html", {"states": states})


def _states(learner: User, course: Course) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "Before it", place.begin(learner, course)
    yield "Nothing to ask", {"state": "begin", "questions": 0}
    yield "A question", _asking(1, NUMBER)
    yield "A choice, and a question that was reported", _asking(2, CHOICE, is_reported=True)
    yield "Not readable", _asking(3, NUMBER, "a few", Result.UNREADABLE, "I see no number in your answer.")
    yield "Another form", _asking(4, NUMBER, "4/5", Result.WRONG_FORM, "Give it in per cent.")
    yield "The course has changed", _asking(5, NUMBER) | {"has_changed": True}
    yield "A dispute", _asking(6, NUMBER) | {"disputed": next(iter(course.topics.values()), None), "left": 2}
    yield "The first question", _asking(7, NUMBER) | {"answered": 0, "left": 25, "of": 25}
    yield "Paused", _resting(8, 17)
    yield "Paused before the first answer", _resting(0, 25)
    yield "What was found", _ended(course, FOUND, sharpen=5)
    yield "Everything known", _ended(course, ALL)
    yield "Nothing known", _ended(course, NONE)


def _asking(
    number: int,
    question: Question,
    given: str = "",
    result: Result | None = None,
    message: str = "",
    is_reported: bool = False,
) -> dict[str, Any]:
    ask = Ask(pk=number, level=2, seed="7", place=Place.PLACEMENT, draft=given, asked_at=timezone.now())
    last = Attempt(ask=ask, given=given, result=result, message=message, assumptions=[]) if result else None
    card = Card(ask, question, last, uuid.uuid4(), is_reported)
    return {"state": "asking", "card": card, "answered": 8, "left": 17, "of": 25}


def _resting(answered: int, left: int) -> dict[str, Any]:
    return {"state": "paused", "answered": answered, "left": left, "of": answered + left, "uid": uuid.uuid4()}


def _ended(course: Course, found: tuple[tuple[float, str], ...], sharpen: int = 0) -> dict[str, Any]:
    pairs = zip(course.topics.values(), cycle(found), strict=False)
    marks = [Mark(topic, Finding(topic.id, p, asked), 1 if asked else 0, True) for topic, (p, asked) in pairs]
    return {
        "state": "ended",
        "outcome": PlacementOutcome(pk=0, at=timezone.now()),
        "parts": outline(course, marks),
        "total": len(marks),
        "known": sum(mark.state == "known" for mark in marks),
        "asked": sum(mark.is_asked for mark in marks),
        "beginnings": [mark.topic for mark in marks if mark.state == "unknown"][:3],
        "sharpen": sharpen,
    }
