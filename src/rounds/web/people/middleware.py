"""Nobody sees a page before they were let in: at the laptop by its link, from the network as a device."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils import timezone

from rounds.web import door
from rounds.web.people import devices
from rounds.web.people.models import Device
from rounds.web.people.pages import DEVICE, PAIR, sign_in, stranger

Handler = Callable[[HttpRequest], HttpResponse]


class OwnName:
    """Before anything else: a request names the door that it came through.

    A page of another site may give our address a name of its own ("DNS rebinding"): then that name stands here.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        from_network = door.is_from_network(request.META)
        if _names_the_other_door(request.META.get("HTTP_HOST", ""), from_network):
            return HttpResponseBadRequest("Rounds does not answer to this name.", content_type="text/plain")
        response = self.get_response(request)
        if from_network:
            # Without HTTPS a browser ignores this, and complains about it on every page.
            del response.headers["Cross-Origin-Opener-Policy"]
        return response


class DeviceRequired:
    """From the network only a device that is let in sees anything; every request asks anew whether it still is."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        named = request.session.get(DEVICE)
        if not door.is_from_network(request.META):
            # What a device was given lets nobody in at the laptop.
            return self.get_response(_as_stranger(request) if named else request)
        device = devices.live(named)
        if device is not None and request.user == device.learner:
            request.device = device  # type: ignore[attr-defined]
            devices.note_seen(device, timezone.now())
            return self.get_response(request)
        was_let_in = named is not None and Device.objects.filter(pk=named).exists()
        if named is not None:
            request.session.flush()
        else:
            # A session of the laptop, wherever its name was got from, is neither used nor ended from here.
            request.session = type(request.session)()
        request = _as_stranger(request)
        return self.get_response(request) if request.path_info.startswith(PAIR) else sign_in(request, was_let_in)


class SignInRequired(LoginRequiredMiddleware):
    """Answers a stranger at the laptop with a page that says how to get in; there is no login form."""

    # Django's type allows a redirect alone; the base class hands on whatever response it is given.
    def handle_no_permission(  # type: ignore[override]
        self, request: HttpRequest, view_func: Callable[..., object]
    ) -> HttpResponse:
        return stranger(request)


def _names_the_other_door(host: str, from_network: bool) -> bool:
    name, _, port = settings.ROUNDS_LAN.rpartition(":")
    if from_network:
        return host != settings.ROUNDS_LAN and not (port == "80" and host == name)
    return bool(name) and host.rpartition(":")[0] == name


def _as_stranger(request: HttpRequest) -> HttpRequest:
    request.user = AnonymousUser()
    return request
