"""What every page knows of the person it is shown to."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest

from rounds.web.people.models import Preferences, User


def preferences(request: HttpRequest) -> dict[str, Preferences]:
    """The learner's preferences; the defaults for somebody who chose none, or is not let in."""
    try:
        return {"preferences": _chosen(request) or Preferences()}
    except DatabaseError:
        # The page that says so must not fail for the same reason.
        return {"preferences": Preferences()}


def _chosen(request: HttpRequest) -> Preferences | None:
    user = getattr(request, "user", None)
    return Preferences.objects.filter(learner=user).first() if isinstance(user, User) else None
