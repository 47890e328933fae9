"""What the pages read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count

from rounds.course import Course, Topic
from rounds.kit.record import fingerprint
from rounds.web.people.models import User
from rounds.web.study.models import (
    UNDER_WAY,
    Ask,
    AskState,
    Attempt,
    Note,
    Place,
    Placement,
    PlacementOutcome,
    Report,
    Result,
    Run,
    RunKind,
    RunState,
    TopicState,
    TopicStatus,
)

MOST_VERSIONS = 10
# Kinds of question that are answered by running a program.
PROGRAMS = ("Code", "Predict")


@dataclass(frozen=True)
class LessonAsks:
    """What a lesson has asked: the latest ask by name, and the names of which some ask is closed.

    Somebody who has seen a solution and tries again with new numbers has an open ask of a closed name: the way
    on stays open.
    """

    latest: Mapping[str, Ask]
    closed: frozenset[str]


def lesson_asks(learner: User, topic: Topic) -> LessonAsks:
    """The asks of each blank and question in this lesson.

    An ask of a blank whose text the author has changed since is left out: the blank is asked anew.
    """
    today = {blank.name: fingerprint(blank.question) for blank in topic.lesson.blanks}
    rows = Ask.objects.filter(learner=learner, topic=topic.id, place=Place.LESSON).select_related("drawn", "learner")
    asks = [ask for ask in rows.order_by("pk") if today.get(ask.name, ask.drawn_id) == ask.drawn_id]
    return LessonAsks({ask.name: ask for ask in asks}, frozenset(ask.name for ask in asks if not ask.is_open))


def closed_in_lessons(learner: User, topics: Iterable[Topic]) -> Mapping[str, frozenset[str]]:
    """By topic, the names of what its lesson asks and the learner has closed; a changed blank is open again."""
    today = {topic.id: {b.name: fingerprint(b.question) for b in topic.lesson.blanks} for topic in topics}
    rows = Ask.objects.filter(learner=learner, topic__in=today, place=Place.LESSON).exclude(state=AskState.OPEN)
    closed: dict[str, set[str]] = {topic: set() for topic in today}
    for topic, path, drawn in rows.values_list("topic", "question_path", "drawn_id"):
        name = path.rpartition("/")[2]
        if today[topic].get(name, drawn) == drawn:
            closed[topic].add(name)
    return {topic: frozenset(names) for topic, names in closed.items()}


def has_sent(learner: User, *uids: UUID) -> bool:
    """Whether an attempt or a program of the learner has come under one of these uids."""
    kept = {"learner": learner, "uid__in": uids}
    return Attempt.objects.filter(**kept).exists() or Run.objects.filter(**kept).exists()


def last_runs(asks: Iterable[Ask]) -> Mapping[int, Run]:
    """The latest run of each ask that has one, by the ask's key."""
    runs = Run.objects.filter(ask__in=[ask.pk for ask in asks if ask.drawn.record["kind"] in PROGRAMS])
    return {run.ask_id: run for run in runs.exclude(kind=RunKind.KEPT).order_by("pk")}


def versions(asks: Iterable[Ask]) -> Mapping[int, tuple[Run, ...]]:
    """The programs that were sent for each ask, by its key: each text once, the latest first, ten at most."""
    found: dict[int, dict[str, Run]] = {}
    keys = [ask.pk for ask in asks if ask.drawn.record["kind"] in PROGRAMS]
    for run in Run.objects.filter(ask__in=keys).defer("result").order_by("-pk"):
        found.setdefault(run.ask_id, {}).setdefault(run.code, run)
    return {ask: tuple(runs.values())[:MOST_VERSIONS] for ask, runs in found.items()}


def failed_checks(asks: Iterable[Ask]) -> Mapping[int, int]:
    """How often a program of each ask was checked and did not pass, by the ask's key."""
    attempts = Attempt.objects.filter(ask__in=[ask.pk for ask in asks], result=Result.INCORRECT)
    return dict(attempts.values_list("ask").annotate(count=Count("pk")).order_by())


def programs_before(run: Run) -> int:
    """How many programs that were sent earlier still wait or run."""
    return Run.objects.filter(state=RunState.WAITING, pk__lt=run.pk).count()


def last_attempts(asks: Iterable[Ask]) -> dict[int, Attempt]:
    """The latest attempt at each of these asks, by the ask's key."""
    attempts = Attempt.objects.filter(ask__in=[ask.pk for ask in asks]).order_by("pk")
    return {attempt.ask_id: attempt for attempt in attempts}


def note(learner: User, topic: Topic) -> str:
    """What the learner wrote down beside this topic."""
    kept = Note.objects.filter(learner=learner, topic=topic.id).first()
    return kept.text if kept else ""


def reported(asks: Iterable[Ask]) -> set[int]:
    """The keys of those asks that their learner has reported."""
    return set(Report.objects.filter(ask__in=[ask.pk for ask in asks]).values_list("ask_id", flat=True))


def open_practice(learner: User, question_path: str) -> Ask | None:
    """The practice question of this path that the learner has not closed, or None."""
    return (
        Ask.objects.filter(learner=learner, question_path=question_path, place=Place.PRACTICE, state="open")
        .order_by("-pk")
        .first()
    )


def next_in_drill(learner: User, topic: Topic) -> str:
    """The step of the topic's drill that the learner has ended least often; the earliest of those."""
    asks = Ask.objects.filter(learner=learner, topic=topic.id, place=Place.PRACTICE).exclude(state="open")
    ended = Counter(path.rpartition("/")[2] for path in asks.values_list("question_path", flat=True))
    return min(topic.drill, key=lambda name: ended[name])


def asked_before(learner: User, question_path: str) -> int:
    """How many variants of this question the learner has met that Rounds chose."""
    return Ask.objects.filter(learner=learner, question_path=question_path).exclude(place=Place.ADDRESS).count()


def passed_before(learner: User, question_path: str) -> int:
    """How often the learner has answered this question right."""
    return Ask.objects.filter(learner=learner, question_path=question_path, state=AskState.RIGHT).count()


def placement_under_way(learner: User) -> Placement | None:
    """The placement that asks or rests, with the question that waits."""
    open_ones = Placement.objects.filter(learner=learner, status__in=UNDER_WAY)
    return open_ones.select_related("learner", "asking__drawn", "asking__learner").first()


def last_outcome(learner: User) -> PlacementOutcome | None:
    """What the learner's latest placement came to, the one that holds."""
    outcomes = PlacementOutcome.objects.filter(learner=learner).select_related("placement__learner")
    return outcomes.order_by("turn").last()


def statuses(learner: User) -> dict[str, str]:
    """The learner's status in each topic they have begun, latest first."""
    opened = TopicState.objects.filter(learner=learner).exclude(status=TopicStatus.UNOPENED)
    states = opened.order_by("-changed_at", "-pk")
    return {state.topic: state.status for state in states}


def placed(learner: User) -> frozenset[str]:
    """The topics that a placement found known, as long as nothing speaks against it."""
    return frozenset(TopicState.objects.filter(learner=learner, is_placed=True).values_list("topic", flat=True))


def next_topics(course: Course, statuses: dict[str, str], known: Collection[str] = ()) -> tuple[Topic, ...]:
    """The topics neither begun nor known whose needs are finished or known, in the order of the course.

    Those that also need topics which are only planned come last: they count as ready, and are a steeper start.
    """
    finished = [topic for topic, status in statuses.items() if status == TopicStatus.FINISHED]
    ready = [topic for topic in course.ready([*finished, *known]) if topic.id not in statuses]
    planned = course.settings.planned
    return tuple(sorted(ready, key=lambda topic: len(planned.intersection(topic.needs))))
