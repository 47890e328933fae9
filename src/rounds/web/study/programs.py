"""Learners' programs on their way: written down, sent to the runner, and sent again when whoever had them is gone."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import connections, transaction
from django.utils import timezone

from rounds.kit import Code, Predict
from rounds.runner.choose import choose_runner, secret_seed
from rounds.runner.probing import compared
from rounds.runner.protocol import Env, Job, Runner
from rounds.runner.record import to_record
from rounds.web.shell.content import the_course
from rounds.web.study import actions
from rounds.web.study.models import Ask, Run, RunKind, RunState

# Most checks take less; what takes longer is asked for by the page again and again.
PATIENCE_S = 1.5
LEASE = timedelta(seconds=40)
MOST_TRIES = 3
WORKERS = 2


class _Here:
    """What this process has of the runner: made at the first program, closed at the end."""

    def __init__(self, make: Callable[[], Runner]) -> None:
        self.make = make
        self.runner: Runner | None = None
        self.lock = threading.Lock()

    def get(self) -> Runner:
        with self.lock:
            if self.runner is None:
                self.runner = self.make()
                atexit.register(self.runner.close)
            return self.runner


HERE = _Here(lambda: choose_runner(settings.ROUNDS_COURSE))
_POOL = ThreadPoolExecutor(WORKERS, thread_name_prefix="programs")


def send(ask: Ask, kind: RunKind, code: str, uid: UUID, now: datetime) -> Run:
    """The run of this program, which has perhaps ended by the time this returns. A repeated uid gives the first one."""
    with transaction.atomic():
        run, is_new = Run.objects.get_or_create(
            learner=ask.learner,
            uid=uid,
            defaults={"ask": ask, "kind": kind, "code": code, "sent_at": now, "lease_until": now + LEASE, "tries": 1},
        )
    if is_new:
        wait([_dispatch(run.pk)], PATIENCE_S)
        run.refresh_from_db()
    return run


def resend(run: Run, now: datetime) -> None:
    """Sends a program again whose lease is over, or gives it up where that was tried often enough."""
    if not run.is_over and now >= run.lease_until and _is_taken(run, now):
        wait([_dispatch(run.pk)], PATIENCE_S)


def resume() -> int:
    """Sends off every program that a server left behind when it was stopped; how many there were.

    That counts as a try like any other: a program that takes the server down with it is not sent for ever.
    """
    now = timezone.now()
    taken = [run.pk for run in Run.objects.filter(state=RunState.WAITING) if _is_taken(run, now)]
    for pk in taken:
        _dispatch(pk)
    return len(taken)


def _is_taken(run: Run, now: datetime) -> bool:
    """Whether the run is ours to send again; one that was tried often enough is given up."""
    is_last = run.tries >= MOST_TRIES
    changes = {"state": RunState.FAILED} if is_last else {"tries": run.tries + 1, "lease_until": now + LEASE}
    changed = Run.objects.filter(pk=run.pk, tries=run.tries, state=RunState.WAITING).update(**changes)
    return bool(changed) and not is_last


def how_it_runs() -> str:
    """One sentence on how code is run here."""
    return HERE.get().describes


def _dispatch(pk: int) -> Future[None]:
    return _POOL.submit(_work, pk)


def _work(pk: int) -> None:
    """Runs the program and writes down what came of it, with the attempt it makes, in one transaction."""
    try:
        run = Run.objects.select_related("ask__drawn", "ask__learner").get(pk=pk)
        question = run.ask.drawn.question
        if isinstance(question, Code) and not run.is_over:
            _finish(run, question)
    except Run.DoesNotExist:
        return
    finally:
        connections.close_all()


def _files(exercise: str) -> Mapping[str, str]:
    """The data that the program may read; none for an exercise that the course has no more."""
    try:
        return the_course().exercise(exercise).files
    except KeyError:
        return {}


def _finish(run: Run, question: Code) -> None:
    job = Job(
        # Predictions are about the program that the question shows.
        code=question.starter if isinstance(question, Predict) else run.code,
        exercise=question.exercise,
        env=Env(question.env),
        language=question.language,
        seed=secret_seed(),
        learner=str(run.learner_id),
        files=_files(question.exercise),
    )
    runner = HERE.get()
    topic = the_course().topics.get(run.ask.topic)
    if run.kind == RunKind.RUN:
        record = to_record(runner.run(job))
        Run.objects.filter(pk=run.pk, state=RunState.WAITING).update(state=RunState.DONE, result=record)
        return
    result = runner.check(job)
    if isinstance(question, Predict):
        result = compared(result, run.code.split("\n"))
    with transaction.atomic():
        ended = Run.objects.filter(pk=run.pk, state=RunState.WAITING)
        if ended.update(state=RunState.DONE, result=to_record(result)):
            actions.record_check(run, topic, result, timezone.now())
