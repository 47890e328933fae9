"""What changes a learner's record: one transaction each; marking happens before it opens."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from rounds import __version__
from rounds.course import Course, Topic
from rounds.course.blank import Blank
from rounds.kit import Code, Exercise, Predict, Question
from rounds.marking import mark
from rounds.runner.protocol import CheckResult, Status
from rounds.web.people.models import User
from rounds.web.study import belief, ledger, queries
from rounds.web.study.models import (
    ANSWER_LENGTH,
    Ask,
    AskState,
    Attempt,
    Declaration,
    DrawnQuestion,
    LearnerState,
    Note,
    Place,
    Report,
    Result,
    Run,
    RunKind,
    RunState,
    Says,
    TopicState,
    TopicStatus,
)
from rounds.web.study.seeds import seed_for, suggested
from rounds.web.study.stations import Station, way

# A prediction comes before the idea: level 0 says that it is no evidence of what somebody knows.
PREDICTION, BLANK = 0, 1
# Writing a function is using what was learned.
CODE_LEVEL = 2


@transaction.atomic
def open_station(learner: User, course: Course, topic: Topic, station: Station, now: datetime) -> None:
    """Asks whatever this station asks and has not been asked yet, and counts the topic as begun."""
    asked = queries.lesson_asks(learner, topic).latest
    blanks = {blank.name: blank for blank in topic.lesson.blanks}
    for name in station.names:
        if name in blanks and name not in asked:
            _put_blank(learner, course, topic, blanks[name], now)
        elif name not in asked:
            put_question(learner, course, topic, name, Place.LESSON, now)
    begun = {"status": TopicStatus.LEARNING, "changed_at": now}
    state, is_new = TopicState.objects.get_or_create(learner=learner, topic=topic.id, defaults=begun)
    if not is_new and state.status == TopicStatus.UNOPENED:
        TopicState.objects.filter(pk=state.pk).update(**begun)


@transaction.atomic
def note_read(learner: User, topic: Topic, now: datetime) -> None:
    """The lesson has been read to its end. It stays read when its author adds a blank: nobody is sent back."""
    state = TopicState.objects.filter(learner=learner, topic=topic.id).first()
    if state is None or state.status != TopicStatus.FINISHED:
        declare(learner, topic.id, Says.READ, uuid5(learner.key, f"read/{topic.id}"), now)
        TopicState.objects.update_or_create(
            learner=learner, topic=topic.id, defaults={"status": TopicStatus.FINISHED, "changed_at": now}
        )


@transaction.atomic
def declare(learner: User, topic: str, says: Says, uid: UUID, now: datetime, resource: str = "") -> Declaration:
    """The learner's word on a topic, or that it was read. A repeated uid gives the first declaration back."""
    row = belief.standing(learner)
    first = Declaration.objects.filter(learner=learner, uid=uid).first()
    if first is not None:
        return first
    before = ledger.last_words(learner, resource, [topic]).get(topic, "")
    said = Declaration.objects.create(
        uid=uid, learner=learner, turn=belief.next_turn(row), topic=topic, says=says, resource=resource, at=now
    )
    belief.take_in(row, ledger.of_declaration(said, before))
    return said


@transaction.atomic
def choose(learner: User, **chosen: Any) -> None:
    """What the learner chose for their studies: fields of LearnerState. Another retention holds from the start."""
    row = belief.standing(learner)
    LearnerState.objects.filter(pk=row.pk).update(**chosen)
    if chosen.get("retention", row.retention) != row.retention:
        belief.rebuild(learner)


@transaction.atomic
def welcome(learner: User) -> bool:
    """Whether this is a newcomer who has not seen the welcome; from now on they have."""
    row = belief.standing(learner)
    if row.is_welcomed or row.turns:
        return False
    LearnerState.objects.filter(pk=row.pk).update(is_welcomed=True)
    return True


@transaction.atomic
def put_question(
    learner: User, course: Course, topic: Topic, name: str, place: Place, now: datetime, seed: str | None = None
) -> Ask:
    """A variant of this question put to the learner: the next in turn, or that of a seed they chose."""
    path = topic.question_path(name)
    turn = seed if seed is not None else seed_for(learner.key, path, queries.asked_before(learner, path))
    if name in topic.exercises:
        question = code_question(topic.exercises[name], path)
        ask = put(learner, course, topic.id, path, question, CODE_LEVEL, "0", place, now)
        if begin := suggested(queries.passed_before(learner, path), len(question.starts)):
            Ask.objects.filter(pk=ask.pk, draft="").update(draft=question.starts[begin])
            ask.refresh_from_db()
        return ask
    generator = topic.questions[name]
    return put(learner, course, topic.id, path, generator.draw(turn).question, generator.level, turn, place, now)


def code_question(exercise: Exercise, path: str) -> Code:
    """The exercise of this path as a question."""
    if exercise.probes:
        return Predict(
            ask=f"**{exercise.title}.** Say of each call what will happen, then see your program run it.",
            working="\n".join(f"- `{probe.call}`: {probe.says}" for probe in exercise.probes),
            exercise=path,
            env=exercise.env,
            starter="",
            solution="",
            calls=tuple(probe.call for probe in exercise.probes),
        )
    query = exercise.query
    return Code(
        ask=f"**{exercise.title}.** {inspect.getdoc(query.solve) if query else 'Write what is left open below.'}",
        working=f"```\n{exercise.solution}\n```",
        exercise=path,
        env=exercise.env,
        starter=exercise.starter,
        solution=exercise.solution,
        hints=exercise.hints,
        language=exercise.language,
        starts=exercise.starts if len(exercise.starts) > 1 else (),
        tables=exercise.tables,
    )


def record_check(run: Run, topic: Topic | None, result: CheckResult, now: datetime) -> Attempt:
    """The attempt that a check makes. A failure of ours counts as nothing and may be tried again."""
    is_ours = result.status is Status.SANDBOX
    outcome = Result.CORRECT if result.passed else Result.UNREADABLE if is_ours else Result.INCORRECT
    attempt = Attempt(uid=run.uid, given=run.code, result=outcome, trap=result.mistake, message=result.says)
    return _append(run.ask, topic, attempt, AskState.RIGHT if result.passed else AskState.OPEN, now)


def answer_question(ask: Ask, topic: Topic | None, given: str, uid: UUID, now: datetime) -> Attempt:
    """The attempt this answer makes. A repeated uid gives the first one back; a closed ask is not answered again.

    `topic` is None when the course no longer has it.
    """
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
    is_prediction = ask.level == PREDICTION and attempt.result != Result.UNREADABLE
    ends = AskState.RIGHT if verdict.is_correct else AskState.SHOWN if is_prediction else AskState.OPEN
    return _append(ask, topic, attempt, ends, now)


def show_working(ask: Ask, topic: Topic | None, uid: UUID, now: datetime) -> Attempt:
    """The learner asks for the worked solution: the ask ends, and that is on record."""
    return _append(ask, topic, Attempt(uid=uid, given=ask.draft, result=Result.SHOWN), AskState.SHOWN, now)


def skip(ask: Ask, topic: Topic | None, uid: UUID, now: datetime) -> Attempt:
    """The learner passes this question by; it may come back another day."""
    return _append(ask, topic, Attempt(uid=uid, given=ask.draft, result=Result.SKIPPED), AskState.SKIPPED, now)


def give_hint(ask: Ask) -> None:
    """One more hint is shown, as long as there is one."""
    hints = len(ask.drawn.question.hints)
    with transaction.atomic():
        Ask.objects.filter(pk=ask.pk, state=AskState.OPEN, hints__lt=hints).update(hints=ask.hints + 1)


def keep_draft(ask: Ask, text: str) -> None:
    """What is typed so far, kept until it is checked."""
    Ask.objects.filter(pk=ask.pk, state=AskState.OPEN).update(draft=text[:ANSWER_LENGTH])


def take_version(ask: Ask, version: str, uid: UUID, now: datetime) -> None:
    """Puts an earlier program of this ask back as what is typed; without one, one of its starters (`start-2`).

    What stood there before and was never sent becomes a version, so that it can be taken back.
    """
    sent = Run.objects.filter(ask=ask)
    run = sent.filter(pk=int(version)).first() if version.isdigit() else None
    begun_with = _start(ask.drawn.question, version)
    with transaction.atomic():
        if ask.draft.strip() and not sent.filter(code=ask.draft).exists():
            kept = {"ask": ask, "kind": RunKind.KEPT, "code": ask.draft, "state": RunState.DONE}
            Run.objects.get_or_create(
                learner=ask.learner, uid=uid, defaults={**kept, "sent_at": now, "lease_until": now}
            )
        keep_draft(ask, run.code if run else begun_with)


def _start(question: Question, version: str) -> str:
    """The starter of this number ("start-2"), or the first."""
    if not isinstance(question, Code):
        return ""
    starts = dict(enumerate(question.starts, 1))
    number = version.removeprefix("start-")
    return starts.get(int(number) if number.isdigit() else 1, question.starter)


def keep_note(learner: User, topic: Topic, text: str, now: datetime) -> None:
    """The learner's note on this topic, in place of the one before."""
    changes = {"text": text[:20_000], "changed_at": now}
    Note.objects.update_or_create(learner=learner, topic=topic.id, defaults=changes)


def report(ask: Ask, text: str, now: datetime) -> None:
    """What the learner finds wrong with this question; nothing where they wrote nothing."""
    if text.strip():
        Report.objects.create(learner=ask.learner, ask=ask, at=now, text=text.strip()[:ANSWER_LENGTH])


def sent_before(ask: Ask, attempt: Attempt) -> Attempt | None:
    """The stored attempt that this one repeats, if it does.

    A page that came back out of the browser's history carries the uid of an answer already given: with another
    text under it, it is another answer, and gets a uid of its own, the same each time it is sent.
    """
    for uid in (attempt.uid, uuid5(attempt.uid, f"{ask.pk}/{attempt.result}/{attempt.given}")):
        attempt.uid = uid
        first = Attempt.objects.filter(learner=ask.learner_id, uid=uid).first()
        if first is None or (first.ask_id, first.given, first.result) == (ask.pk, attempt.given, attempt.result):
            return first
    return None


def is_this(attempt: Attempt, uid: UUID) -> bool:
    """Whether the attempt is the one that was sent under this uid; not the last one of a question that had ended."""
    return attempt.uid in (uid, uuid5(uid, f"{attempt.ask_id}/{attempt.result}/{attempt.given}"))


def _append(ask: Ask, topic: Topic | None, attempt: Attempt, ends: AskState, now: datetime) -> Attempt:
    with transaction.atomic():
        row = belief.standing(ask.learner)
        live = Ask.objects.select_for_update().get(pk=ask.pk)
        if first := sent_before(ask, attempt):
            return first
        if not live.is_open:
            return live.attempts.latest("pk")
        attempt.learner, attempt.ask, attempt.at = ask.learner, ask, now
        attempt.hints, attempt.marker = live.hints, __version__
        attempt.turn = belief.next_turn(row)
        attempt.save()
        belief.take_in(row, *ledger.of_attempt(attempt, ledger.tries_before(attempt)))
        Ask.objects.filter(pk=ask.pk).update(state=ends, draft=attempt.given)
        if topic is not None and ask.place == Place.LESSON:
            _refresh(ask.learner, topic, now)
        return attempt


def _refresh(learner: User, topic: Topic, now: datetime) -> None:
    """Writes down that the lesson is read, once all that it asks is closed."""
    if way(topic, queries.lesson_asks(learner, topic).closed).is_finished:
        note_read(learner, topic, now)


def _put_blank(learner: User, course: Course, topic: Topic, blank: Blank, now: datetime) -> Ask:
    path = topic.question_path(blank.name)
    level = PREDICTION if blank.is_prediction else BLANK
    return put(learner, course, topic.id, path, blank.question, level, "0", Place.LESSON, now)


def put(
    learner: User,
    course: Course,
    topic: str,
    path: str,
    question: Question,
    level: int,
    seed: str,
    place: Place,
    now: datetime,
    counts_for: Sequence[str] = (),
) -> Ask:
    """This question put to the learner, or the open ask of it."""
    made, _ = Ask.objects.get_or_create(
        learner=learner,
        question_path=path,
        drawn=DrawnQuestion.keep(question),
        place=place,
        state=AskState.OPEN,
        defaults={
            "topic": topic,
            "level": level,
            "seed": seed,
            "course_hash": course.hash,
            "asked_at": now,
            "counts_for": list(counts_for),
        },
    )
    return made
