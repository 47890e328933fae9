"""The last checks before a server starts, and the way in; imported once Django is set up."""

from __future__ import annotations

import secrets
from datetime import datetime

from rounds.web.people.actions import laptop_learner, make_entry_link
from rounds.web.shell.assets import manifest
from rounds.web.shell.content import the_course


def check_parts() -> None:
    """Raises CourseError or Trouble when the course or the page's built parts cannot be used."""
    the_course()
    manifest()


def fresh_token(now: datetime) -> str:
    """A token that lets the laptop's learner in, once."""
    token = secrets.token_urlsafe(24)
    make_entry_link(laptop_learner(), token, now)
    return token
