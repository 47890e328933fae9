"""What a learner is asked about their studies, in the welcome and in the settings, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, ClassVar
from zoneinfo import available_timezones

from django import forms
from django.conf import settings

from rounds.course import Course
from rounds.mind.placement.prior import RATINGS
from rounds.web.guide.forms import MOST_MINUTES, WEEKDAYS
from rounds.web.study import aims
from rounds.web.study.models import LearnerState

# How a learner rates herself, from 0 to 4.
RATING_WORDS = ("not at all sure", "a little", "fairly", "quite", "very sure")[:RATINGS]
MOST_BUDGET = 100_000
OWN = "own"
# Fields that are shown below the question they belong to.
BELONGING = frozenset({"amount", *(f"day{number}" for number in range(len(WEEKDAYS)))})
# Weeks that people have, by name; who has another one gives it day by day.
WEEKS: Mapping[str, tuple[str, list[int]]] = {
    "short": ("10 minutes a day", [10] * 7),
    "usual": ("20 minutes a day", [20] * 7),
    "long": ("45 minutes a day", [45] * 7),
    "weekend": ("Weekends, 90 minutes a day", [0, 0, 0, 0, 0, 90, 90]),
    "full": ("12 hours a week", [105, 105, 105, 105, 105, 105, 90]),
}
BUDGETS = (
    ("none", "None"),
    ("free", "Free ones"),
    ("paid", "Paid ones, too"),
)
ORDERS = (
    ("alternate", "By turns, with what it is for"),
    ("maths-first", "First: all of it, then the models"),
)
WAYS = (
    ("bottom-up", "From the basics up"),
    ("top-down", "See it work, then learn why"),
)
# Nobody's day begins at noon.
HOURS = tuple((hour, f"{hour}:00") for hour in range(12))
DEPTHS = (
    ("essentials", "Only what your aim needs"),
    ("thorough", "All that belongs to it"),
)


class Choosing(forms.Form):
    """One page of questions. `name` is its place in addresses, `default` what holds for whoever passes it by."""

    name: ClassVar[str]
    title: ClassVar[str]
    why: ClassVar[str]

    def __init__(self, course: Course, row: LearnerState, data: Mapping[str, Any] | None = None):
        super().__init__(data=data, initial=self.stored(course, row))
        self.course, self.row = course, row
        for name, choices in self.offered(course).items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices

    def stored(self, course: Course, row: LearnerState) -> dict[str, Any]:
        """What the learner has chosen so far."""
        return {name: getattr(row, name) for name in self.base_fields}

    def offered(self, course: Course) -> dict[str, list[tuple[str, str]]]:
        """The choices that the course has, by field."""
        return {}

    @property
    def default(self) -> str:
        return ""

    @property
    def chosen(self) -> dict[str, Any]:
        """The fields of LearnerState that a valid form says."""
        return dict(self.cleaned_data)

    @property
    def said(self) -> str:
        """What holds now, in a few words."""
        shown = ((self[name].label, _words(self[name])) for name in self.base_fields)
        return "; ".join(f"{label}: {words}" for label, words in shown if words)

    @property
    def asks(self) -> Iterator[forms.BoundField]:
        """The questions in turn, without the fields that belong to one of them."""
        return (field for field in self if field.name not in BELONGING)


def _words(field: forms.BoundField) -> str:
    """The choice that a field shows, in its own words."""
    choices = getattr(field.field, "choices", ())
    return next((str(words) for value, words in choices if str(value) == str(field.initial)), "")


def _one(label: str, choices: Any = (), **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, **more)


class AimForm(Choosing):
    """What the learner wants machine learning for."""

    name = "aim"
    title = "What do you want it for?"
    why = "It decides which topics you need."

    aim = _one("I want to")

    def offered(self, course: Course) -> dict[str, list[tuple[str, str]]]:
        return {"aim": aims.offered(course)}

    def stored(self, course: Course, row: LearnerState) -> dict[str, Any]:
        return {"aim": aims.named(row, course)}

    @property
    def default(self) -> str:
        return dict(aims.offered(self.course)).get(aims.named(LearnerState(), self.course), "")


class YouForm(Choosing):
    """What the learner brings, in their own word."""

    name = "you"
    title = "What do you bring?"
    why = "So that no question is too easy or too hard."
    default = "nothing is assumed"

    background = _one("I am a", required=False)

    def __init__(self, course: Course, row: LearnerState, data: Mapping[str, Any] | None = None):
        super().__init__(course, row, data)
        for tap in course.priors.taps:
            label = f"How sure in {tap.replace('-', ' ')}?"
            choices = [(str(value), words) for value, words in enumerate(RATING_WORDS)]
            self.fields[f"tap-{tap}"] = _one(label, choices, required=False, initial=str(row.ratings.get(tap, "")))

    def offered(self, course: Course) -> dict[str, list[tuple[str, str]]]:
        return {"background": [*course.priors.titles.items(), ("", "None of these")]}

    @property
    def chosen(self) -> dict[str, Any]:
        rated = {tap: self.cleaned_data[f"tap-{tap}"] for tap in self.course.priors.taps}
        ratings = {tap: int(value) for tap, value in rated.items() if value}
        return {"background": self.cleaned_data["background"], "ratings": ratings}


class TimeForm(Choosing):
    """The minutes of each weekday, and what may be spent."""

    name = "time"
    title = "How much time do you have?"
    why = "Your days are cut to it."
    default = "20 minutes a day"

    week = _one("My week")
    budget = _one("Other courses and books", BUDGETS)
    amount = forms.IntegerField(label="Up to, in dollars", min_value=1, max_value=MOST_BUDGET, required=False)

    def __init__(self, course: Course, row: LearnerState, data: Mapping[str, Any] | None = None):
        super().__init__(course, row, data)
        for number, day in enumerate(WEEKDAYS):
            self.fields[f"day{number}"] = forms.IntegerField(
                label=day, min_value=0, max_value=MOST_MINUTES, required=False, initial=row.minutes[number]
            )

    def offered(self, course: Course) -> dict[str, list[tuple[str, str]]]:
        return {"week": [*((key, words) for key, (words, _) in WEEKS.items()), (OWN, "Day by day")]}

    def stored(self, course: Course, row: LearnerState) -> dict[str, Any]:
        week = next((key for key, (_, minutes) in WEEKS.items() if minutes == row.minutes), OWN)
        budget = "none" if row.budget is None else "paid" if row.budget else "free"
        return {"week": week, "budget": budget, "amount": row.budget or None}

    @property
    def days(self) -> list[forms.BoundField]:
        return [self[f"day{number}"] for number in range(7)]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("budget") == "paid" and not cleaned.get("amount") and "amount" not in self.errors:
            self.add_error("amount", "Say how much, or take the free ones.")
        return cleaned

    @property
    def chosen(self) -> dict[str, Any]:
        said = self.cleaned_data
        minutes = [said[f"day{number}"] or 0 for number in range(7)] if said["week"] == OWN else WEEKS[said["week"]][1]
        budget = {"none": None, "free": 0, "paid": said["amount"]}[said["budget"]]
        return {"minutes": minutes, "budget": budget}


class WayForm(Choosing):
    """Order, way and depth."""

    name = "way"
    title = "Which way suits you?"
    why = "All lead to the same end."
    default = "by turns, basics first, essentials"

    order = _one("Mathematics", ORDERS)
    way = _one("Direction", WAYS)
    depth = _one("Depth", DEPTHS)


class DayForm(Choosing):
    """Where a day is cut: at which hour, and where."""

    name = "day"
    title = "When does your day begin?"
    why = "What you do after midnight, on a night shift, still belongs to the evening before."
    default = "at 4 in the morning, where this computer is"

    day_begins = forms.TypedChoiceField(label="A new day begins at", choices=HOURS, coerce=int)
    zone = forms.ChoiceField(label="Time zone", required=False)

    def offered(self, course: Course) -> dict[str, list[tuple[str, str]]]:
        return {"zone": [("", f"as this computer ({settings.TIME_ZONE})"), *((zone, zone) for zone in zones())]}


PAGES: Mapping[str, type[Choosing]] = {page.name: page for page in (AimForm, YouForm, TimeForm, WayForm)}
# The settings have these pages, too.
SETTINGS: Mapping[str, type[Choosing]] = {**PAGES, DayForm.name: DayForm}


@cache
def zones() -> tuple[str, ...]:
    """The places of the world that have a time of their own."""
    return tuple(sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/")))
