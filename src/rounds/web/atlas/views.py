"""The pages of the map and the search. Every change is a form that works without a script."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from rounds.course import Topic
from rounds.web.atlas import actions, pages
from rounds.web.shell.content import the_course
from rounds.web.study import sent
from rounds.web.study.journey import Journey, journey


@require_GET
def the_map(request: HttpRequest) -> HttpResponse:
    """Every topic under its part and unit, or those that a filter lets through."""
    return render(request, "atlas/map.html", pages.the_map(_here(request), request.GET.get("show", "")))


@require_GET
def part(request: HttpRequest, number: int) -> HttpResponse:
    """One part of the course, as an outline and as a drawing."""
    if not 1 <= number <= len(the_course().settings.parts):
        raise Http404("There is no such part.")
    return render(request, "atlas/part.html", pages.part(_here(request), number))


@require_GET
def topic(request: HttpRequest, unit: str, topic_id: str) -> HttpResponse:
    """One topic: what it is, where the learner stands, what comes before it and what it opens."""
    return render(request, "atlas/topic.html", pages.topic(_here(request), _topic(unit, topic_id)))


@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """What a few words are about; for somebody who is typing them, what is found so far."""
    found = pages.search(_here(request), request.GET.get("q", ""))
    return sent.page_or_part(request, "atlas/search.html", "atlas/parts/found.html", found)


@require_POST
def follow(request: HttpRequest) -> HttpResponse:
    """Asks for a topic, or for all that is left of a unit, to be learned next."""
    topics, back = _asked(request)
    actions.follow(sent.learner(request), the_course(), topics)
    return redirect(back)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Takes back what was asked for: a topic, a unit, or all of it."""
    if "all" in request.POST:
        actions.leave(sent.learner(request), _here(request).row.picked)
        return redirect("atlas:map")
    topics, back = _asked(request)
    actions.leave(sent.learner(request), topics)
    return redirect(back)


def _asked(request: HttpRequest) -> tuple[list[str], str]:
    """The topics that the form names, and the page to go back to. Raises Http404 for what the course does not have."""
    course = the_course()
    topics = course.topics
    unit, name = request.POST.get("unit", ""), request.POST.get("topic", "")
    if name in topics:
        return [name], reverse("atlas:topic", args=[topics[name].unit, name])
    found = [topic.id for topic in topics.values() if topic.unit == unit]
    if not found:
        raise Http404("There is no such topic or unit.")
    return found, f"{reverse('atlas:map')}#{unit}"


def _topic(unit: str, topic_id: str) -> Topic:
    try:
        return the_course().topic_of(f"{unit}/{topic_id}")
    except KeyError as error:
        raise Http404("There is no such topic.") from error


def _here(request: HttpRequest) -> Journey:
    return journey(sent.learner(request), the_course(), timezone.now())
