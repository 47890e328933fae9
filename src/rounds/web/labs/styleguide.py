"""The style guide of projects: the list and a step in every state, for eyes, for axe and for screenshots."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rounds.course import Course, Project, ProjectStep, Topic
from rounds.course.lesson import Lesson
from rounds.kit import Code, Predict
from rounds.runner.choose import IN_A_BOX
from rounds.runner.protocol import CheckItem, CheckResult, Frame, LearnerError, Status
from rounds.runner.record import to_record
from rounds.web.labs.credit import NOT_ON_THE_WAY, UNWRITTEN
from rounds.web.labs.pages import shown
from rounds.web.labs.progress import Progress
from rounds.web.shell.content import the_course
from rounds.web.study.cards import Card
from rounds.web.study.models import Ask, AskState, Place, Run, RunKind, RunState

PROGRAM = "def beds(wards):\n    return sum(wards)\n\n\ndef free(beds, patients):\n    ...\n"
STEPS = (
    ProjectStep(
        number=1, title="Count the beds", check="exercise_beds", minutes=8, topics=(), line=1,
        text="A hospital has wards, and each ward has beds. Write `beds(wards)`.",
    ),
    ProjectStep(
        number=2, title="Free beds", check="exercise_free", minutes=7, topics=(), line=1,
        text="Beds without a patient are free:\n\n$$\\text{free} = \\text{beds} - \\text{patients}$$\n\nWrite `free(beds, patients)`.",  # noqa: E501
    ),
    ProjectStep(number=3, title="One line for the board", check="exercise_line", minutes=5, topics=(), line=1, text=""),
)  # fmt: skip
PROJECT = Project(
    id="beds", folder=Path("beds"), title="A day on the ward", makes="One file that counts the beds of a hospital.",
    file="ward_day.py", minutes=20, routes=(), unlock=(), intro="Every morning somebody counts the beds.",
    steps=STEPS, lesson=Lesson(()), exercises={},
)  # fmt: skip
CODE = Code(
    ask="**Free beds.** Write what is left open below.",
    working="```\ndef free(beds, patients):\n    return max(beds - patients, 0)\n```",
    exercise="projects/beds/exercise_free",
    env="bare",
    starter=PROGRAM,
    solution="",
)
PREDICT = Predict(
    ask="**Break it.** Say of each call what will happen, then see your program run it.",
    working="",
    exercise="projects/beds/exercise_break_it",
    env="bare",
    starter=PROGRAM,
    solution="",
    calls=("free(10, 4)", 'free("10", 4)', "free(4, 10)"),
)
STOPPED = LearnerError(
    type="NameError",
    message="name 'bedz' is not defined",
    frames=(Frame(6, "free", "    return bedz - patients"),),
    says="Line 6: Python does not know the name `bedz`. Did you mean `beds`?",
)
WRONG = CheckResult(
    status=Status.OK,
    passed=False,
    items=(
        CheckItem(title="A full ward has no free bed.", ok=True),
        CheckItem(title="`free` gives the right value.", ok=False, got="free(10, 4) gave 14", want="6"),
    ),
    says="That is beds and patients together. What is left?",
)
PREDICTED = CheckResult(
    status=Status.OK,
    passed=False,
    items=(
        CheckItem(title="`free(10, 4)`: fine.", ok=True, got="6", hint="Ten beds and four patients leave six."),
        CheckItem(
            title='`free("10", 4)`: error, and you said fine.',
            ok=False,
            got="TypeError in line 6: unsupported operand",
            hint="A text takes no number away from itself: Python stops.",
        ),
        CheckItem(title="`free(4, 10)`: wrong number.", ok=True, got="0", hint="They stand the wrong way round."),
    ),
    says="2 of 3 came out as you said. Read what came of the others, then say again.",
)
RIGHT = CheckResult(status=Status.OK, passed=True, items=WRONG.items[:1])


def styleguide(request: HttpRequest) -> HttpResponse:
    """The page; nothing on it is stored."""
    course = the_course()
    here = Progress(PROJECT, {"exercise_beds": _ask(1, AskState.RIGHT), "exercise_free": _ask(2, AskState.OPEN)})
    context = {
        "entries": [_entry(state, here, tuple(course.topics.values())[:2]) for state in (*ENTRIES, "done")],
        "steps": list(_steps(course)),
        "project": PROJECT,
        "here": here,
        "total": len(STEPS),
        "passed": 1,
        "how_it_runs": IN_A_BOX,
        "sources": tuple(course.sources.values())[:1],
    }
    return render(request, "labs/styleguide.html", context)


ENTRIES = ("begun", "ready", "locked")


def _entry(state: str, here: Progress, missing: tuple[Topic, ...]) -> dict[str, Any]:
    return {"project": PROJECT, "here": here, "state": state, "passed": 1, "total": len(STEPS), "missing": missing}


def _steps(course: Course) -> Iterator[tuple[str, dict[str, Any]]]:
    topics = tuple(course.topics.values())[:2]
    yield "Open", _stop(course, 10, topics, None)
    yield "Open, in a test's words", _stop(course, 11, topics, WRONG)
    stopped = CheckResult(status=Status.ERROR, passed=False, error=STOPPED, says=STOPPED.says)
    yield "Open, with a program that stops", _stop(course, 12, topics, stopped)
    yield "After three tries", _stop(course, 13, topics, WRONG, failed_checks=3)
    yield "Nothing written is about it", {**_stop(course, 14, (), None), "no_credit": UNWRITTEN}
    yield "Not on the way", {**_stop(course, 15, (), None), "no_credit": NOT_ON_THE_WAY}
    yield "To predict", _asked(course, 19, topics, None, "")
    predicted = "fine\nfine\nwrong number"
    yield "Predicted wrongly", _asked(course, 20, topics, PREDICTED, predicted)
    yield "Passed a moment ago", _stop(course, 16, topics, RIGHT, state=AskState.RIGHT)
    yield "Passed before", {**_stop(course, 17, topics, RIGHT, state=AskState.RIGHT), "is_unfolded": False}
    yield "Shown", {**_stop(course, 18, topics, None, state=AskState.SHOWN), "is_shown": True}


def _asked(
    course: Course, number: int, topics: tuple[Topic, ...], result: CheckResult | None, draft: str
) -> dict[str, Any]:
    stop = _stop(course, number, topics, result)
    card: Card = stop["card"]
    ask = _ask(number, AskState.OPEN)
    ask.draft = draft
    return {**stop, "card": replace(card, ask=ask, question=PREDICT)}


def _stop(
    course: Course,
    number: int,
    topics: tuple[Topic, ...],
    result: CheckResult | None,
    state: AskState = AskState.OPEN,
    failed_checks: int = 0,
) -> dict[str, Any]:
    run = Run(kind=RunKind.CHECK, state=RunState.DONE, result=to_record(result)) if result else None
    card = Card(_ask(number, state), CODE, None, uuid.uuid4(), run=run, failed_checks=failed_checks)
    return {
        "step": replace(STEPS[1], number=number),
        "html": shown(course, STEPS[1].text, f"term-{number}-"),
        "card": card,
        "is_open": card.ask.is_open,
        "is_shown": False,
        "is_unfolded": True,
        "counted": topics,
        "no_credit": "",
    }


def _ask(number: int, state: AskState) -> Ask:
    return Ask(pk=number, level=2, seed="0", place=Place.STEP, state=state, draft=PROGRAM, asked_at=timezone.now())
