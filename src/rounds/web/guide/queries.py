"""What the days are read from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from rounds.course import Topic
from rounds.web.guide.models import DayEntry, ExpectedPlan
from rounds.web.people.models import User
from rounds.web.study.ledger import TELLING
from rounds.web.study.models import Ask, AskState, Attempt, Declaration, LearnerState, Place, Result, Says

ENDED = (AskState.RIGHT, AskState.SHOWN)


@dataclass(frozen=True)
class Answer:
    """One attempt with what matters of its ask."""

    turn: int
    at: datetime
    result: str
    hints: int
    ask: int
    topic: str
    place: str
    level: int
    state: str

    @property
    def is_telling(self) -> bool:
        return self.result in TELLING

    @property
    def is_ended(self) -> bool:
        """Whether its question was answered right by now, or shown."""
        return self.state in ENDED

    @property
    def is_right_unaided(self) -> bool:
        return self.result == Result.CORRECT and not self.hints


def row_of(learner: User) -> LearnerState:
    """What the learner has chosen so far; the defaults, not stored, where that is nothing."""
    return LearnerState.objects.filter(learner=learner).first() or LearnerState(learner=learner)


def may_be_new(learner: User) -> bool:
    """Whether nothing says that this learner has been here before."""
    return not LearnerState.objects.filter(Q(is_welcomed=True) | Q(turns__gt=0), learner=learner).exists()


def entries(learner: User, day: date) -> tuple[DayEntry, ...]:
    """The lines of this day, first to last."""
    return tuple(DayEntry.objects.filter(learner=learner, day=day).order_by("pk"))


def expected_plan(learner: User) -> ExpectedPlan | None:
    """What the learner's plan was when it last began to count."""
    return ExpectedPlan.objects.filter(learner=learner).order_by("pk").last()


def answers(learner: User, since: datetime) -> tuple[Answer, ...]:
    """The learner's attempts since then, in their order."""
    fields = ("turn", "at", "result", "hints", "ask_id", "ask__topic", "ask__place", "ask__level", "ask__state")
    rows = Attempt.objects.filter(learner=learner, at__gte=since).order_by("turn", "pk")
    return tuple(Answer(*row) for row in rows.values_list(*fields))


def reads(learner: User, since: datetime) -> tuple[datetime, ...]:
    """When lessons were read to their end since then."""
    rows = Declaration.objects.filter(learner=learner, says=Says.READ, at__gte=since)
    return tuple(rows.values_list("at", flat=True))


def open_ask(learner: User, topic: Topic, since: datetime) -> Ask | None:
    """The practice question of this topic that was put since then and is not ended."""
    asks = Ask.objects.filter(learner=learner, topic=topic.id, place=Place.PRACTICE, state=AskState.OPEN)
    return asks.filter(asked_at__gte=since).order_by("pk").last()


def times_asked(learner: User, topic: Topic) -> Mapping[str, int]:
    """How often each question of this topic was put to the learner, by its name."""
    paths = Ask.objects.filter(learner=learner, topic=topic.id).exclude(place=Place.ADDRESS)
    return Counter(path.rpartition("/")[2] for path in paths.values_list("question_path", flat=True))
