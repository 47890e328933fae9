"""What changes a learner's placement: one transaction each; marking, and the thinking, happen before it opens.

A placement asks one question at a time (`asking`): an answer to any other one changes nothing, so two tabs, or an
answer sent twice, do no harm. It ends with an outcome in the ledger. It may go on from there (`sharpen`, `dispute`)
and ends with another outcome, which then holds. So does the outcome of a later placement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from rounds import __version__
from rounds.marking import mark
from rounds.mind import placement as mind
from rounds.mind.evidence import noise
from rounds.mind.placed import findings
from rounds.mind.placement.dispute import QUESTIONS
from rounds.mind.placement.packing import VERSION
from rounds.web.people.models import User
from rounds.web.study import actions, belief, ledger, queries
from rounds.web.study.asking import believed, next_question, told
from rounds.web.study.chart import Chart, chart
from rounds.web.study.models import (
    ANSWER_LENGTH,
    UNDER_WAY,
    Ask,
    AskState,
    Attempt,
    LearnerState,
    Length,
    Place,
    Placement,
    PlacementAnswer,
    PlacementOutcome,
    PlacementStatus,
    Result,
)

SEEDS = 2**31
MOST_READY = 6
COUNTS: Mapping[str, mind.Outcome] = {Result.CORRECT: "right", Result.INCORRECT: "wrong", Result.SHOWN: "dont_know"}


@dataclass(frozen=True)
class Wish:
    """What a learner says beforehand; a background or a rating that the course does not ask for is passed over."""

    aim: str = ""
    length: Length = Length.FULL
    background: str = ""
    ratings: Mapping[str, int] = field(default_factory=dict)


def begin(learner: User, wish: Wish, uid: UUID, now: datetime) -> Placement | None:
    """A placement with its first question; the one under way, if there is one. None when nothing can be asked."""
    here = chart(wish.aim)
    if not here.questions:
        return None
    with transaction.atomic():
        belief.standing(learner)
        under_way = Placement.objects.filter(learner=learner).filter(Q(status__in=UNDER_WAY) | Q(uid=uid)).last()
        return under_way or _begun(learner, here, wish, uid, now)


def restart(placement: Placement, uid: UUID, now: datetime) -> None:
    """Gives this placement up and begins another one, asked for in the same way. Results that there are stay."""
    length = Length.FULL if placement.length == Length.SHARPEN else Length(placement.length)
    wish = Wish(placement.aim, length, placement.background, placement.ratings)
    here = chart(wish.aim)
    with transaction.atomic():
        belief.standing(placement.learner)
        live = Placement.objects.get(pk=placement.pk)
        if live.is_under_way and live.uid != uid:
            _leave(live)
            if here.questions:
                _begun(live.learner, here, wish, uid, now)


def answer(ask: Ask, given: str, uid: UUID, now: datetime) -> Attempt | None:
    """The attempt that this answer makes; it counts if it could be read. None where the question waits no more."""
    verdict = mark(ask.drawn.question, given)
    attempt = Attempt(
        uid=uid,
        given=given[:ANSWER_LENGTH],
        result=Result(verdict.outcome.value),
        trap=verdict.trap or "",
        message=verdict.message,
        read_as=verdict.read_as,
        assumptions=list(verdict.assumptions),
    )
    return _append(ask, attempt, now)


def dont_know(ask: Ask, uid: UUID, now: datetime) -> Attempt | None:
    """The learner says that they do not know this yet, which is an answer. None where the question waits no more."""
    return _append(ask, Attempt(uid=uid, given=ask.draft, result=Result.SHOWN), now)


def renew(placement: Placement, now: datetime) -> None:
    """Puts another question where the course no longer has the topic of the one that waits."""
    here = chart(placement.aim)
    if placement.asking is None or belief.the_map().current(placement.asking.topic) in here.questions:
        return
    value = believed(placement, here)
    with transaction.atomic():
        row = belief.standing(placement.learner)
        live = Placement.objects.get(pk=placement.pk)
        if live.asking_id == placement.asking_id:
            Ask.objects.filter(pk=placement.asking.pk).update(state=AskState.SKIPPED)
            _go_on(row, live, here, value, now)


def pause(placement: Placement) -> None:
    """The placement rests; its question and what is typed stay."""
    Placement.objects.filter(pk=placement.pk, status=PlacementStatus.ASKING).update(status=PlacementStatus.PAUSED)


def resume(placement: Placement) -> None:
    """The placement goes on."""
    Placement.objects.filter(pk=placement.pk, status=PlacementStatus.PAUSED).update(status=PlacementStatus.ASKING)


def end(placement: Placement, now: datetime) -> None:
    """Ends it with what is known by now. Without any answer there is nothing to know: it is given up."""
    value = believed(placement, chart(placement.aim))
    with transaction.atomic():
        row = belief.standing(placement.learner)
        live = Placement.objects.get(pk=placement.pk)
        if live.is_under_way and live.asking_id == placement.asking_id:
            _end(row, live, value, now)


def sharpen(last: PlacementOutcome, now: datetime) -> None:
    """Goes on asking after this outcome. Where it is no longer the latest, or enough was asked, nothing changes."""
    _go_on_after(last, now, length=Length.SHARPEN)


def dispute(last: PlacementOutcome, topic: str, now: datetime) -> None:
    """Two more questions about this topic, whose answers count beside the earlier ones."""
    _go_on_after(last, now, disputing=topic, dispute_left=QUESTIONS)


def _begun(learner: User, here: Chart, wish: Wish, uid: UUID, now: datetime) -> Placement:
    made = Placement(
        uid=uid,
        learner=learner,
        begun_at=now,
        aim=wish.aim,
        length=wish.length,
        background=wish.background,
        ratings=dict(wish.ratings),
        seed=uid.int % SEEDS,
    )
    value = mind.begin(here.graph, here.prior, **told(made, here))
    asked = next_question(made, here, value)
    assert asked is not None  # the chart has questions, and none was asked yet
    made.save()
    _put(made, here, value, asked, now)
    return made


def _append(ask: Ask, attempt: Attempt, now: datetime) -> Attempt | None:
    placement = Placement.objects.filter(asking=ask).select_related("learner").first()
    if placement is None:
        return actions.sent_before(ask, attempt)
    here = chart(placement.aim)
    value = _after(placement, here, ask, attempt)
    with transaction.atomic():
        row = belief.standing(ask.learner)
        if first := actions.sent_before(ask, attempt):
            return first
        live = Placement.objects.filter(asking=ask).first()
        if live is None:
            return None
        attempt.learner, attempt.ask, attempt.at = ask.learner, ask, now
        attempt.hints, attempt.marker, attempt.turn = 0, __version__, belief.next_turn(row)
        attempt.save()
        state = AskState.OPEN if value is None else AskState.ANSWERED
        Ask.objects.filter(pk=ask.pk).update(state=state, draft=attempt.given)
        if value is not None:
            _count(live, attempt, value.answers[-1])
            _go_on(row, live, here, value, now)
        return attempt


def _after(placement: Placement, here: Chart, ask: Ask, attempt: Attempt) -> mind.Placement | None:
    """What is believed after this attempt; None where it does not count, because it could not be read."""
    outcome = COUNTS.get(attempt.result)
    if outcome is None:
        return None
    rates = noise(*ledger.kind_of(ask.drawn.record))
    return mind.after(believed(placement, here), belief.the_map().current(ask.topic), outcome, *rates)


def _count(live: Placement, attempt: Attempt, said: mind.Answer) -> None:
    PlacementAnswer.objects.create(
        placement=live,
        ask=attempt.ask,
        topic=attempt.ask.topic,
        outcome=said.outcome,
        slip=said.slip,
        guess=said.guess,
        turn=attempt.turn,
        at=attempt.at,
    )
    live.dispute_left -= bool(live.disputing)


def _go_on(row: LearnerState, live: Placement, here: Chart, value: mind.Placement, now: datetime) -> None:
    asked = next_question(live, here, value)
    if asked is None:
        _end(row, live, value, now)
    else:
        _put(live, here, value, asked, now)


def _go_on_after(last: PlacementOutcome, now: datetime, **changes: Any) -> None:
    here = chart(last.placement.aim)
    value = believed(last.placement, here)
    with transaction.atomic():
        belief.standing(last.placement.learner)
        live = Placement.objects.get(pk=last.placement_id)
        if queries.last_outcome(live.learner) == last and queries.placement_under_way(live.learner) is None:
            for name, to in changes.items():
                setattr(live, name, to)
            asked = next_question(live, here, value)
            if asked is not None:
                _put(live, here, value, asked, now)


def _put(placement: Placement, here: Chart, value: mind.Placement, asked: tuple[str, str], now: datetime) -> None:
    topic, name = asked
    of = here.course.topics[topic]
    placement.asking = actions.put_question(placement.learner, here.course, of, name, Place.PLACEMENT, now)
    placement.status = PlacementStatus.ASKING
    _keep(placement, value)


def _keep(placement: Placement, value: mind.Placement) -> None:
    placement.cache, placement.engine = mind.packed(value), VERSION
    placement.graph, placement.prior = value.graph.hash, value.prior.hash
    placement.save()


def _end(row: LearnerState, placement: Placement, value: mind.Placement, now: datetime) -> None:
    if not value.answers:
        _leave(placement)
        return
    found = findings(value)
    unknown = {one.topic for one in found if not one.is_known}
    outcome = PlacementOutcome.objects.create(
        placement=placement,
        learner_id=row.learner_id,
        turn=belief.next_turn(row),
        at=now,
        findings=[{"topic": one.topic, "p": one.p, "asked": one.asked} for one in found],
        ready=[topic for topic in mind.ready(value) if topic in unknown][:MOST_READY],
    )
    _close(placement, PlacementStatus.ENDED)
    _keep(placement, value)
    _speak(placement)
    belief.take_in(row, ledger.of_outcome(outcome))


def _speak(placement: Placement) -> None:
    """From now on each question says whether it was answered right, and shows its worked solution."""
    silent = Ask.objects.filter(placement_answer__placement=placement, state=AskState.ANSWERED)
    for ask in silent.select_related("placement_answer"):
        was_right = ask.placement_answer.outcome == PlacementAnswer.Outcome.RIGHT
        Ask.objects.filter(pk=ask.pk).update(state=AskState.RIGHT if was_right else AskState.SHOWN)


def _leave(placement: Placement) -> None:
    _close(placement, PlacementStatus.LEFT)
    placement.save()


def _close(placement: Placement, status: PlacementStatus) -> None:
    """Puts the waiting question away, with what is typed in it."""
    if placement.asking_id is not None:
        Ask.objects.filter(pk=placement.asking_id, state=AskState.OPEN).update(state=AskState.SKIPPED)
    placement.status, placement.asking = status, None
    placement.disputing, placement.dispute_left = "", 0
