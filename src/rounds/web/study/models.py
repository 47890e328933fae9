"""What was asked, what was answered, and where a learner stands in each topic."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

from rounds.kit import Question
from rounds.kit.record import fingerprint, from_record, to_record
from rounds.web.study.placements import (
    UNDER_WAY,
    Length,
    Placement,
    PlacementAnswer,
    PlacementOutcome,
    PlacementStatus,
)
from rounds.web.study.standing import (
    Declaration,
    LearnerState,
    Says,
    TopicState,
    TopicStatus,
)

__all__ = [
    "ANSWER_LENGTH",
    "UNDER_WAY",
    "Ask",
    "AskState",
    "Attempt",
    "Declaration",
    "DrawnQuestion",
    "LearnerState",
    "Length",
    "Note",
    "Place",
    "Placement",
    "PlacementAnswer",
    "PlacementOutcome",
    "PlacementStatus",
    "Report",
    "Result",
    "Run",
    "RunKind",
    "RunState",
    "Says",
    "TopicState",
    "TopicStatus",
]

# A file of Python is the longest answer there is.
ANSWER_LENGTH = 20_000


class DrawnQuestion(models.Model):
    """A question as it was shown, stored whole: marking never draws again. Learners asked the same share a row."""

    hash = models.CharField(primary_key=True, max_length=64)
    record = models.JSONField()

    @classmethod
    def keep(cls, question: Question) -> DrawnQuestion:
        """The row of this question, made when it is the first of its kind."""
        row, _ = cls.objects.get_or_create(hash=fingerprint(question), defaults={"record": to_record(question)})
        return row

    @property
    def question(self) -> Question:
        return from_record(self.record)


class Place(models.TextChoices):
    """Where a question was put; a seed that the learner chose in the address counts as practice only.

    A step of a project is put once, and what it is about stands in `counts_for`.
    In a placement nothing is said of an answer before the end, and the placement's outcome counts, not its answers.
    """

    LESSON = "lesson"
    PRACTICE = "practice"
    ADDRESS = "address"
    STEP = "step"
    PLACEMENT = "placement"


class AskState(models.TextChoices):
    """How an ask ended, if it did; `answered` in a placement, until it ends."""

    OPEN = "open"
    ANSWERED = "answered"
    RIGHT = "right"
    SHOWN = "shown"
    SKIPPED = "skipped"


class Ask(models.Model):
    """One drawn question put to one learner. `draft` is what they have typed and not yet checked.

    `counts_for` holds the topics that a step of a project is evidence for; other asks count for their `topic`.
    """

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="asks")
    topic = models.CharField(max_length=80)
    question_path = models.CharField(max_length=240)
    drawn = models.ForeignKey(DrawnQuestion, on_delete=models.PROTECT, related_name="asks")
    level = models.PositiveSmallIntegerField()
    seed = models.CharField(max_length=80)
    place = models.CharField(max_length=10, choices=Place.choices)
    course_hash = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=AskState.choices, default=AskState.OPEN)
    hints = models.PositiveSmallIntegerField(default=0)
    draft = models.TextField(max_length=ANSWER_LENGTH, blank=True)
    counts_for = models.JSONField(default=list)

    class Meta:
        indexes = [
            models.Index(fields=["learner", "topic", "place"]),
            models.Index(fields=["learner", "question_path", "state"]),
        ]
        constraints = [
            # Two tabs that open the same lesson share its questions instead of asking twice.
            models.UniqueConstraint(
                fields=["learner", "question_path", "drawn"],
                condition=models.Q(place=Place.LESSON, state=AskState.OPEN),
                name="one_open_lesson_ask",
            ),
            models.UniqueConstraint(
                fields=["learner", "question_path"], condition=models.Q(place=Place.STEP), name="one_ask_a_step"
            ),
        ]

    @property
    def is_open(self) -> bool:
        return self.state == AskState.OPEN

    @property
    def is_silent(self) -> bool:
        """Whether nothing is said of its answer yet, because a placement is under way."""
        return self.place == Place.PLACEMENT and self.state in (AskState.OPEN, AskState.ANSWERED)

    @property
    def name(self) -> str:
        """The last part of the path: `blank-3`, `ppv_from_rates`."""
        return self.question_path.rpartition("/")[2]

    @property
    def is_blank(self) -> bool:
        """Whether it is a blank of a lesson."""
        return self.name.startswith("blank-")

    @property
    def blank_number(self) -> str:
        """The number of a blank; the name of any other question."""
        return self.name.removeprefix("blank-")


class Result(models.TextChoices):
    """What an attempt came to: marking's four outcomes, and the two ways of not answering."""

    CORRECT = "correct"
    INCORRECT = "incorrect"
    WRONG_FORM = "wrong_form"
    UNREADABLE = "unreadable"
    SHOWN = "shown"
    SKIPPED = "skipped"


class Attempt(models.Model):
    """Every answer, append-only. `uid` is made by the client: an answer sent twice is stored once.

    `turn` is its place among all events of the learner: a clock may be set back, the order stays.
    """

    uid = models.UUIDField()
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="attempts")
    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="attempts")
    turn = models.PositiveIntegerField()
    at = models.DateTimeField()
    given = models.TextField(max_length=ANSWER_LENGTH, blank=True)
    result = models.CharField(max_length=10, choices=Result.choices)
    trap = models.CharField(max_length=80, blank=True)
    message = models.TextField(blank=True)
    read_as = models.TextField(blank=True)
    assumptions = models.JSONField(default=list)
    hints = models.PositiveSmallIntegerField()
    marker = models.CharField(max_length=20)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["learner", "uid"], name="an_answer_counts_once")]
        indexes = [models.Index(fields=["learner", "at"])]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores a new attempt. Raises TypeError for one that is stored: the ledger is only added to."""
        if self.pk is not None:
            raise TypeError("An attempt is never changed: append another one.")
        super().save(*args, **kwargs)


class RunKind(models.TextChoices):
    """Whether a program is only run, or checked, or was never sent and kept as a version."""

    RUN = "run"
    CHECK = "check"
    KEPT = "kept"


class RunState(models.TextChoices):
    """How far a run is; `failed` says that it was tried often enough."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


class Run(models.Model):
    """One program to run or check, written down before it is sent off: whoever finds its lease over sends it again."""

    uid = models.UUIDField()
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="runs")
    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="runs")
    kind = models.CharField(max_length=10, choices=RunKind.choices)
    code = models.TextField(max_length=ANSWER_LENGTH)
    state = models.CharField(max_length=10, choices=RunState.choices, default=RunState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField()
    lease_until = models.DateTimeField()
    result = models.JSONField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["learner", "uid"], name="a_run_is_sent_once")]
        indexes = [models.Index(fields=["state", "lease_until"])]

    @property
    def is_over(self) -> bool:
        return self.state != RunState.WAITING


class Note(models.Model):
    """What a learner wrote down beside a topic, for themselves."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notes")
    topic = models.CharField(max_length=80)
    text = models.TextField(max_length=20_000, blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "topic"], name="one_note_a_topic")]


class Report(models.Model):
    """Something a learner found wrong with a question; the ask says which variant it was."""

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reports")
    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="reports")
    at = models.DateTimeField()
    text = models.TextField(max_length=ANSWER_LENGTH)
