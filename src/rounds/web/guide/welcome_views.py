"""The welcome in the browser: it can be left at any page, and each page keeps what was chosen on it."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rounds.web.guide import queries
from rounds.web.guide import welcome as pages
from rounds.web.guide.choosing import PAGES, Choosing
from rounds.web.shell.content import the_course
from rounds.web.study import actions, sent
from rounds.web.study.models import Ask, Place


@require_GET
def welcome(request: HttpRequest) -> HttpResponse:
    """A promise and a question to play with."""
    learner = sent.learner(request)
    actions.welcome(learner)
    return _shown(request, "question", pages.question(learner, the_course(), timezone.now()))


@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """Marks an answer; it says nothing of the learner, and the page says so."""
    ask = _asked(request)
    if ask is not None:
        given = sent.given(request) or ""
        actions.answer_question(ask, the_course().topics.get(ask.topic), given, sent.uid(request), timezone.now())
    return redirect("guide:welcome")


@require_POST
def show(request: HttpRequest) -> HttpResponse:
    """Ends the question with its worked solution."""
    ask = _asked(request)
    if ask is not None:
        sent.kept(request, ask)
        actions.show_working(ask, the_course().topics.get(ask.topic), sent.uid(request), timezone.now())
    return redirect("guide:welcome")


@require_http_methods(["GET", "POST"])
def choosing(request: HttpRequest, name: str) -> HttpResponse:
    """One page of choices; a POST keeps them and leads on."""
    form = _form(request, name)
    page = pages.choosing(form)
    if request.method == "POST" and form.is_valid():
        actions.choose(sent.learner(request), **form.chosen, **_zone(request, form))
        return _on(request, page["next"])
    return _shown(request, "choosing", page)


@require_POST
def keep(request: HttpRequest, name: str) -> HttpResponse:
    """Keeps what is chosen so far; 422 where it cannot be meant yet, so that the browser keeps its copy."""
    form = _form(request, name)
    if not form.is_valid():
        return HttpResponse(status=422)
    actions.choose(sent.learner(request), **form.chosen, **_zone(request, form))
    return HttpResponse(status=204)


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """Three ways to begin."""
    return _shown(request, "start", pages.start(sent.learner(request), the_course(), timezone.now()))


def _on(request: HttpRequest, name: str) -> HttpResponse:
    """Leads to the next page of choices, or to the doors behind the last one."""
    return sent.onward(
        request, reverse("guide:welcome-choosing", args=[name]) if name else reverse("guide:welcome-start")
    )


def _form(request: HttpRequest, name: str) -> Choosing:
    if name not in PAGES:
        raise Http404("There is no such page of the welcome.")
    row = queries.row_of(sent.learner(request))
    return PAGES[name](the_course(), row, request.POST if request.method == "POST" else None)


def _zone(request: HttpRequest, form: Choosing) -> dict[str, str]:
    """The browser's time zone, as long as the learner has none; nothing where it names one that nobody knows."""
    zone = request.POST.get("zone", "")
    return {"zone": zone} if not form.row.zone and zone in available_timezones() else {}


def _asked(request: HttpRequest) -> Ask | None:
    """The question that the form is about, if it is the one of the welcome."""
    return sent.own_ask(request, place=Place.ADDRESS, question_path=the_course().settings.welcome.question)


def _shown(request: HttpRequest, page: str, context: dict[str, Any]) -> HttpResponse:
    context |= {"page": f"guide/welcome/{page}.html"}
    return sent.page_or_part(request, "guide/welcome.html", "guide/parts/welcome.html", context)
