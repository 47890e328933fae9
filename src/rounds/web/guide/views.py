"""The pages that say what to do now. Every change is a form that works without a script."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from rounds.web.guide import actions, pages, queries
from rounds.web.guide.facts import Facts, facts
from rounds.web.guide.sheet import Sheet
from rounds.web.shell.content import the_course
from rounds.web.study import sent
from rounds.web.study.actions import choose, welcome


@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """The day's round: what to do now and why, what is done, what comes next. A newcomer is welcomed first, once."""
    learner = sent.learner(request)
    if the_course().topics and queries.may_be_new(learner) and welcome(learner):
        return redirect("guide:welcome")
    return render(request, "guide/today.html", pages.today(learner, the_course(), timezone.now()))


@require_GET
def go(request: HttpRequest, pk: int) -> HttpResponse:
    """Leads to one thing of the day: its lesson, or its next question."""
    return _to(_sheet(request), pk)


@require_GET
def on(request: HttpRequest) -> HttpResponse:
    """Leads to what comes next; to the day itself where all is done."""
    standing = _sheet(request)
    return _to(standing, standing.first.entry.pk) if standing.first else redirect("guide:today")


@require_POST
def defer(request: HttpRequest, pk: int) -> HttpResponse:
    """Leaves one thing for another day."""
    actions.defer(_facts(request), pk)
    return redirect("guide:today")


@require_POST
def swap(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes another topic instead."""
    actions.swap(_facts(request), pk, request.POST.get("topic", ""))
    return redirect("guide:today")


@require_POST
def prove(request: HttpRequest, pk: int) -> HttpResponse:
    """Two questions instead of a lesson."""
    entry = actions.prove(_facts(request), pk)
    return redirect("guide:go", entry.pk) if entry else redirect("guide:today")


@require_POST
def more(request: HttpRequest) -> HttpResponse:
    """Ten more minutes today."""
    actions.go_on(_facts(request))
    return redirect("guide:today")


@require_POST
def rest(request: HttpRequest) -> HttpResponse:
    """Takes today off."""
    actions.rest(_facts(request))
    return redirect("guide:today")


@require_POST
def deepen(request: HttpRequest) -> HttpResponse:
    """From the short course on to the thorough one."""
    choose(sent.learner(request), depth="thorough")
    return redirect("guide:today")


def _to(standing: Sheet, pk: int) -> HttpResponse:
    one = next((one for one in standing.open if one.entry.pk == pk), None)
    if one is None:
        return redirect("guide:today")
    ask = None if one.is_lesson else actions.put(standing.facts, one)
    return redirect("study:ask", ask.pk) if ask else redirect("study:lesson", one.topic.unit, one.topic.id)


def _sheet(request: HttpRequest) -> Sheet:
    return pages.here(sent.learner(request), the_course(), timezone.now())


def _facts(request: HttpRequest) -> Facts:
    return facts(sent.learner(request), the_course(), timezone.now())
