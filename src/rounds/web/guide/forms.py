"""What a learner may choose of their plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms

from rounds.course import Course
from rounds.web.study import aims
from rounds.web.study.models import LearnerState

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MOST_MINUTES = 600
# Nobody enters a longer absence by the day.
MOST_DAYS_OFF = 92
ORDERS = (("alternate", "mathematics and the rest by turns"), ("maths-first", "mathematics first"))
WAYS = (("bottom-up", "from the basics up"), ("top-down", "from a working model down"))
DEPTHS = (("essentials", "the short course"), ("thorough", "the thorough course"))


class PlanForm(forms.Form):
    """Aim, depth, order, way and the minutes of each weekday."""

    aim = forms.ChoiceField(label="What for")
    depth = forms.ChoiceField(label="How much", choices=DEPTHS)
    order = forms.ChoiceField(label="In which order", choices=ORDERS)
    way = forms.ChoiceField(label="Which way", choices=WAYS)

    def __init__(self, course: Course, data: Mapping[str, Any] | None = None, initial: Mapping[str, Any] | None = None):
        super().__init__(data=data, initial=dict(initial or {}))
        field = self.fields["aim"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = aims.offered(course)
        for number, day in enumerate(WEEKDAYS):
            self.fields[f"day{number}"] = forms.IntegerField(label=day, min_value=0, max_value=MOST_MINUTES)

    @property
    def choices(self) -> list[forms.BoundField]:
        return [self[name] for name in ("aim", "depth", "order", "way")]

    @property
    def days(self) -> list[forms.BoundField]:
        return [self[f"day{number}"] for number in range(7)]

    @property
    def chosen(self) -> dict[str, Any]:
        """The fields of LearnerState that a valid form says."""
        days = [self.cleaned_data[f"day{number}"] for number in range(7)]
        return {name: self.cleaned_data[name] for name in ("aim", "depth", "order", "way")} | {"minutes": days}


class DaysOffForm(forms.Form):
    """From when to when there is no study; one day where only the first is given."""

    first = forms.DateField(label="From", widget=forms.DateInput(attrs={"type": "date"}))
    last = forms.DateField(label="To", required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def clean(self) -> dict[str, Any]:
        """Refuses an end before the beginning, and what is longer than three months."""
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and not timedelta() <= last - first < timedelta(days=MOST_DAYS_OFF):
            raise forms.ValidationError("The last day comes after the first, and within three months of it.")
        return cleaned

    @property
    def days(self) -> tuple[date, ...]:
        first = self.cleaned_data["first"]
        last = self.cleaned_data["last"] or first
        return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))


def as_initial(row: LearnerState, aim: str) -> dict[str, Any]:
    """What the learner has chosen so far, as the form has it."""
    days = {f"day{number}": minutes for number, minutes in enumerate(row.minutes)}
    return {"aim": aim, "depth": row.depth, "order": row.order, "way": row.way, **days}
