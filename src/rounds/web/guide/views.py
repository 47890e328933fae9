"""The pages that say what to do now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from rounds.web.guide import pages
from rounds.web.people.models import User
from rounds.web.shell.content import the_course


@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """What to do now: go on with what is begun, or take the next topic."""
    assert isinstance(request.user, User)  # the middleware lets nobody else in
    return render(request, "guide/today.html", pages.today(request.user, the_course()))
