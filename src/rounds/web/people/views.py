"""The way in."""

from __future__ import annotations

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from rounds.web.people import actions
from rounds.web.people.pages import stranger


@login_not_required
@never_cache
@require_GET
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Lets the owner of a fresh link in; somebody who is in already goes on to their day."""
    learner = actions.use_entry_link(token, timezone.now())
    if learner is not None:
        login(request, learner)
    elif not request.user.is_authenticated:
        return stranger(request)
    onward = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(onward, allowed_hosts=None)
    return redirect(onward if is_ours else "guide:today")
