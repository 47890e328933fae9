"""A placement in the browser: one address that shows how it stands, and one for each thing to do with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from rounds.mind.placement.prior import RATINGS
from rounds.web.guide import place as pages
from rounds.web.shell.content import the_course
from rounds.web.study import actions, placing, queries, sent
from rounds.web.study.models import Ask, Length, Place, Placement, PlacementOutcome

# What is said once, after something could not be done as asked.
NOTES = {
    "passed": "That question was answered already, perhaps in another tab. Here is how it stands now.",
    "nothing": "There is no question yet about what you chose. Choose something else, or begin with any topic.",
}


@require_GET
def place(request: HttpRequest) -> HttpResponse:
    """The placement as it stands: before it, its question, its rest, or what it found."""
    learner = sent.learner(request)
    under_way = queries.placement_under_way(learner)
    if under_way is not None:
        placing.renew(under_way, timezone.now())
    return _shown(request, pages.place(learner, the_course()))


@require_GET
def again(request: HttpRequest) -> HttpResponse:
    """What is asked before the first question, also of somebody who has a result."""
    learner = sent.learner(request)
    if queries.placement_under_way(learner) is not None:
        return redirect("guide:place")
    return _shown(request, pages.begin(learner, the_course()))


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begins, with what was said about aim, background and sureness."""
    ratings = {tap: request.POST.get(f"tap-{tap}", "") for tap in the_course().priors.taps}
    wish = placing.Wish(
        aim=request.POST.get("aim", "")[:80],
        length=Length.QUICK if request.POST.get("length") == Length.QUICK else Length.FULL,
        background=request.POST.get("background", "")[:80],
        ratings={tap: int(rating) for tap, rating in ratings.items() if rating in map(str, range(RATINGS))},
    )
    begun = placing.begin(sent.learner(request), wish, sent.uid(request), timezone.now())
    return redirect("guide:place") if begun is not None else _noted("nothing")


@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """Takes an answer, and says nothing of it unless it could not be read."""
    ask = _asked(request)
    given = sent.given(request) or ""
    done = placing.answer(ask, given, sent.uid(request), timezone.now()) if ask else None
    return redirect("guide:place") if done is not None else _noted("passed")


@require_POST
def dont_know(request: HttpRequest) -> HttpResponse:
    """Takes "I don't know this yet" as an answer."""
    ask = _asked(request)
    done = placing.dont_know(ask, sent.uid(request), timezone.now()) if ask else None
    return redirect("guide:place") if done is not None else _noted("passed")


def _with_placement(do: Callable[[HttpRequest, Placement], None]) -> Callable[[HttpRequest], HttpResponse]:
    """A view that keeps what is typed and does this to the placement under way, if there is one."""

    @require_POST
    def view(request: HttpRequest) -> HttpResponse:
        _asked(request)
        under_way = queries.placement_under_way(sent.learner(request))
        if under_way is not None:
            do(request, under_way)
        return redirect("guide:place")

    return view


pause = _with_placement(lambda _, placement: placing.pause(placement))
resume = _with_placement(lambda _, placement: placing.resume(placement))
end = _with_placement(lambda _, placement: placing.end(placement, timezone.now()))
restart = _with_placement(lambda request, placement: placing.restart(placement, sent.uid(request), timezone.now()))


@require_POST
def report(request: HttpRequest) -> HttpResponse:
    """Takes down what is wrong with the question that waits."""
    ask = _asked(request)
    if ask is not None:
        actions.report(ask, request.POST.get("report", ""), timezone.now())
    return redirect("guide:place")


@require_POST
def sharpen(request: HttpRequest) -> HttpResponse:
    """Goes on asking after a result."""
    outcome = _outcome(request)
    if outcome is not None:
        placing.sharpen(outcome, timezone.now())
    return redirect("guide:place")


@require_POST
def dispute(request: HttpRequest) -> HttpResponse:
    """Two questions about a topic that was found otherwise than the learner thinks."""
    outcome = _outcome(request)
    if outcome is not None:
        placing.dispute(outcome, request.POST.get("topic", ""), timezone.now())
    return redirect("guide:place")


def _asked(request: HttpRequest) -> Ask | None:
    """The question that the form is about, with what is typed kept."""
    ask = sent.own_ask(request, place=Place.PLACEMENT)
    return sent.kept(request, ask) if ask is not None else None


def _outcome(request: HttpRequest) -> PlacementOutcome | None:
    """The latest outcome, if the page that asks showed it."""
    outcome = queries.last_outcome(sent.learner(request))
    return outcome if outcome is not None and request.POST.get("outcome") == str(outcome.pk) else None


def _noted(note: str) -> HttpResponse:
    return redirect(f"{reverse('guide:place')}?note={note}")


def _shown(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    context |= {"note": NOTES.get(request.GET.get("note", ""), "")}
    return sent.page_or_part(request, "guide/place.html", "guide/parts/place.html", context)
