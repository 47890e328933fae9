"""The style guide of the map: a page for every state, on a course made for it. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from rounds.course import Topic
from rounds.course.catalogue import Entry
from rounds.course.outside import Outside, Section
from rounds.course.settings import Part
from rounds.mind.compiling import compiled
from rounds.mind.memory import Memory
from rounds.mind.state import LearnerBelief, TopicBelief
from rounds.web.atlas import pages
from rounds.web.shell.content import the_course
from rounds.web.shell.states import asked_state
from rounds.web.study import sent
from rounds.web.study.journey import Journey, journey
from rounds.web.study.models import LearnerState, TopicStatus

# What stands on what: a topic of every state, and one that is off the way.
NEEDS = {
    "shares": (),
    "odds": ("shares",),
    "chances": ("shares",),
    "trees": ("chances",),
    "reading": ("chances",),
    "tests": ("trees", "odds", "simulation"),
    "a-topic-with-a-rather-long-name-that-has-to-wrap": ("tests",),
    "history": (),
    "aside": (),
}
PART = "atlas/parts/part.html"
MAP, TOPIC, SEARCH = "atlas/parts/map.html", "atlas/parts/topic.html", "atlas/parts/search.html"

State = tuple[str, str, dict[str, Any]]


@require_GET
def styleguide(request: HttpRequest) -> HttpResponse:
    """The page in the state of this number."""
    states = list(_states(_made(journey(sent.learner(request), the_course(), timezone.now()))))
    name, template, page = states[asked_state(request, len(states))]
    names = [(at, other) for at, (other, _, _) in enumerate(states)]
    return render(request, "atlas/styleguide.html", {**page, "name": name, "names": names, "template": template})


def _states(here: Journey) -> Iterator[State]:
    asked = _asking(here, "reading", "tests")
    yield "Every state, and something asked for", MAP, pages.the_map(asked, "")
    yield "On the way", MAP, pages.the_map(here, "way")
    yield "Due", MAP, pages.the_map(here, "due")
    yield "Nothing due", MAP, pages.the_map(_new(here), "due")
    nothing = replace(_new(here), course=replace(here.course, topics={}))
    yield "No topics", MAP, pages.the_map(nothing, "")
    for topic, name in (
        ("shares", "Mastered"),
        ("odds", "Due for review"),
        ("chances", "Known from the first questions"),
        ("trees", "Learning, and on the way to something asked for"),
        ("reading", "Ready, and asked for"),
        ("tests", "Locked, and asked for"),
        ("history", "A page"),
        ("a-topic-with-a-rather-long-name-that-has-to-wrap", "Locked, with a way of some topics"),
    ):
        yield f"A topic: {name}", TOPIC, pages.topic(asked, here.course.topics[topic])
    yield "A part, drawn", PART, pages.part(asked, 1)
    yield "A part of which nothing is written", PART, pages.part(here, 2)
    for query, name in (
        ("", "Nothing yet"),
        ("share", "A word with its meaning"),
        ("share of all", "A name that is no title"),
        ("sums", "A unit"),
        ("simulation", "Being written"),
        ("shares of elephants", "Not all words"),
        ("chances", "A topic"),
        ("changer", "Nothing, with words that are near"),
        ("qqq", "Nothing at all"),
    ):
        yield f"Search: {name}", SEARCH, pages.search(here, query)


def _made(real: Journey) -> Journey:
    """Somebody in the middle of a small course, whose topics are like a real one."""
    like = next(iter(real.course.topics.values()), None)
    routes = tuple(real.course.settings.routes)
    topics = {name: _topic(like, name, routes) for name in NEEDS} if like else {}
    settings = replace(
        real.course.settings,
        parts=(
            Part("maths", "Mathematics", {"sums": "Sums and shares", "chance": "Chance"}),
            Part("later", "To come", {"empty": "Empty"}),
        ),
        planned=frozenset({"simulation"}),
        essentials={},
    )
    shares = Entry(term="share", says="A part of a whole, between 0 and 1.", also="fraction", topic="shares")
    book = Outside(
        title="A book about shares", kind="book", cost="free to read", sections=(Section("Chapter 2", tuple(NEEDS)),)
    )
    course = replace(
        real.course,
        topics=topics,
        settings=settings,
        glossary={"share": shares},
        outside={"book": book},
        designed=frozenset(),
        words={"shares": ("share of all",)},
    )
    week = timedelta(days=7)
    fresh = Memory(30.0, 5.0, real.now - week, real.now + week)
    due = Memory(3.0, 5.0, real.now - week, real.now - timedelta(days=1))
    two = frozenset({"one", "other"})
    state = LearnerBelief(
        {
            "shares": TopicBelief(p=0.99, memory=fresh, right_variants=two, typed=True, passes=2, seen=two),
            "odds": TopicBelief(p=0.99, memory=due, right_variants=two, typed=True, passes=2, suspect=True, seen=two),
            "chances": TopicBelief(p=0.9, memory=fresh, is_placed=True),
            "trees": TopicBelief(p=0.6, memory=fresh, right_variants=frozenset({"one"}), passes=1, seen=two),
        }
    )
    statuses = {"trees": str(TopicStatus.FINISHED), "history": str(TopicStatus.FINISHED)}
    return Journey(real.learner, course, compiled(course), LearnerState(), state, statuses, real.now)


def _topic(like: Topic, name: str, routes: tuple[str, ...]) -> Topic:
    return replace(
        like,
        id=name,
        unit="chance" if name in ("chances", "trees", "tests") else "sums",
        title=name.replace("-", " ").capitalize(),
        needs=NEEDS[name],
        soft=(),
        practises={},
        equivalent={},
        routes=() if name == "aside" else routes,
        page=name == "history",
    )


def _asking(here: Journey, *picked: str) -> Journey:
    return replace(here, row=LearnerState(picked=list(picked)))


def _new(here: Journey) -> Journey:
    """The same for somebody who has just come."""
    return replace(here, state=LearnerBelief(), statuses={})
