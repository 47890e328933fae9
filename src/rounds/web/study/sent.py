"""What the form of a question sends, and the part of a page that answers it."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from rounds.kit import Code
from rounds.web.people.models import User
from rounds.web.study import actions, code_form, programs, queries
from rounds.web.study.models import Ask, RunKind

MOST_CALLS = 50
# Tells a script that an answer came too late: its question had ended before, and what it says was not counted.
TOO_LATE = ("Rounds-Answer", "ended")


def learner(request: HttpRequest) -> User:
    """Who asks."""
    assert isinstance(request.user, User)  # the middleware lets nobody else in
    return request.user


def uid(request: HttpRequest) -> uuid.UUID:
    """The name that the page gave this answer, so that it counts once; a new one where it has none."""
    try:
        return uuid.UUID(request.POST.get("uid", ""))
    except ValueError:
        return uuid.uuid4()


def given(request: HttpRequest, *, is_draft: bool = False) -> str | None:
    """What the form holds as an answer: a text, the options picked, or items by their place, one a line.

    As a draft it is kept even where it is no clear answer.
    """
    if "indent" in request.POST:
        fields = (request.POST.getlist(name) for name in ("item", "place", "indent"))
        return code_form.assembled(*fields, is_draft=is_draft)
    if "calls" in request.POST:
        number = min(int(request.POST["calls"]), MOST_CALLS) if request.POST["calls"].isdecimal() else 0
        return "\n".join(request.POST.get(f"call-{at}", "") for at in range(1, number + 1))
    if "place" in request.POST:
        places = zip(request.POST.getlist("place"), request.POST.getlist("item"), strict=False)
        placed = sorted(((int(place), item) for place, item in places if place.isdigit()), key=lambda pair: pair[0])
        is_clear = len({place for place, _ in placed}) == len(placed)
        return "\n".join(item for _, item in placed) if is_clear or is_draft else ""
    # A form sends line ends as two characters; a program, like any text, is kept with one.
    return "\n".join(request.POST.getlist("given")).replace("\r\n", "\n") if "given" in request.POST else None


def kept(request: HttpRequest, asked: Ask) -> Ask:
    """The ask, with what was typed kept in it."""
    typed = given(request, is_draft=True)
    if typed is not None:
        actions.keep_draft(asked, typed)
        asked.draft = typed
    return asked


def send_program(request: HttpRequest, asked: Ask, kind: RunKind) -> bool:
    """Keeps the program, sends it off, and waits a moment for what comes of it. Whether it came too late for that."""
    is_late = not asked.is_open and not queries.has_sent(asked.learner, uid(request))
    asked = kept(request, asked)
    if asked.is_open and asked.draft.strip() and isinstance(asked.drawn.question, Code):
        programs.send(asked, kind, asked.draft, uid(request), timezone.now())
    return is_late


def too_late(response: HttpResponse, is_late: bool) -> HttpResponse:
    """The response; with a word for the page that kept an answer until its question had ended."""
    if is_late:
        response.headers[TOO_LATE[0]] = TOO_LATE[1]
    return response


def wants_part(request: HttpRequest) -> bool:
    """Whether a script asks, for the part of the page that changes."""
    return request.headers.get("HX-Request") == "true"


def part(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The part of a page, not to be kept in place of the page."""
    return _rendered(request, template, {**context, "is_part": True})


def page_or_part(request: HttpRequest, page: str, part: str, context: dict[str, Any]) -> HttpResponse:
    """The whole page, or for a script that asks the part of it that changes."""
    is_part = wants_part(request)
    return _rendered(request, part if is_part else page, {**context, "is_part": is_part})


def onward(request: HttpRequest, address: str) -> HttpResponse:
    """Leads to another page. A script is told where it is, so that the address changes with the page."""
    return HttpResponse(headers={"HX-Redirect": address}) if wants_part(request) else redirect(address)


def own_ask(request: HttpRequest, **of: Any) -> Ask | None:
    """The question that the form names as `ask`, if it is the learner's and such a one; else None."""
    number = request.POST.get("ask", "")
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        return None
    own = Ask.objects.filter(pk=int(number), learner=learner(request), **of)
    return own.select_related("drawn", "learner").first()


def _rendered(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    response = render(request, template, context)
    patch_vary_headers(response, ["HX-Request"])
    return response
