"""Taking a record elsewhere, bringing one in, deleting it. Everything works without a script."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rounds.web.people.context import device_of
from rounds.web.record import actions, attempts_file, export, queries, reading, scrubbing, visits
from rounds.web.record.reading import MOST_BYTES, Refused
from rounds.web.shell.content import the_course
from rounds.web.study import sent

# What a form adds to the file that it sends.
AROUND_A_FILE = 10_000
WORD = "delete"
# Where the session keeps that freed bytes are still on the disk.
LEFT = "record-left"


@require_GET
def keep(request: HttpRequest) -> HttpResponse:
    """The files to take away, and the form that brings one in."""
    return _keep(request)


@require_GET
def whole(request: HttpRequest) -> StreamingHttpResponse:
    """The whole record as a file."""
    pieces = export.export(sent.learner(request), timezone.now())
    return _file(pieces, "application/json", "rounds-record.json")


@require_GET
def attempts(request: HttpRequest) -> StreamingHttpResponse:
    """All answers as a table."""
    rows = attempts_file.rows(sent.learner(request), the_course())
    return _file(rows, "text/csv; charset=utf-8", "rounds-answers.csv")


# The length is looked at first: to find the form's token, the whole file would have to be read.
@csrf_exempt
@require_POST
def bring_in(request: HttpRequest) -> HttpResponse:
    """Takes a file in where there is nothing yet; otherwise says what is wrong with it."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > MOST_BYTES + AROUND_A_FILE:
        most = f"at most {MOST_BYTES / 1e6:.0f} MB"
        return _keep(request, Refused("This file is too large.", "the whole file", most, f"{int(length) / 1e6:.0f} MB"))
    return _bring_in(request)


@csrf_protect
def _bring_in(request: HttpRequest) -> HttpResponse:
    learner, file = sent.learner(request), request.FILES.get("record")
    if file is None:
        return _keep(
            request, Refused("No file was chosen.", cure="Choose the file that Rounds exported, then send it.")
        )
    try:
        actions.bring_in(learner, reading.read(file.read()))
    except Refused as refused:
        return _keep(request, refused)
    request.session[visits.SAID] = f"Your record is here: {queries.counts(learner)[0]}. Go on where you were."
    return redirect("record:progress")


@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest) -> HttpResponse:
    """Says what would go; a POST with the word deletes it."""
    learner = sent.learner(request)
    given = request.POST.get("word", "")
    if request.method == "GET" or given.strip().casefold() != WORD:
        page = {"counts": queries.counts(learner), "word": WORD, "is_wrong": request.method == "POST"}
        return render(request, "record/delete.html", page, status=422 if page["is_wrong"] else 200)
    scrubbing.overwrite_from_now_on()
    actions.delete(learner, device_of(request))
    visits.begin_anew(request, learner)
    if not scrubbing.scrub():
        request.session[LEFT] = True
    return redirect("record:deleted")


@require_GET
def deleted(request: HttpRequest) -> HttpResponse:
    """Says that all is gone, and has the browser forget what it kept of it; nothing of the kind while there is work."""
    if queries.work(sent.learner(request)):
        return redirect("record:progress")
    return render(request, "record/deleted.html", {"is_left": request.session.pop(LEFT, False)})


def _keep(request: HttpRequest, refused: Refused | None = None) -> HttpResponse:
    learner = sent.learner(request)
    page: dict[str, Any] = {"counts": queries.counts(learner), "is_free": not queries.work(learner), "refused": refused}
    return render(request, "record/keep.html", page, status=422 if refused else 200)


def _file(pieces: Any, kind: str, name: str) -> StreamingHttpResponse:
    named = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return StreamingHttpResponse(pieces, content_type=kind, headers=named)
