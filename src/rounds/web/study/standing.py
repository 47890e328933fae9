"""Where a learner stands: what they declared (append-only), what is believed of them (a cache), and how they study."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

from rounds.mind.credit import KAPPA_START
from rounds.mind.memory import DESIRED_RETENTION
from rounds.mind.state import PRIOR

# Minutes by weekday from Monday on, until the learner says otherwise.
USUAL_MINUTES = 20


class Says(models.TextChoices):
    """What a learner declares of a topic; `read` is written down when a lesson or a page was read to its end.

    Of a topic in an outside resource the latest word holds: `outside-not` takes an earlier one back.
    """

    KNOWN = "known"
    UNKNOWN = "unknown"
    OUTSIDE_DONE = "outside-done"
    OUTSIDE_PARTLY = "outside-partly"
    OUTSIDE_NOT = "outside-not"
    DISPUTED_KNOWN = "disputed-known"
    DISPUTED_UNKNOWN = "disputed-unknown"
    READ = "read"


class Declaration(models.Model):
    """A learner's word on a topic, append-only. `turn` is its place among all events of the learner.

    `resource` names the outside resource that was worked through.
    """

    uid = models.UUIDField()
    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="declarations")
    turn = models.PositiveIntegerField()
    topic = models.CharField(max_length=80)
    says = models.CharField(max_length=20, choices=Says.choices)
    resource = models.CharField(max_length=80, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["turn", "pk"]
        constraints = [models.UniqueConstraint(fields=["learner", "uid"], name="a_word_counts_once")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores a new declaration. Raises TypeError for one that is stored: the ledger is only added to."""
        if self.pk is not None:
            raise TypeError("A declaration is never changed: append another one.")
        super().save(*args, **kwargs)


class TopicStatus(models.TextChoices):
    """How far a learner is with the lesson of a topic."""

    UNOPENED = "unopened"
    LEARNING = "learning"
    FINISHED = "finished"


class TopicState(models.Model):
    """Where a learner stands in a topic: a cache that `rounds rebuild` computes again from the ledger.

    `status` and `changed_at` are about the lesson, the rest is a `TopicBelief`: S and D are `stability` and
    `difficulty`, `practised_at` is when the topic was last practised, or as good as. Of `right_variants` two are kept.
    """

    learner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="topic_states")
    topic = models.CharField(max_length=80)
    status = models.CharField(max_length=10, choices=TopicStatus.choices, default=TopicStatus.UNOPENED)
    changed_at = models.DateTimeField(null=True)
    p = models.FloatField(default=PRIOR)
    stability = models.FloatField(null=True)
    difficulty = models.FloatField(null=True)
    practised_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    right_variants = models.JSONField(default=list)
    is_typed = models.BooleanField(default=False)
    lapses = models.PositiveIntegerField(default=0)
    passes = models.PositiveIntegerField(default=0)
    postponed = models.PositiveSmallIntegerField(default=0)
    is_suspect = models.BooleanField(default=False)
    is_placed = models.BooleanField(default=False)
    is_seen = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["learner", "topic"], name="one_state_a_topic")]


def usual_minutes() -> list[int]:
    return [USUAL_MINUTES] * 7


class LearnerState(models.Model):
    """A learner: what they chose, and the part of the belief that is about no single topic.

    `turns` counts the events of the ledger. `engine` and `graph` name what the belief was computed with: when either
    has changed, it is computed again before it is next used.

    `background` and `ratings` are their own word on what they bring, with which a placement begins. `budget` is what
    outside resources may cost altogether; None where there shall be none. `is_welcomed`: the welcome was shown once.

    `picked` are the ids of topics that they asked to learn next, the latest first.

    A learner's day begins at the hour `day_begins` in `zone`, the machine's where it is empty. `days_off` are dates,
    `nights` the Mondays of weeks with night shifts, both as ISO 8601 has them.
    """

    learner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="standing")
    turns = models.PositiveIntegerField(default=0)
    kappa = models.FloatField(default=KAPPA_START)
    latest = models.DateTimeField(null=True)
    engine = models.PositiveIntegerField(default=0)
    graph = models.CharField(max_length=64, blank=True)
    retention = models.FloatField(default=DESIRED_RETENTION)
    aim = models.CharField(max_length=80, blank=True)
    order = models.CharField(max_length=20, default="alternate")
    way = models.CharField(max_length=20, default="bottom-up")
    depth = models.CharField(max_length=20, default="essentials")
    minutes = models.JSONField(default=usual_minutes)
    day_begins = models.PositiveSmallIntegerField(default=4)
    zone = models.CharField(max_length=64, blank=True)
    days_off = models.JSONField(default=list)
    nights = models.JSONField(default=list)
    background = models.CharField(max_length=80, blank=True)
    ratings = models.JSONField(default=dict)
    budget = models.PositiveIntegerField(null=True)
    picked = models.JSONField(default=list)
    is_welcomed = models.BooleanField(default=False)
