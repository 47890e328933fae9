"""The style guide of the welcome: its pages in every state. Nothing on it is stored."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from rounds.course import Course
from rounds.kit import Number, Trap
from rounds.web.guide import welcome
from rounds.web.guide.choosing import PAGES, TimeForm
from rounds.web.people.models import User
from rounds.web.shell.content import the_course
from rounds.web.study import sent
from rounds.web.study.cards import Card
from rounds.web.study.models import Ask, AskState, Attempt, LearnerState, Place, Result

NUMBER = Number(
    ask="Of wearers of a watch, 4% have atrial fibrillation. It finds 95% of them, and is wrong in 18% of the rest. "
    "It gives the alarm. What is the chance of atrial fibrillation, in per cent?",
    answer=18,
    unit="%",
    dp=0,
    traps=(Trap("base-rate-neglect", 95, "That is how often the *ill* test positive."),),
    working="Of 10,000 wearers 380 are true alarms, 1,728 false ones: 380 / 2,108 = **18%**",
)
CANNOT_BE = {"week": "own", "day0": "-5", "budget": "paid", "amount": ""}


@require_GET
def styleguide(request: HttpRequest) -> HttpResponse:
    """The page of every state."""
    states = [
        {"name": name, "page": f"guide/welcome/{page}.html", "shown": shown}
        for name, page, shown in _states(sent.learner(request), the_course())
    ]
    return render(request, "guide/welcome_styleguide.html", {"states": states})


def _states(learner: User, course: Course) -> Iterator[tuple[str, str, dict[str, Any]]]:
    yield "The question", "question", _asked(1, "", None)
    yield "In the trap", "question", _asked(2, "95", Result.INCORRECT, NUMBER.traps[0].says)
    yield "Not readable", "question", _asked(3, "a lot", Result.UNREADABLE, "I see no number in your answer.")
    yield "Right", "question", _asked(4, "18", Result.CORRECT, state=AskState.RIGHT)
    yield "Shown", "question", _asked(5, "", Result.SHOWN, state=AskState.SHOWN)
    yield "A course without a question", "question", {"next": welcome.NAMES[0]}
    row = LearnerState(learner=learner)
    for name, form in PAGES.items():
        yield form.title, "choosing", welcome.choosing(_prefixed(form(course, row), name))
    yield "What cannot be meant", "choosing", welcome.choosing(_prefixed(TimeForm(course, row, CANNOT_BE), "bad"))
    doors = welcome.start(learner, course, timezone.now())
    yield "Three doors", "start", doors
    nothing = replace(doors["shown"], finish=None, plan=replace(doors["shown"].plan, note="Nothing is written yet."))
    yield "Nothing written", "start", {**doors, "first": None, "placement": {"questions": 0}, "shown": nothing}


def _prefixed(form: Any, prefix: str) -> Any:
    """The form with ids of its own, so that several stand on one page."""
    form.auto_id = f"{prefix}_%s"
    return form


def _asked(
    number: int, given: str, result: Result | None, message: str = "", state: AskState = AskState.OPEN
) -> dict[str, Any]:
    now = timezone.now()
    ask = Ask(pk=number, level=2, seed="7", place=Place.ADDRESS, draft=given, asked_at=now, state=state)
    trap = "base-rate-neglect" if result == Result.INCORRECT else ""
    last = Attempt(ask=ask, given=given, result=result, trap=trap, message=message, assumptions=[]) if result else None
    return {"next": welcome.NAMES[0], **welcome.told({"card": Card(ask, NUMBER, last, uuid.uuid4())})}
