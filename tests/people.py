"""The people of the tests: Asha learns, Ben teaches, Cleo must see nothing."""

from __future__ import annotations

from django.test import Client

from rounds.web.people.models import User


def person(name: str) -> User:
    """Somebody with an account."""
    return User.objects.create_user(username=name)


def signed_in(user: User) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    client.force_login(user)
    return client
