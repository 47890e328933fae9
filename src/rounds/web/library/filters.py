"""What the list may be narrowed to; all of it stands in the address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms

from rounds.course import Course
from rounds.course.outside import LEVELS, STYLES
from rounds.web.library.shelf import Entry

ANY = ("", "any")
SELECTS, TICKS = ("part", "level", "style", "hours"), ("cost", "mine")
# By the name in the address: its title, and the hours from which and up to which (each may be open).
HOURS: Mapping[str, tuple[str, float, float]] = {
    "day": ("up to 8 hours", 0, 8),
    "month": ("8 to 40 hours", 8, 40),
    "more": ("more than 40 hours", 40, float("inf")),
}


class Filters(forms.Form):
    """Part, level, style, hours, cost, and whether it is about an open topic, or about one topic named."""

    part = forms.ChoiceField(label="Part", required=False)
    level = forms.ChoiceField(label="Level", required=False, choices=[ANY, *((one, one) for one in LEVELS)])
    style = forms.ChoiceField(label="Style", required=False, choices=[ANY, *((one, one) for one in STYLES)])
    hours = forms.ChoiceField(
        label="Length", required=False, choices=[ANY, *((name, title) for name, (title, *_) in HOURS.items())]
    )
    cost = forms.BooleanField(label="free", required=False)
    mine = forms.BooleanField(label="about an open topic of mine", required=False)
    topic = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, course: Course, data: Mapping[str, Any]) -> None:
        super().__init__(data=data)
        field = self.fields["part"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [ANY, *((part.id, part.title) for part in course.settings.parts)]

    @property
    def selects(self) -> list[forms.BoundField]:
        return [self[name] for name in SELECTS]

    @property
    def ticks(self) -> list[forms.BoundField]:
        return [self[name] for name in TICKS]

    @property
    def chosen(self) -> dict[str, Any]:
        """What is asked for; a value that the form does not know asks for nothing."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    @property
    def said(self) -> str:
        """What is asked for, in words: "Mathematics, introductory, free"."""
        asked = self.chosen
        words = [self._title(name, asked[name]) for name in SELECTS if name in asked]
        return ", ".join([*words, *(str(self.fields[name].label) for name in TICKS if name in asked)])

    def _title(self, name: str, value: str) -> str:
        return next(str(title) for known, title in self[name].field.widget.choices if known == value)

    def lets_through(self, entry: Entry) -> bool:
        """Whether this entry is all that is asked for."""
        return all(TESTS[name](entry, value) for name, value in self.chosen.items())


def _is_so_long(entry: Entry, name: str) -> bool:
    _, least, most = HOURS[name]
    return least < entry.one.hours <= most


TESTS: Mapping[str, Callable[[Entry, Any], bool]] = {
    "part": lambda entry, part: entry.one.part == part,
    "level": lambda entry, level: entry.one.level == level,
    "style": lambda entry, style: entry.one.style == style,
    "hours": _is_so_long,
    "cost": lambda entry, _: entry.one.is_free,
    "mine": lambda entry, _: entry.covers > 0,
    "topic": lambda entry, topic: topic in entry.one.topics,
}
