"""Accounts, the links that let their owner in, and the devices that were let in besides."""

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


class Device(models.Model):
    """A phone or another computer of the home network, let in until it is revoked."""

    learner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="devices")
    name = models.CharField(max_length=40)
    paired_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)


class Pairing(models.Model):
    """An offer to let one device in, once, for ten minutes. Of its token and its short code only digests are kept."""

    learner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="pairings")
    token_digest = models.CharField(max_length=64, unique=True)
    code_digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    device = models.ForeignKey(Device, on_delete=models.CASCADE, null=True)


class WrongCode(models.Model):
    """Somebody typed a code that lets nobody in. Counted whoever typed it: an address in a network is soon another."""

    at = models.DateTimeField()


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
