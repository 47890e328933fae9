"""The style guide of the library: a page for every state, as its parts have names of their own. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from rounds.course import Course
from rounds.course.catalogue import Source
from rounds.course.outside import Outside, Section
from rounds.web.library import pages, wording
from rounds.web.library.filters import Filters
from rounds.web.library.pages import Said
from rounds.web.library.shelf import Shelf
from rounds.web.shell.content import the_course
from rounds.web.shell.states import asked_state
from rounds.web.study import sent
from rounds.web.study.journey import Journey, journey
from rounds.web.study.models import Says
from rounds.web.study.worked import Words

SOURCE = Source(
    cite="The site, 2030",
    text="A page of the site that says what it costs.",
    read="2030-06-03",
    where="an excerpt of the page",
    fact="It is free to read.",
)


@require_GET
def styleguide(request: HttpRequest) -> HttpResponse:
    """The page in the state of this number."""
    here = journey(sent.learner(request), the_course(), timezone.now())
    states = list(_states(here))
    name, template, page = states[asked_state(request, len(states))]
    names = [(number, other) for number, (other, *_) in enumerate(states)]
    return render(
        request,
        "library/styleguide.html",
        {**page, "name": name, "names": names, "template": f"library/parts/{template}"},
    )


def _states(here: Journey) -> Iterator[tuple[str, str, dict[str, Any]]]:
    course = _course(here.course)
    full = _shelf(here, course)
    yield "Everything", "list.html", pages.library(full, Filters(course, {}))
    yield "Narrowed down", "list.html", pages.library(full, Filters(course, {"level": "introductory"}))
    yield "Nothing matches", "list.html", pages.library(full, Filters(course, {"hours": "more", "cost": "on"}))
    yield "A filter that there is not", "list.html", pages.library(full, Filters(course, {"part": "nonsense"}))
    hard = {"code": course.outside["code"]}
    yield "Nothing recommended", "list.html", pages.library(_shelf(here, course, hard), Filters(course, {}))
    yield "Nothing open", "list.html", {**pages.library(full, Filters(course, {})), "best": [], "open": 0}
    yield "No resources", "list.html", pages.library(_shelf(here, course, {}), Filters(course, {}))
    yield "A resource", "resource.html", pages.resource(full, "book")
    yield "A resource that is not for now", "resource.html", pages.resource(full, "code")
    yield "Nothing on record", "resource.html", pages.resource(full, "site")
    topics = course.outside["book"].topics
    done = _shelf(here, course, words={"book": dict.fromkeys(topics, Says.OUTSIDE_DONE)})
    text = f"{wording.KEPT[Says.OUTSIDE_DONE]} Your plan ends a week earlier."
    yield "Done", "resource.html", pages.resource(done, "book", Said(0, text))
    partly = _shelf(here, course, words={"book": {topics[0]: Says.OUTSIDE_PARTLY}})
    text = f"{wording.KEPT[Says.OUTSIDE_PARTLY]} {wording.UNCHANGED}"
    yield "Partly", "resource.html", pages.resource(partly, "book", Said(1, text))
    yield "The list with some done", "list.html", pages.library(done, Filters(course, {}))


def _shelf(
    here: Journey, course: Course, outside: Mapping[str, Outside] | None = None, words: Words | None = None
) -> Shelf:
    shown = course if outside is None else replace(course, outside=outside)
    return Shelf(replace(here, course=shown), words or {})


def _course(course: Course) -> Course:
    """The course with four resources of its own, about its first topics and about one that is not written."""
    part = course.settings.parts[0].id
    names = list(course.topics)[:6]
    first, rest = (
        Section("Chapter 1: Counting", (*names[:1], "not-written-yet")),
        Section("Chapter 2", tuple(names[1:])),
    )
    book = Outside(
        title="A book with a rather long title, and with a subtitle that says what it is about",
        kind="book",
        sections=(first, rest) if rest.topics else (first,),
        url="https://example.org/a-book-with-a-rather-long-address/that-has-no-place-to-break",
        cost="free to read; a printed copy costs something",
        hours=12,
        level="introductory",
        style="theory first",
        expects="school maths at hand",
        caution="its second half gets technical",
        best_for="the whole of it, in order",
        instead_of="a textbook of statistics",
        advice="The one that most people begin with.",
        advised_by="styleguide",
        source="styleguide",
        part=part,
    )
    some = (Section("All of it", tuple(names[:2])),)
    site = Outside(title="A site", kind="videos", sections=some, level="introductory", style="superficial", part=part)
    code = Outside(
        title="A course for people who code", kind="course", sections=some, level="advanced", style="code first",
        expects="a year of Python", wants={"coding": 4}, url="https://example.org/code", part=part,
    )  # fmt: skip
    paper = Outside(title="A paper", kind="paper", sections=(first,), level="intermediate", style="thorough")
    outside = {"book": book, "site": site, "code": code, "paper": paper}
    return replace(course, outside=outside, sources={**course.sources, "styleguide": SOURCE})
