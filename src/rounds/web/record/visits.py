"""A learner's sessions: the other ones end with the record, and this one keeps nothing but who is signed in."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import HttpRequest
from django.middleware.csrf import rotate_token

from rounds.web.people.models import User
from rounds.web.people.pages import DEVICE

# Where the session keeps what has just been done, for the next page to say.
SAID = "record-said"


def begin_anew(request: HttpRequest, learner: User) -> None:
    """From now on no page that was open before can send anything: its form's token is no longer taken."""
    store = import_module(settings.SESSION_ENGINE).SessionStore
    for session in Session.objects.exclude(session_key=request.session.session_key):
        if session.get_decoded().get(SESSION_KEY) == str(learner.pk):
            store(session.session_key).delete()
    # Whose session it is stays, and that it is a phone's: what a phone was given lets nobody in at the laptop.
    kept = {DEVICE, SESSION_KEY, BACKEND_SESSION_KEY, HASH_SESSION_KEY}
    for name in set(request.session.keys()) - kept:
        del request.session[name]
    request.session.cycle_key()
    rotate_token(request)
