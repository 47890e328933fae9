"""Pages for people who are not (yet) let in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rounds.web.people.devices import Refusal

# Where the session keeps which device it belongs to.
DEVICE = "device"
# Below this address a device is let in; nothing else there is shown to it before.
PAIR = "/pair/"
# A script that asks for part of a page is told that it is no longer let in, and leaves the page as it is.
CLOSED = "Rounds-Door"

WORDS = {
    Refusal.WRONG: "This is not the code that the laptop shows. Look once more: it has eight figures.",
    Refusal.UNKNOWN: "This QR code is not the latest one. Ask for a new one on the laptop, and scan that.",
    Refusal.EXPIRED: "This code has lapsed: it lets a device in for ten minutes. Ask for a new one on the laptop.",
    Refusal.USED: "This code has let a device in already, and does so once. Ask for a new one on the laptop. "
    "If that device was not yours, sign it out there.",
    Refusal.TOO_MANY: "Wrong codes were typed five times, so no code is taken for ten minutes. "
    "The QR code on the laptop still works: scan it, or wait.",
}


def stranger(request: HttpRequest) -> HttpResponse:
    """Says why nothing is shown, and how the owner of this laptop gets in."""
    return render(request, "shell/stranger.html", status=403)


def sign_in(request: HttpRequest, was_let_in: bool = False, refusal: Refusal | None = None) -> HttpResponse:
    """The one page that a device sees before it is let in; as an answer to any other address it says 403."""
    said = WORDS.get(refusal, "") if refusal else ""
    is_asked_for = request.path_info.startswith(PAIR) and refusal is None
    page = {"was_let_in": was_let_in, "said": said, "is_closed": refusal is Refusal.TOO_MANY}
    response = render(request, "people/sign_in.html", page, status=200 if is_asked_for else 403)
    response.headers[CLOSED] = "closed"
    return response
