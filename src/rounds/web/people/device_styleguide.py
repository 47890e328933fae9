"""The style guide of devices: what the laptop and the phone show in every state, one a page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from rounds.web.people import qr
from rounds.web.people.devices import Offer, Refusal
from rounds.web.people.models import Device, Pairing
from rounds.web.people.pages import WORDS
from rounds.web.shell.states import asked_state

WHEN = datetime(2030, 6, 3, 18, 30, tzinfo=UTC)
PHONE = Device(pk=1, name="Safari on an iPhone", paired_at=WHEN, seen_at=WHEN)
TABLET = Device(pk=2, name="The old tablet in the kitchen", paired_at=WHEN, seen_at=WHEN)
LAN = "192.168.178.23:8787"
ADDRESS = f"http://{LAN}/pair/Jm3bq0V9vR1yKx7dTz5uHc2wLs8eNa4f"
OFFER: Mapping[str, Any] = {
    "lan": LAN,
    "offer": Offer(Pairing(pk=1, device=PHONE), "", "48271935"),
    "address": ADDRESS,
    "typed_at": f"http://{LAN}/",
    "qr": qr.svg(ADDRESS),
}
LAPTOP, STATE, SIGN_IN = "people/parts/devices.html", "people/parts/code_state.html", "people/parts/sign_in.html"


def _state(state: str) -> tuple[str, Mapping[str, Any]]:
    return STATE, {"state": state, "pairing": OFFER["offer"].pairing}


def _refused(refusal: Refusal) -> tuple[str, Mapping[str, Any]]:
    return SIGN_IN, {"said": WORDS[refusal], "is_closed": refusal is Refusal.TOO_MANY}


STATES: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "The home network is off": (LAPTOP, {"lan": ""}),
    "No device": (LAPTOP, {"lan": LAN}),
    "A code is shown": (LAPTOP, OFFER),
    "One device": (LAPTOP, {"lan": LAN, "devices": [PHONE]}),
    "Two devices, and too many wrong codes": (LAPTOP, {"lan": LAN, "devices": [TABLET, PHONE], "is_closed": True}),
    "The code was used": _state("used"),
    "The code has lapsed": _state("expired"),
    "Another code was made": _state("unknown"),
    "On the phone: let in by the QR code?": ("people/parts/let_in.html", {"token": "a-token"}),
    "On the phone: you are in": ("people/parts/here.html", {"device": PHONE}),
    "On the phone: its own page": (LAPTOP, {"this": PHONE, "devices": [PHONE]}),
    "On the phone: sign in": (SIGN_IN, {}),
    "On the phone: revoked": (SIGN_IN, {"was_let_in": True}),
    **{f"On the phone: refused ({each.value})": _refused(each) for each in Refusal},
}


@require_GET
def styleguide(request: HttpRequest) -> HttpResponse:
    """One state, by its number in the address."""
    names = list(STATES)
    chosen = names[asked_state(request, len(names))]
    part, page = STATES[chosen]
    context = {**page, "part": part, "said_state": chosen, "states": list(enumerate(names))}
    return render(request, "people/devices_styleguide.html", context)
