"""Devices in the browser: letting one in, naming it, letting it out."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rounds.web import door
from rounds.web.people import devices, qr
from rounds.web.people.context import device_of
from rounds.web.people.devices import Refusal
from rounds.web.people.families import family
from rounds.web.people.models import Device, Pairing, User
from rounds.web.people.pages import DEVICE, sign_in

View = Callable[..., HttpResponse]


def from_network(view: View) -> View:
    """At the laptop there is nothing to let in: it leads to the devices. Nor is there for a device that is in."""

    @wraps(view)
    def only_there(request: HttpRequest, *words: str, **named: str) -> HttpResponse:
        if not door.is_from_network(request.META):
            return redirect("people:devices")
        return redirect("guide:today") if device_of(request) else view(request, *words, **named)

    return only_there


def at_the_laptop(view: View) -> View:
    """A device lets no other in or out."""

    @wraps(view)
    def only_here(request: HttpRequest, *words: str, **named: str) -> HttpResponse:
        if device_of(request):
            raise Http404("This is done on the laptop.")
        return view(request, *words, **named)

    return only_here


@login_not_required
@require_http_methods(["GET", "POST"])
@from_network
def pair(request: HttpRequest) -> HttpResponse:
    """The sign-in page; a POST brings the code that the laptop shows."""
    if request.method == "GET":
        return sign_in(request)
    return _answer(request, devices.pair_by_code(request.POST.get("code", ""), _family(request), timezone.now()))


@login_not_required
@require_http_methods(["GET", "POST"])
@from_network
def pair_with(request: HttpRequest, token: str) -> HttpResponse:
    """Where the QR code leads. Only the button uses it up: cameras look at an address before anybody opens it."""
    if request.method == "GET":
        return render(request, "people/let_in.html", {"token": token})
    return _answer(request, devices.pair_by_token(token, _family(request), timezone.now()))


@require_GET
def devices_page(request: HttpRequest) -> HttpResponse:
    """Who is let in, and how another device gets in."""
    return _devices(request, "people/devices.html")


@at_the_laptop
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """A fresh QR code, shown this once: only its digest is kept."""
    if request.method == "GET" or not settings.ROUNDS_LAN:
        return redirect("people:devices")
    fresh = devices.offer(_learner(request), timezone.now())
    address = f"http://{settings.ROUNDS_LAN}/pair/{fresh.token}"
    shown = {"offer": fresh, "address": address, "typed_at": f"http://{settings.ROUNDS_LAN}/", "qr": qr.svg(address)}
    return _devices(request, "people/devices.html", **shown)


@at_the_laptop
@require_GET
def code_state(request: HttpRequest, pk: int) -> HttpResponse:
    """What has become of a QR code that a page shows: nothing new, or whom it let in, or that it has ended."""
    pairing = Pairing.objects.select_related("device").filter(pk=pk, learner=_learner(request)).first()
    refusal = devices.refusal(pairing, timezone.now())
    state = refusal.value if refusal else "open"
    return _devices(request, "people/parts/code_news.html", pairing=pairing or Pairing(pk=pk), state=state)


@require_http_methods(["GET", "POST"])
def here(request: HttpRequest) -> HttpResponse:
    """Says that the device is in, and asks what it is called."""
    device = device_of(request)
    if device is None:
        return redirect("people:devices")
    if request.method == "GET":
        return render(request, "people/here.html", {"device": device})
    devices.rename(device, request.POST.get("name", ""))
    return redirect("guide:today")


@require_POST
def rename(request: HttpRequest, pk: int) -> HttpResponse:
    """Names one device."""
    devices.rename(_own(request, pk), request.POST.get("name", ""))
    return redirect("people:devices")


@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets one device out."""
    devices.revoke(Device.objects.filter(pk=_own(request, pk).pk), timezone.now())
    return redirect("people:devices")


@at_the_laptop
@require_POST
def revoke_all(request: HttpRequest) -> HttpResponse:
    """Lets every device out."""
    devices.revoke(devices.let_in(_learner(request)), timezone.now())
    return redirect("people:devices")


def _answer(request: HttpRequest, paired: Device | Refusal) -> HttpResponse:
    if isinstance(paired, Refusal):
        return sign_in(request, refusal=paired)
    # Signing in gives the session a new name, so that nobody can have planted the old one.
    login(request, paired.learner)
    request.session[DEVICE] = paired.pk
    return redirect("people:here")


def _devices(request: HttpRequest, template: str, **more: object) -> HttpResponse:
    learner, this = _learner(request), device_of(request)
    listed = devices.let_in(learner).filter(pk=this.pk) if this else devices.let_in(learner)
    page = {"devices": listed, "this": this, "lan": settings.ROUNDS_LAN, "is_closed": devices.is_closed(timezone.now())}
    return render(request, template, {**page, **more})


def _own(request: HttpRequest, pk: int) -> Device:
    """The learner's device of this number; for a device, itself alone."""
    this = device_of(request)
    if this is not None and this.pk != pk:
        raise Http404("This is done on the laptop.")
    return get_object_or_404(devices.let_in(_learner(request)), pk=pk)


def _learner(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # the middleware lets nobody else in
    return request.user


def _family(request: HttpRequest) -> str:
    return family(request.META.get("HTTP_USER_AGENT", ""))
