"""A learner's placements: what was asked for, every answer that counts, and what each came to."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models


class Length(models.TextChoices):
    """How far a placement goes; `sharpen` goes on after either of the others."""

    QUICK = "quick"
    FULL = "full"
    SHARPEN = "sharpen"


class PlacementStatus(models.TextChoices):
    """Where a placement is: its question waits, or it rests; it came to a result, or was given up for another."""

    ASKING = "asking"
    PAUSED = "paused"
    ENDED = "ended"
    LEFT = "left"


UNDER_WAY = (PlacementStatus.ASKING, PlacementStatus.PAUSED)


class Placement(models.Model):
    """One placement. What is believed in it follows from `seed`, `background`, `ratings` and the answers alone.

    `aim` names what it asks about ("" for the whole course). `asking` is the question that waits. Where the learner
    disputes a topic, `disputing` names it and `dispute_left` counts the questions there are about it still. `cache`
    is the packed belief, made by `engine` on `graph` with `prior`: where one of them is another by now, the answers
    are replayed.
    """

    uid = models.UUIDField()
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="placements")
    begun_at = models.DateTimeField()
    aim = models.CharField(max_length=80, blank=True)
    length = models.CharField(max_length=10, choices=Length.choices)
    background = models.CharField(max_length=80, blank=True)
    ratings = models.JSONField(default=dict)
    seed = models.PositiveIntegerField()
    status = models.CharField(max_length=10, choices=PlacementStatus.choices, default=PlacementStatus.ASKING)
    asking = models.OneToOneField("study.Ask", null=True, on_delete=models.SET_NULL, related_name="asked_by")
    disputing = models.CharField(max_length=80, blank=True)
    dispute_left = models.PositiveSmallIntegerField(default=0)
    graph = models.CharField(max_length=64, blank=True)
    prior = models.CharField(max_length=64, blank=True)
    engine = models.PositiveIntegerField(default=0)
    cache = models.BinaryField(default=bytes)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["learner", "uid"], name="a_placement_begins_once"),
            models.UniqueConstraint(
                fields=["learner"], condition=models.Q(status__in=UNDER_WAY), name="one_placement_under_way"
            ),
        ]

    @property
    def is_under_way(self) -> bool:
        return self.status in UNDER_WAY


class PlacementAnswer(models.Model):
    """An answer that counts, append-only: one a question. What was written is in the ask's attempt of this `turn`."""

    class Outcome(models.TextChoices):
        RIGHT = "right"
        WRONG = "wrong"
        DONT_KNOW = "dont_know"

    placement = models.ForeignKey(Placement, on_delete=models.CASCADE, related_name="answers")
    ask = models.OneToOneField("study.Ask", on_delete=models.CASCADE, related_name="placement_answer")
    topic = models.CharField(max_length=80)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    slip = models.FloatField()
    guess = models.FloatField()
    turn = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["turn"]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores a new answer. Raises TypeError for one that is stored: the ledger is only added to."""
        if self.pk is not None:
            raise TypeError("An answer is never changed: append another one.")
        super().save(*args, **kwargs)


class PlacementOutcome(models.Model):
    """What a placement came to, append-only: one each time it ends. `turn` is its place among the learner's events.

    `findings` has for each topic its id, P(known), and how it was answered ("" where it was inferred); `ready` names
    the topics to begin with, the best first.
    """

    placement = models.ForeignKey(Placement, on_delete=models.CASCADE, related_name="outcomes")
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="placement_outcomes")
    turn = models.PositiveIntegerField()
    at = models.DateTimeField()
    findings = models.JSONField()
    ready = models.JSONField(default=list)

    class Meta:
        ordering = ["turn"]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores a new outcome. Raises TypeError for one that is stored: the ledger is only added to."""
        if self.pk is not None:
            raise TypeError("An outcome is never changed: append another one.")
        super().save(*args, **kwargs)
