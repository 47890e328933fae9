"""The introduction in the browser. It knows nothing of its reader, so that anybody may read it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from rounds.web.introduction import pages
from rounds.web.shell.content import the_course


@login_not_required
@require_GET
def introduction(request: HttpRequest) -> HttpResponse:
    """All scenes, one below the other."""
    course = the_course()
    if course.introduction is None:
        raise Http404("This course has no introduction.")
    return render(request, "introduction/introduction.html", pages.introduction(course, course.introduction))


@login_not_required
@require_GET
def short(request: HttpRequest) -> HttpResponse:
    """A short address for it, to be said or written on a slide."""
    return redirect("introduction:introduction", permanent=True)
