"""Pages that say what went wrong, in plain words."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import requires_csrf_token


def _page(request: HttpRequest, status: int, title: str, what: str, cure: str) -> HttpResponse:
    return render(request, "shell/trouble.html", {"title": title, "what": what, "cure": cure}, status=status)


@login_not_required
@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was sent cannot be taken."""
    what = "What your browser sent was too large or in a form that Rounds does not take. Nothing was changed."
    return _page(request, 400, "That did not work", what, "Go back, shorten your answer if it was long, and try again.")


@login_not_required
@requires_csrf_token
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: not for this person."""
    what = "This page belongs to somebody else."
    return _page(request, 403, "Not yours to see", what, "Go back to your own day.")


@login_not_required
@requires_csrf_token
def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was opened before Rounds was last started, or came from another site."""
    what = "This page was open for a long time, or cookies are switched off. Nothing was changed."
    return _page(
        request, 403, "Please send that once more", what, "Go back, reload the page, and press the button again."
    )


@login_not_required
@requires_csrf_token
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: nothing has this address."""
    what = "There is no page at this address. It may have moved when the course was changed."
    return _page(request, 404, "Nothing here", what, "Go back to today, or look through the topics.")


@login_not_required
@requires_csrf_token
def broken(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours. Plain and without the learner's data, for the database itself may be what failed."""
    what = "Rounds made a mistake. What you had sent before is safe; this last step may not have been kept."
    cure = "Go back and try again. If it happens again, the file server.log in the data folder says why."
    return _page(request, 500, "Something went wrong", what, cure)
