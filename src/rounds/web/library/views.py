"""The pages of the library. The address alone narrows the list; a word on a resource is kept and planned with."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from rounds.course.outside import Outside, Section
from rounds.web.library import pages, wording
from rounds.web.library.filters import Filters
from rounds.web.library.pages import Said
from rounds.web.library.shelf import Shelf, shelf
from rounds.web.shell.content import the_course
from rounds.web.study import sent, worked
from rounds.web.study.journey import journey
from rounds.web.study.models import Says
from rounds.web.study.planning import plan_of

# Where the session keeps what a word came to, for the page after it.
SAID = "library-said"
WORDS = {"done": Says.OUTSIDE_DONE, "partly": Says.OUTSIDE_PARTLY, "not": Says.OUTSIDE_NOT}


@require_GET
def library(request: HttpRequest) -> HttpResponse:
    """Every resource, or those that the address asks for; what suits the learner first."""
    filters = Filters(the_course(), request.GET)
    here = _shelf(request, filters.chosen.get("style", ""))
    return render(request, "library/library.html", pages.library(here, filters))


@require_GET
def resource(request: HttpRequest, key: str) -> HttpResponse:
    """One resource: what it is like, and what it is about."""
    _resource(key)
    about, section, text = request.session.pop(SAID, ("", 0, ""))
    said = Said(section, text) if about == key else None
    return render(request, "library/resource.html", pages.resource(_shelf(request), key, said))


@require_POST
def say(request: HttpRequest, key: str) -> HttpResponse:
    """Takes down how far the learner is with the resource or a section, and says what that changes in their plan."""
    number, whole = _part(request, _resource(key))
    says = WORDS.get(request.POST.get("says", ""))
    if says is None:
        raise Http404("There is no such word on a resource.")
    learner, course, now = sent.learner(request), the_course(), timezone.now()
    here = journey(learner, course, now)
    before = plan_of(here, here.row)
    text = wording.SAID_ALREADY
    if worked.say(learner, key, whole.topics, says, sent.uid(request), now):
        here = journey(learner, course, now)
        text = f"{wording.KEPT[says]} {wording.replanned(before, plan_of(here, here.row))}"
    if sent.wants_part(request):
        return sent.part(request, "library/parts/resource.html", pages.resource(shelf(here), key, Said(number, text)))
    request.session[SAID] = (key, number, text)
    return redirect(f"{reverse('library:resource', args=[key])}#{f'section-{number}' if number else 'whole'}")


def _shelf(request: HttpRequest, style: str = "") -> Shelf:
    return shelf(journey(sent.learner(request), the_course(), timezone.now()), style)


def _resource(key: str) -> Outside:
    try:
        return the_course().outside[key]
    except KeyError as error:
        raise Http404("There is no such resource.") from error


def _part(request: HttpRequest, one: Outside) -> tuple[int, Outside | Section]:
    """The section that the form names by its title, with its number; the whole resource where it names none."""
    title = request.POST.get("section", "")
    if not title:
        return 0, one
    for number, section in enumerate(one.sections, 1):
        if section.title == title:
            return number, section
    raise Http404("This resource has no such section (any more).")
