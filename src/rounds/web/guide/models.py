"""What was put on a learner's day, what they changed in it, and what their plan once expected."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models


class Does(models.TextChoices):
    """What an entry does: puts something on the day, leaves it for another, adds minutes, or begins gently anew."""

    OFFER = "offer"
    DEFER = "defer"
    MORE = "more"
    RESTART = "restart"


class Kind(models.TextChoices):
    """What there is to do: a round's kinds of task, and the proof of somebody who says that they know it already."""

    REVIEW = "review"
    LESSON = "lesson"
    PRACTICE = "practice"
    PROBE = "probe"
    PROOF = "proof"


class DayEntry(models.Model):
    """One line of a learner's day, append-only: read from the first to the last they make the day as it is now.

    `day` is the learner's own date. An offer has a topic, a kind, minutes (`whole`: those of a lesson that goes on
    another day) and a reason with the topic it speaks of (`about`); `instead_of` names the offer whose place it
    takes, or, for what is deferred, which one goes. `turn` is the latest event of the ledger before it.
    """

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="day_entries")
    day = models.DateField()
    at = models.DateTimeField()
    turn = models.PositiveIntegerField()
    does = models.CharField(max_length=10, choices=Does.choices)
    topic = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, blank=True)
    minutes = models.PositiveSmallIntegerField(default=0)
    whole = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(max_length=20, blank=True)
    about = models.CharField(max_length=80, blank=True)
    instead_of = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="successor")

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["learner", "day"])]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores a new entry. Raises TypeError for one that is stored: a day is only added to."""
        if self.pk is not None:
            raise TypeError("An entry is never changed: append another one.")
        super().save(*args, **kwargs)


class ExpectedPlan(models.Model):
    """A plan as it stood on the learner's own `day`, append-only: the latest one says what was expected since.

    `choices` are those that it follows from. `lessons` holds [topic, week from 1, minutes], `finish` the first and the
    last day on which it would most likely end, as ISO 8601 has them; null where it had no end.
    """

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="expected_plans")
    day = models.DateField()
    at = models.DateTimeField()
    choices = models.JSONField()
    lessons = models.JSONField()
    finish = models.JSONField(null=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["learner", "day"])]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores a new one. Raises TypeError for one that is stored: what was expected is not changed afterwards."""
        if self.pk is not None:
            raise TypeError("What a plan expected is never changed: append another one.")
        super().save(*args, **kwargs)
