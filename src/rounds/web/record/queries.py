"""What the pages of a record read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from rounds.web.guide import queries as guide
from rounds.web.people.models import User
from rounds.web.record.tables import LEFT_OUT, owned
from rounds.web.shell.content import the_course
from rounds.web.study.ledger import SAYS_NOTHING, TELLING
from rounds.web.study.models import (
    Ask,
    AskState,
    Attempt,
    Declaration,
    Note,
    Place,
    Placement,
    Report,
    Result,
    Run,
    RunKind,
    Says,
    TopicState,
    TopicStatus,
)

# Rows that a first visit makes by itself: nobody's work, and brought-in rows may take their place.
MADE_BY_A_VISIT = frozenset(
    {
        *("people.Preferences", "study.Ask", "study.LearnerState", "guide.DayEntry", "guide.ExpectedPlan"),
        *LEFT_OUT,
    }
)


def work(learner: User) -> Mapping[str, int]:
    """How many rows there are of each table that only the learner's own work fills; of drafts, too. None at zero.

    What was tried on the welcome's question is no work: the page says that it does not count.
    """
    played = Q(place=Place.ADDRESS, question_path=the_course().settings.welcome.question)
    tables = [table for table in owned() if table.name not in MADE_BY_A_VISIT]
    found = {table.model._meta.verbose_name_plural: table.rows(learner).count() for table in tables}
    asks = Ask.objects.filter(learner=learner).exclude(played)
    found["attempts"] = Attempt.objects.filter(ask__in=asks).count()
    found["drafts"] = asks.filter(state=AskState.OPEN).exclude(draft="").count()
    return {str(name): count for name, count in found.items() if count}


def counts(learner: User) -> tuple[str, ...]:
    """What there is of the learner, in words: "12 answers", "1 note"."""
    of = {"learner": learner}
    found = (
        (Attempt.objects.filter(**of), "answer", "answers"),
        (TopicState.objects.filter(**of).exclude(status=TopicStatus.UNOPENED), "lesson begun", "lessons begun"),
        (Run.objects.filter(**of), "program you ran", "programs you ran"),
        (Note.objects.filter(**of).exclude(text=""), "note", "notes"),
        (Placement.objects.filter(**of), "placement", "placements"),
        (Report.objects.filter(**of), "report of a question", "reports of questions"),
        (Ask.objects.filter(**of, state=AskState.OPEN).exclude(draft=""), "question under way", "questions under way"),
    )
    counted = ((rows.count(), one, more) for rows, one, more in found)
    return tuple(f"{count:,} {one if count == 1 else more}" for count, one, more in counted if count)


@dataclass(frozen=True)
class Wrong:
    """A wrong answer with what matters of its question."""

    attempt: int
    turn: int
    trap: str
    ask: int
    topic: str
    path: str


def spoken(learner: User) -> QuerySet[Attempt]:
    """The learner's attempts of which something is said: not those of a placement that is under way."""
    silent = {"ask__place": Place.PLACEMENT, "ask__state__in": (AskState.OPEN, AskState.ANSWERED)}
    return Attempt.objects.filter(learner=learner).exclude(**silent)


def wrong_answers(learner: User) -> Iterator[Wrong]:
    """In their order. A blank is asked again at once, a step of a project is work under way, and so is a program that
    fails for no known reason: none of them is a mistake to look back at.
    """
    fields = ("pk", "turn", "trap", "ask_id", "ask__topic", "ask__question_path")
    rows = spoken(learner).filter(result=Result.INCORRECT, ask__level__gt=0).exclude(ask__place=Place.STEP)
    rows = rows.exclude(ask__question_path__contains="/blank-").exclude(
        trap="", ask__question_path__contains="/exercise_"
    )
    return (Wrong(*row) for row in rows.order_by("turn", "pk").values_list(*fields))


def right_answers(learner: User) -> QuerySet[Any, tuple[str, int, int, int]]:
    """Question, turn, ask and key of each right answer without a hint, in their order."""
    rows = spoken(learner).filter(result=Result.CORRECT, hints=0).order_by("turn", "pk")
    return rows.values_list("ask__question_path", "turn", "ask_id", "pk")


def times(keys: Iterable[int]) -> Mapping[int, datetime]:
    """When these attempts were made, by key."""
    return dict(Attempt.objects.filter(pk__in=tuple(keys)).values_list("pk", "at"))


def moments(learner: User, since: datetime) -> tuple[list[datetime], list[datetime]]:
    """When the learner did something that left a time behind, and of these moments those that taught something."""
    answers = list(Attempt.objects.filter(learner=learner, at__gte=since).values_list("at", "result"))
    reads = guide.reads(learner, since)
    runs = Run.objects.filter(learner=learner, sent_at__gte=since, kind=RunKind.RUN).values_list("sent_at", flat=True)
    return [*(at for at, _ in answers), *reads, *runs], [*(at for at, its in answers if its in TELLING), *reads]


def first_at(learner: User) -> datetime | None:
    """When the learner first answered something."""
    return Attempt.objects.filter(learner=learner).order_by("at").values_list("at", flat=True).first()


def variants_before(learner: User, topics: Iterable[str], since: datetime) -> Mapping[str, int]:
    """By topic, how many variants were answered right without a hint before then."""
    rows = Attempt.objects.filter(learner=learner, ask__topic__in=tuple(topics), at__lt=since)
    right = rows.filter(result=Result.CORRECT, hints=0).exclude(ask__place__in=SAYS_NOTHING).order_by()
    return dict(right.values_list("ask__topic").annotate(count=Count("ask__drawn", distinct=True)))


def lessons_read(learner: User, since: datetime) -> tuple[str, ...]:
    """The topics whose lesson was read to its end since then, in their order."""
    rows = Declaration.objects.filter(learner=learner, says=Says.READ, at__gte=since).order_by("turn")
    return tuple(rows.values_list("topic", flat=True))


def topics_answered(learner: User) -> tuple[str, ...]:
    """The topics of which there is an answer."""
    return tuple(spoken(learner).order_by().values_list("ask__topic", flat=True).distinct())


def whole_attempts(learner: User, keys: Iterable[int]) -> Mapping[int, Attempt]:
    """These attempts with their questions, by key."""
    rows = spoken(learner).filter(pk__in=tuple(keys)).select_related("ask__drawn", "ask__learner")
    return {attempt.pk: attempt for attempt in rows}


def check_of(attempt: Attempt) -> Run | None:
    """The check of a program that made this attempt, if one did."""
    return Run.objects.filter(learner=attempt.learner_id, uid=attempt.uid).first()
