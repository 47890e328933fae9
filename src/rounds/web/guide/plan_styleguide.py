"""The style guide of the plan: a page for every state, as its parts have names of their own. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from rounds.web.guide import plan as plans
from rounds.web.guide.facts import Facts, facts
from rounds.web.guide.forms import DaysOffForm
from rounds.web.guide.headway import Headway
from rounds.web.guide.plan import Difference, Lesson, WeekShown
from rounds.web.shell.content import the_course
from rounds.web.shell.states import asked_state
from rounds.web.study import sent
from rounds.web.study.planning import plan_of

BEFORE = (date(2030, 6, 2), date(2030, 6, 9))
AFTER = (date(2030, 6, 16), date(2030, 6, 30))
TITLES = tuple(f"A topic with a rather long name, the {number}th" for number in range(4, 12))


@require_GET
def styleguide(request: HttpRequest) -> HttpResponse:
    """The page in the state of this number."""
    known = facts(sent.learner(request), the_course(), timezone.now())
    states = list(_states(known))
    name, page = states[asked_state(request, len(states))]
    names = [(number, other) for number, (other, _) in enumerate(states)]
    return render(request, "guide/plan_styleguide.html", {**page, "name": name, "names": names})


def _states(known: Facts) -> Iterator[tuple[str, dict[str, Any]]]:
    page = plans.page(known, plans.form_of(known, None), plan_of(known, known.row)) | {"days_off_form": DaysOffForm()}
    shown = page["shown"]
    weeks = tuple(_week(known, number) for number in range(1, 12))
    full = replace(shown, weeks=weeks, finish=AFTER, owed=((TITLES[0], TITLES[1]),), deeper=3)
    days = [known.today + timedelta(days=number) for number in (1, 2)]
    yield (
        "Many weeks, debts, days off and nights",
        page | {"shown": full, "days_off": days, "nights": [weeks[1].monday]},
    )
    other = Difference(TITLES, TITLES[:1], 3, BEFORE, AFTER, is_same=False)
    yield "A choice that changes much", page | {"shown": full, "difference": other}
    little = Difference((), (), 0, AFTER, AFTER, is_same=False)
    yield "A choice that moves no topic", page | {"shown": full, "difference": little}
    yield "The plan that one has", page | {"difference": replace(little, is_same=True)}
    refused = plans.form_of(known, {"aim": "nonsense", "day0": "-5"})
    off = DaysOffForm({"first": "2030-06-04", "last": "2030-06-01"})
    yield "What cannot be meant", page | {"form": refused, "days_off_form": off}
    for name, headway in _headways(known):
        yield name, page | {"shown": full, "headway": headway}
    nothing = replace(shown, finish=None, plan=replace(shown.plan, note="There are no hours to plan with."))
    yield "No hours", page | {"shown": nothing, "minutes_a_week": 0}


def _headways(known: Facts) -> Iterator[tuple[str, Headway]]:
    yield "As planned", Headway("as-planned")
    yield "Ahead", Headway("ahead", 3, None, AFTER, BEFORE)
    yield "Slower than planned", Headway("slower", 4, None, BEFORE, AFTER)
    yield "Paused", Headway("paused", 9, known.today + timedelta(days=8))


def _week(known: Facts, number: int) -> WeekShown:
    topic = next(iter(known.course.topics.values()))
    address = (topic.unit, topic.id)
    kinds = ("lesson", "debt", "outside")
    lessons = tuple(
        Lesson(
            title,
            address,
            20,
            "Mathematics",
            kinds[at % 3],
            f"It was used in “{TITLES[0]}”.",
            ("a-book", "A book by somebody else"),
        )
        for at, title in enumerate(TITLES * (2 if number == 1 else 1))
    )
    monday = known.today + timedelta(weeks=number - 1)
    return WeekShown(number, monday, 140, number == 2, lessons if number != 3 else (), number % 4, 12)
