"""Nobody sees a page before they were let in."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse

from rounds.web.people.pages import stranger


class SignInRequired(LoginRequiredMiddleware):
    """Answers a stranger with a page that says how to get in; there is no login form on a laptop."""

    # Django's type allows a redirect alone; the base class hands on whatever response it is given.
    def handle_no_permission(  # type: ignore[override]
        self, request: HttpRequest, view_func: Callable[..., object]
    ) -> HttpResponse:
        return stranger(request)
