"""The style guide of the day: the page in every state, for eyes, for axe and for screenshots."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import count, cycle, islice

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from rounds.mind.plan.why import WORDS, Reason
from rounds.web.guide.days import week
from rounds.web.guide.facts import Facts, facts
from rounds.web.guide.items import Item, State
from rounds.web.guide.models import DayEntry, Does, Kind
from rounds.web.guide.pages import Ahead, Choice, Day
from rounds.web.guide.sheet import Sheet
from rounds.web.shell.content import the_course
from rounds.web.study import sent

REMEMBERED = "Still there. You will be asked again in 12 days."
NOT_YET = "Not this time, and that is what looking is for. You will be asked again tomorrow."


@require_GET
def styleguide(request: HttpRequest) -> HttpResponse:
    """The page; nothing on it is stored."""
    known = facts(sent.learner(request), the_course(), timezone.now())
    return render(request, "guide/styleguide.html", {"days": list(_days(known))})


def _days(known: Facts) -> Iterator[tuple[str, Day]]:
    topics = tuple(islice(cycle(known.course.topics.values()), 6))
    numbers = count(1)

    def thing(
        place: int, kind: Kind, minutes: int, reason: Reason, state: State = "open", moved: str = "", whole: int = 0
    ) -> Item:
        topic = topics[place]
        why = WORDS[reason].format(title=topics[place - 1].title)
        entry = DayEntry(pk=next(numbers), does=Does.OFFER, topic=topic.id, kind=kind, minutes=minutes, whole=whole)
        return Item(entry, topic, state, why, moved)

    def day(mood: str, *items: Item, **more: object) -> Day:
        moments = [known.now - timedelta(days=number) for number in (0, 1, 3)]
        shown = week(known.today, moments, known.clock)
        return Day(mood, known.today, Sheet(known, (), items), week=shown, **more)  # type: ignore[arg-type]

    choices = tuple(Choice(topic, topic.minutes, WORDS["need"].format(title=topics[0].title)) for topic in topics[:3])
    ahead = Ahead(known.today + timedelta(days=1), True, 20, tuple(topic.title for topic in topics[:3]))
    later = Ahead(known.today + timedelta(days=2), False, 45, ())
    review = thing(0, Kind.REVIEW, 4, "review")
    yield (
        "A round",
        day(
            "open",
            review,
            thing(1, Kind.LESSON, 19, "need"),
            thing(2, Kind.PRACTICE, 6, "practice"),
            thing(3, Kind.PROBE, 4, "suspect"),
            thing(4, Kind.PROOF, 4, "proof"),
            choices=choices,
        ),
    )
    yield (
        "In the middle of it",
        day(
            "open",
            thing(0, Kind.REVIEW, 4, "review", "done", REMEMBERED),
            thing(1, Kind.REVIEW, 4, "review", "done", NOT_YET),
            thing(2, Kind.LESSON, 12, "begun", "begun", whole=31),
            choices=choices,
            begun=((topics[3], 7),),
            deferred=(topics[4],),
        ),
    )
    yield "Done", day("done", thing(0, Kind.REVIEW, 4, "review", "done", REMEMBERED), ahead=ahead)
    yield "After a week away", day("back", review, thing(2, Kind.LESSON, 12, "need"), choices=choices)
    yield (
        "After a long time away",
        day("return", *(thing(place, Kind.REVIEW, 4, "restart") for place in (0, 1))),
    )
    yield "A day off", day("rest", ahead=later)
    yield "Nothing written", day("unwritten", aim="Found a company")
    yield "The short course is known", day("all-known", aim="Found a company", may_deepen=True)
    yield "Everything is known", day("all-known", aim="Found a company")
    yield "Nothing is ready", day("nothing", ahead=ahead)
    yield "No topics", Day("no-topics", known.today)
