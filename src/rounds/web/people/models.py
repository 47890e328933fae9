"""Accounts, and the links that let their owner in."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """A person. `key` names them in exports and seeds, where a row number would say how many there are."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)


class EntryLink(models.Model):
    """A link that lets its learner in once. Only a digest is kept: a copied database opens no door."""

    digest = models.CharField(primary_key=True, max_length=64)
    learner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="entry_links")
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class Preferences(models.Model):
    """How a learner likes the page. What is not chosen follows the system."""

    class Theme(models.TextChoices):
        AUTO = "auto", "as the system"
        LIGHT = "light", "light"
        DARK = "dark", "dark"

    class Size(models.TextChoices):
        SMALL = "small", "smaller"
        MEDIUM = "medium", "medium"
        LARGE = "large", "larger"

    class Spacing(models.TextChoices):
        NORMAL = "normal", "normal"
        WIDE = "wide", "wide"

    class Motion(models.TextChoices):
        AUTO = "auto", "as the system"
        NONE = "none", "none"

    learner = models.OneToOneField(User, on_delete=models.CASCADE, related_name="preferences")
    theme = models.CharField(max_length=8, choices=Theme.choices, default=Theme.AUTO)
    size = models.CharField(max_length=8, choices=Size.choices, default=Size.MEDIUM)
    spacing = models.CharField(max_length=8, choices=Spacing.choices, default=Spacing.NORMAL)
    motion = models.CharField(max_length=8, choices=Motion.choices, default=Motion.AUTO)
