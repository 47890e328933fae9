"""What the form of a question sends."""

from __future__ import annotations

import uuid

from django.http import HttpRequest

from rounds.web.study import code_form


def uid(request: HttpRequest) -> uuid.UUID:
    """The name the client gave its answer; one of ours where it gave none."""
    try:
        return uuid.UUID(request.POST.get("uid", ""))
    except ValueError:
        return uuid.uuid4()


def given(request: HttpRequest) -> str | None:
    """What the form holds as an answer: a text, the options picked, or items by their place, one a line."""
    if "indent" in request.POST:
        return code_form.assembled(*(request.POST.getlist(name) for name in ("item", "place", "indent")))
    if "place" in request.POST:
        places = zip(request.POST.getlist("place"), request.POST.getlist("item"), strict=False)
        placed = sorted((int(place), item) for place, item in places if place.isdigit())
        is_clear = len({place for place, _ in placed}) == len(placed)
        return "\n".join(item for _, item in placed) if is_clear else ""
    # A form sends line ends as two characters; a program, like any text, is kept with one.
    return "\n".join(request.POST.getlist("given")).replace("\r\n", "\n") if "given" in request.POST else None
