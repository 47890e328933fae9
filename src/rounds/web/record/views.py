"""Looking back: progress, mistakes, every answer. Every address works without a script."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from rounds.web.record import pages, queries
from rounds.web.record.answers import answer
from rounds.web.record.visits import SAID
from rounds.web.shell.content import the_course
from rounds.web.study import actions, sent
from rounds.web.study.models import Attempt, Place


@require_GET
def progress(request: HttpRequest) -> HttpResponse:
    """How far the learner is, how well it will stay, and how the weeks went."""
    page = pages.progress(sent.learner(request), the_course(), timezone.now())
    return render(request, "record/progress.html", page | {"said": request.session.pop(SAID, "")})


@require_GET
def mistakes(request: HttpRequest) -> HttpResponse:
    """The notebook of mistakes."""
    page = pages.mistakes(sent.learner(request), the_course(), request.GET.dict())
    return render(request, "record/mistakes.html", page)


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """The question of a mistake once more, with other numbers; the answer counts like any other."""
    shown = answer(_attempt(request, pk), the_course())
    if shown.topic is None or not shown.may_be_done_again:
        raise Http404("This question is no longer in the course.")
    put = actions.put_question(
        sent.learner(request), the_course(), shown.topic, shown.name, Place.PRACTICE, timezone.now()
    )
    return redirect("study:ask", put.pk)


@require_GET
def attempts(request: HttpRequest) -> HttpResponse:
    """Every answer, by day."""
    page = pages.attempts(sent.learner(request), the_course(), request.GET.dict())
    return render(request, "record/attempts.html", page)


@require_GET
def attempt(request: HttpRequest, pk: int) -> HttpResponse:
    """One answer as it was."""
    found = _attempt(request, pk)
    page = {"answer": answer(found, the_course(), queries.check_of(found))}
    return render(request, "record/attempt.html", page)


def _attempt(request: HttpRequest, pk: int) -> Attempt:
    rows = queries.spoken(sent.learner(request)).select_related("ask__drawn", "ask__learner")
    return get_object_or_404(rows, pk=pk)
