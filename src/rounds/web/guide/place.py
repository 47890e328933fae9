"""What the pages of a placement show: the questions before it, its question, its rest, and what it found."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from rounds.course import Course
from rounds.mind.placed import Finding
from rounds.mind.placement import stop
from rounds.web.guide.choosing import RATING_WORDS
from rounds.web.guide.outline import Mark, outline
from rounds.web.guide.queries import row_of
from rounds.web.people.models import User
from rounds.web.study import aims, belief, pages, queries
from rounds.web.study.asking import DEPTHS
from rounds.web.study.chart import Chart, chart
from rounds.web.study.models import (
    Attempt,
    LearnerState,
    Length,
    Place,
    Placement,
    PlacementOutcome,
    PlacementStatus,
)

MOST_BEGINNINGS = 3


def place(learner: User, course: Course) -> dict[str, Any]:
    """The page as it stands: `state` is begin, asking, paused or ended."""
    under_way = queries.placement_under_way(learner)
    if under_way is not None:
        return _under_way(under_way, course)
    outcome = queries.last_outcome(learner)
    return ended(outcome, course) if outcome is not None else begin(learner, course)


def invitation(learner: User) -> str:
    """How today speaks of it: `waits` while one is under way, `new` to whoever has answered nothing yet, else ""."""
    if queries.placement_under_way(learner) is not None:
        return "waits"
    return "" if Attempt.objects.filter(learner=learner).exclude(ask__place=Place.ADDRESS).exists() else "new"


def begin(learner: User, course: Course) -> dict[str, Any]:
    """What is asked before the first question."""
    row = row_of(learner)
    priors = course.priors
    questions = len(chart("").questions)
    return {
        "state": "begin",
        "uid": uuid.uuid4(),
        "questions": questions,
        "lengths": _lengths(questions),
        "aims": course.settings.aims.values(),
        "aim": _aim(row, course),
        "backgrounds": priors.titles.items(),
        "background": row.background,
        "taps": [(tap, tap.replace("-", " ").capitalize(), row.ratings.get(tap)) for tap in priors.taps],
        "ratings": list(enumerate(RATING_WORDS)),
        "has_outcome": queries.last_outcome(learner) is not None,
    }


def ended(outcome: PlacementOutcome, course: Course) -> dict[str, Any]:
    """What the placement found, by part and unit, and what to begin with."""
    here = chart(outcome.placement.aim)
    marks = _marks(outcome, here, course)
    known = belief.belief(outcome.learner)
    ready = [belief.the_map().current(topic) for topic in outcome.ready]
    still = [topic for topic in ready if topic in course.topics and not known.of(topic).is_placed]
    return {
        "state": "ended",
        "uid": uuid.uuid4(),
        "outcome": outcome,
        "parts": outline(course, marks),
        "total": len(marks),
        "known": sum(mark.state == "known" for mark in marks),
        "asked": sum(mark.is_asked for mark in marks),
        "beginnings": [course.topics[topic] for topic in still][:MOST_BEGINNINGS],
        "sharpen": _more(outcome, here, marks),
        "aim": course.settings.aims.get(outcome.placement.aim),
    }


def _aim(row: LearnerState, course: Course) -> str:
    """The aim that the learner's days go by; "" where no aim has just these routes."""
    routes = aims.routes(row, course)
    return next((aim.id for aim in course.settings.aims.values() if aim.routes == routes), "")


def _under_way(placement: Placement, course: Course) -> dict[str, Any]:
    here = chart(placement.aim)
    answered = placement.answers.count()
    left = _left(placement, here, answered)
    shown: dict[str, Any] = {
        "state": "paused" if placement.status == PlacementStatus.PAUSED else "asking",
        "uid": uuid.uuid4(),
        "placement": placement,
        "answered": answered,
        "left": left,
        "of": answered + left,
        "disputed": course.topics.get(belief.the_map().current(placement.disputing)),
        "has_changed": placement.graph != here.graph.hash,
    }
    if placement.asking is not None:
        shown |= pages.ask(placement.asking, course.topics.get(belief.the_map().current(placement.asking.topic)))
    return shown


def _left(placement: Placement, here: Chart, answered: int) -> int:
    """About how many questions are to come; it may end sooner."""
    if placement.disputing:
        return placement.dispute_left
    unasked = here.questions.keys() - set(placement.answers.values_list("topic", flat=True))
    return max(1, min(DEPTHS[Length(placement.length)].cap - answered, len(unasked)))


def _lengths(questions: int) -> list[dict[str, Any]]:
    """The two lengths; one alone where the course has no more questions than the shorter one asks."""
    quick, full = (min(DEPTHS[length].cap, questions) for length in (Length.QUICK, Length.FULL))
    both = [
        {"value": Length.FULL, "questions": full, "says": "the finer picture."},
        {"value": Length.QUICK, "questions": quick, "says": "the rough picture. You can sharpen it later."},
    ]
    return both if quick < full else both[:1]


def _marks(outcome: PlacementOutcome, here: Chart, course: Course) -> tuple[Mark, ...]:
    current = belief.the_map().current
    answers = outcome.placement.answers.filter(turn__lt=outcome.turn)
    asks: Mapping[str, int] = {current(topic): ask for topic, ask in answers.values_list("topic", "ask")}
    found = [Finding(current(one["topic"]), one["p"], one["asked"]) for one in outcome.findings]
    return tuple(
        Mark(course.topics[one.topic], one, asks.get(one.topic, 0), one.topic in here.questions)
        for one in found
        if one.topic in course.topics
    )


def _more(outcome: PlacementOutcome, here: Chart, marks: tuple[Mark, ...]) -> int:
    """How many questions more would sharpen what was found; 0 where it is sharp enough, or nothing is left to ask."""
    answered = outcome.placement.answers.count()
    unasked = here.questions.keys() - {mark.topic.id for mark in marks if mark.is_asked}
    error = sum(min(mark.finding.p, 1 - mark.finding.p) for mark in marks) / max(1, len(marks))
    left = min(stop.SHARPEN.cap - answered, len(unasked))
    return max(0, left) if error > stop.SHARPEN.error else 0
