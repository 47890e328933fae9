"""What changes a learner's day: lines are added to it, one transaction each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from rounds.mind.plan import Why
from rounds.mind.round import Task, make_round, prove_it
from rounds.web.guide import queries
from rounds.web.guide.asking import next_question
from rounds.web.guide.facts import Facts
from rounds.web.guide.items import Item
from rounds.web.guide.models import DayEntry, Does, Kind
from rounds.web.guide.sheet import MORE_MINUTES, MOST_ITEMS, Sheet, sheet
from rounds.web.study import actions, belief
from rounds.web.study.models import Ask, LearnerState, Place


@transaction.atomic
def fill(facts: Facts) -> Sheet:
    """The day with something to do on it, as long as there is room; the same day where there is enough already."""
    row, here = _held(facts)
    return _filled(row, here) if here.is_to_be_filled else here


@transaction.atomic
def defer(facts: Facts, pk: int) -> None:
    """Leaves this for another day, and offers something else where there is room."""
    row, here = _held(facts)
    gone = _open(here, pk)
    if gone is not None:
        _add(row, facts, does=Does.DEFER, instead_of=gone.entry)
        _filled(row, _again(here))


@transaction.atomic
def swap(facts: Facts, pk: int, topic: str) -> None:
    """Puts one of the choices in the place of a lesson; nothing for what is not (any more) among them."""
    row, here = _held(facts)
    old = _open(here, pk)
    chosen = next((task for task in here.choices() if task.topic == topic), None)
    if old is not None and chosen is not None:
        _offer(row, facts, chosen, old.entry)


@transaction.atomic
def prove(facts: Facts, pk: int) -> DayEntry | None:
    """Two questions in the place of a lesson, for somebody who says that they know it."""
    row, here = _held(facts)
    old = _open(here, pk)
    if old is None or not old.may_be_proved:
        return None
    return _offer(row, facts, prove_it(old.topic.id), old.entry, Kind.PROOF)


@transaction.atomic
def go_on(facts: Facts) -> None:
    """Ten more minutes, also on a day off; nothing where there is something to do still."""
    row, here = _held(facts)
    if here.open and not here.is_rest:
        return
    _add(row, facts, does=Does.MORE, minutes=MORE_MINUTES)
    _filled(row, _again(here))


def rest(facts: Facts) -> None:
    """Takes this day off."""
    days_off = sorted({*facts.row.days_off, facts.today.isoformat()})
    actions.choose(facts.learner, days_off=days_off)


@transaction.atomic
def put(facts: Facts, one: Item) -> Ask | None:
    """The question that this thing on the day asks next: the open one, or a fresh variant. None where it has none."""
    belief.standing(facts.learner)
    waiting = queries.open_ask(facts.learner, one.topic, one.entry.at)
    if waiting is not None:
        return waiting
    owed = {need for needs in facts.owed.values() for need in needs}
    name = next_question(one.topic, one.entry.kind, queries.times_asked(facts.learner, one.topic), owed)
    if not name:
        return None
    return actions.put_question(facts.learner, facts.course, one.topic, name, Place.PRACTICE, facts.now)


def _held(facts: Facts) -> tuple[LearnerState, Sheet]:
    """The learner's row, held until the transaction ends, and the day as it is by then."""
    row = belief.standing(facts.learner)
    return row, sheet(queries.entries(facts.learner, facts.today), facts)


def _again(here: Sheet) -> Sheet:
    return sheet(queries.entries(here.facts.learner, here.facts.today), here.facts)


def _filled(row: LearnerState, here: Sheet) -> Sheet:
    facts = here.facts
    for proof in here.unproven:
        _offer(row, facts, _lesson_after(here, proof), proof.entry)
    if here.gives_way is not None and here.asked is not None:
        _offer(row, facts, here.asked, here.gives_way.entry)
    here = _again(here)
    if here.is_rest or here.room <= 0:
        return here
    made = make_round(facts.graph, facts.state, here.sitting(here.room), facts.now)
    if made.is_restart and not here.is_restart:
        _add(row, facts, does=Does.RESTART)
    for task in few(made.tasks, MOST_ITEMS - len(here.open)):
        _offer(row, facts, task)
    return _again(here)


def few(tasks: Sequence[Task], most: int) -> tuple[Task, ...]:
    """The first of these, at most so many; reviews leave half the places to what is new."""
    reviews = [task for task in tasks if task.kind == "review"]
    others = [task for task in tasks if task.kind != "review"]
    kept = reviews[: max(most - len(others), most // 2)]
    return tuple((*kept, *others)[: max(most, 0)])


def _lesson_after(here: Sheet, proof: Item) -> Task:
    """The lesson that the proof was to replace."""
    before = next(entry for entry in here.entries if entry.pk == proof.entry.instead_of_id)
    return Task(proof.topic.id, "lesson", before.minutes, Why("unproven"), whole=before.whole)


def _open(here: Sheet, pk: int) -> Item | None:
    return next((one for one in here.open if one.entry.pk == pk), None)


def _offer(
    row: LearnerState, facts: Facts, task: Task, instead_of: DayEntry | None = None, kind: Kind | None = None
) -> DayEntry:
    return _add(
        row,
        facts,
        does=Does.OFFER,
        topic=task.topic,
        kind=kind or Kind(task.kind),
        minutes=task.minutes,
        whole=task.whole,
        reason=task.why.reason,
        about=task.why.topic,
        instead_of=instead_of,
    )


def _add(row: LearnerState, facts: Facts, **fields: Any) -> DayEntry:
    return DayEntry.objects.create(learner=facts.learner, day=facts.today, at=facts.now, turn=row.turns, **fields)
