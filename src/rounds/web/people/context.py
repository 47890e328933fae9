"""What every page knows of the person it is shown to."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest

from rounds.web.people.actions import digest
from rounds.web.people.models import Device, Preferences, User


def preferences(request: HttpRequest) -> dict[str, Preferences]:
    """The learner's preferences; the defaults for somebody who chose none, or is not let in."""
    try:
        return {"preferences": _chosen(request) or Preferences()}
    except DatabaseError:
        # The page that says so must not fail for the same reason.
        return {"preferences": Preferences()}


def device(request: HttpRequest) -> dict[str, str]:
    """Whose answers a phone may keep and send later: this learner's alone, whatever laptop has the address then."""
    this = device_of(request)
    return {"kept_for": digest(str(this.learner.key))[:16] if this else ""}


def device_of(request: HttpRequest) -> Device | None:
    """The device that asks; None at the laptop itself."""
    this = getattr(request, "device", None)
    return this if isinstance(this, Device) else None


def _chosen(request: HttpRequest) -> Preferences | None:
    user = getattr(request, "user", None)
    return Preferences.objects.filter(learner=user).first() if isinstance(user, User) else None
