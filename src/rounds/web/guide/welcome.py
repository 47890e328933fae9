"""What the pages of the welcome show: a question to play with, a few choices, and three doors."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from rounds.course import Course, Topic
from rounds.web.guide import pages, place
from rounds.web.guide.choosing import PAGES, Choosing
from rounds.web.guide.plan import shown
from rounds.web.guide.sheet import Sheet
from rounds.web.people.models import User
from rounds.web.study import actions, aims
from rounds.web.study.models import Ask, Place, Result
from rounds.web.study.pages import ask as asked
from rounds.web.study.planning import plan_of

NAMES = tuple(PAGES)


def question(learner: User, course: Course, now: datetime) -> dict[str, Any]:
    """The first page: the course's question with what became of it; without one where the course names none."""
    wish = course.settings.welcome
    if wish.question not in course.question_paths:
        return {"next": NAMES[0]}
    topic = course.topic_of(wish.question)
    met = Ask.objects.filter(learner=learner, question_path=wish.question, place=Place.ADDRESS, seed__in=wish.seeds)
    ask = met.select_related("drawn", "learner").order_by("pk").last()
    if ask is None:
        seed = wish.seeds[learner.key.int % len(wish.seeds)]
        name = wish.question.rpartition("/")[2]
        ask = actions.put_question(learner, course, topic, name, Place.ADDRESS, now, seed)
    return {"next": NAMES[0], **told(asked(ask, topic))}


def told(page: dict[str, Any]) -> dict[str, Any]:
    """The question's page with the name of the misconception behind a wrong answer."""
    last = page["card"].last
    is_trapped = last is not None and last.result == Result.INCORRECT and last.trap
    return {**page, "trap": last.trap.replace("-", " ") if is_trapped else ""}


def choosing(form: Choosing) -> dict[str, Any]:
    """One page of choices: how far it is, and what comes before and after it."""
    at = NAMES.index(form.name)
    return {
        "form": form,
        "number": at + 1,
        "of": len(NAMES),
        "before": NAMES[at - 1] if at else "",
        "next": NAMES[at + 1] if at + 1 < len(NAMES) else "",
        "needs_zone": not form.row.zone,
    }


def start(learner: User, course: Course, now: datetime) -> dict[str, Any]:
    """The three doors: what do I know, the first lesson, the plan."""
    here = pages.here(learner, course, now)
    known = here.facts
    plan = shown(known, plan_of(known, known.row))
    return {
        "uid": uuid.uuid4(),
        "placement": place.begin(learner, course),
        "aim": aims.title(known.row, course),
        "first": _first(here),
        "shown": plan,
        "minutes": sum(known.row.minutes),
    }


def _first(here: Sheet) -> Topic | None:
    """The lesson to begin with: that of today, or on a day off the first of the plan."""
    today = next((one.topic for one in here.open if one.is_lesson), None) if not here.is_rest else None
    return today or next((here.facts.course.topics[topic] for topic in here.facts.order), None)
