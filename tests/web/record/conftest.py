"""Asha with a row in every table that can hold something of a learner."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from rounds.course import Course
from rounds.runner.protocol import CheckResult, RunResult, Status
from rounds.runner.record import to_record
from rounds.web.guide import expecting
from rounds.web.guide.facts import facts
from rounds.web.guide.models import DayEntry
from rounds.web.people import devices
from rounds.web.people.actions import make_entry_link
from rounds.web.people.models import Device, Preferences, User
from rounds.web.study import actions, pages, placing, queries
from rounds.web.study.models import Ask, Place, Run, Says
from tests.web.people.conftest import lan as lan
from tests.web.people.conftest import phone as phone

NOON = datetime(2030, 1, 7, 12, tzinfo=UTC)
SECRET = "forty-two beds behind the linen room"


def answer(learner: User, course: Course, given: str | None, minutes: int = 0, seed: str | None = None) -> Ask:
    """An answer to a question about free beds: a right one where none is named."""
    topic, at = course.topics["beds"], NOON + timedelta(minutes=minutes)
    place = Place.ADDRESS if seed else Place.PRACTICE
    ask = actions.put_question(learner, course, topic, "free_beds", place, at, seed)
    actions.answer_question(ask, topic, given or ask.drawn.question.reference(), uuid.uuid4(), at)
    return ask


def live(learner: User, course: Course) -> None:
    """Something of everything: answers, a lesson, programs, notes, days, a placement that ended and one that asks."""
    beds = course.topics["beds"]
    pages.open_next(learner, course, beds, NOON)
    answer(learner, course, None)
    asked = answer(learner, course, "=1+1", minutes=1)
    actions.keep_draft(asked, SECRET)
    actions.report(asked, "No beds there", NOON)
    actions.keep_note(learner, beds, f"Note: {SECRET}", NOON)
    actions.declare(learner, "shifts", Says.KNOWN, uuid.uuid4(), NOON)
    actions.choose(
        learner, aim="appraiser", minutes=[10, 0, 20, 20, 20, 0, 5], days_off=["2030-02-01"], zone="Asia/Tokyo"
    )
    program = actions.put_question(learner, course, beds, "exercise_free", Place.PRACTICE, NOON)
    for kind, result in (("run", RunResult(status=Status.OK)), ("check", CheckResult(status=Status.OK, passed=True))):
        Run.objects.create(
            uid=uuid.uuid4(), learner=learner, ask=program, kind=kind, code="def free(): ...", state="done",
            sent_at=NOON, lease_until=NOON, result=to_record(result),
        )  # fmt: skip
    Preferences.objects.create(learner=learner, theme="dark")
    make_entry_link(learner, str(learner.key), NOON)
    devices.offer(learner, NOON)
    Device.objects.create(learner=learner, name="a phone", paired_at=NOON, seen_at=NOON)
    first = DayEntry.objects.create(
        learner=learner, day=date(2030, 1, 7), at=NOON, turn=1, does="offer", topic="beds", kind="lesson", reason="aim"
    )
    DayEntry.objects.create(
        learner=learner, day=date(2030, 1, 7), at=NOON, turn=1, does="defer", topic="beds", instead_of=first
    )
    expecting.remember(facts(learner, course, NOON))
    for is_to_end in (True, False):
        placing.begin(learner, placing.Wish(ratings={"maths": 2}), uuid.uuid4(), NOON)
        under_way = queries.placement_under_way(learner)
        assert under_way is not None
        assert under_way.asking is not None
        placing.answer(under_way.asking, under_way.asking.drawn.question.reference(), uuid.uuid4(), NOON)
        if is_to_end:
            again = queries.placement_under_way(learner)
            assert again is not None
            placing.end(again, NOON)


@pytest.fixture
def lived(asha: User, small_course: Course) -> User:
    live(asha, small_course)
    return asha
