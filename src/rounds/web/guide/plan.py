"""The plan page: the weeks to the aim as they are, and what another choice would change."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from rounds.mind.plan import Changes, Finish, Item, Plan, Week, changes, in_words
from rounds.web.guide.choosing import WEEKS
from rounds.web.guide.facts import Facts
from rounds.web.guide.forms import PlanForm, as_initial
from rounds.web.study import aims
from rounds.web.study.days import monday
from rounds.web.study.models import LearnerState
from rounds.web.study.planning import plan_of

# So many weeks stand open on the page; the later ones are folded away.
OPEN_WEEKS = 8
# So many lessons of one week.
OPEN_LESSONS = 8
# So many weeks ahead may be marked as weeks of nights.
NIGHT_WEEKS = 12
# Two shapes that people ask for by name: twelve hours a week for two months, and what can be read on the way home.
SHAPES: Mapping[str, Mapping[str, Any]] = {
    "12 hours a week for two months": {
        "depth": "thorough",
        "order": "maths-first",
        "way": "bottom-up",
        "minutes": WEEKS["full"][1],
    },
    "The short way": {"depth": "essentials", "order": "alternate", "way": "top-down", "minutes": WEEKS["usual"][1]},
}


@dataclass(frozen=True)
class Lesson:
    """Something to study in a week: a lesson, or a topic in the outside `resource` of this key and title."""

    title: str
    address: tuple[str, str]
    minutes: int
    part: str
    kind: str
    why: str
    resource: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class WeekShown:
    """A week from its Monday on."""

    number: int
    monday: date
    minutes: int
    is_night: bool
    lessons: tuple[Lesson, ...]
    reviews: int
    review_minutes: int

    @property
    def first(self) -> tuple[Lesson, ...]:
        return self.lessons[:OPEN_LESSONS]

    @property
    def rest(self) -> tuple[Lesson, ...]:
        return self.lessons[OPEN_LESSONS:]


@dataclass(frozen=True)
class PartShown:
    """How much of a part is still to come, and from which week to which."""

    title: str
    topics: int
    hours: float
    first: int
    last: int


@dataclass(frozen=True)
class Difference:
    """What another plan would change, in titles."""

    added: tuple[str, ...]
    dropped: tuple[str, ...]
    moved: int
    before: tuple[date, date] | None
    after: tuple[date, date] | None

    is_same: bool

    @property
    def moves_nothing(self) -> bool:
        return not (self.added or self.dropped or self.moved) and self.before == self.after


@dataclass(frozen=True)
class PlanShown:
    """A plan as the page shows it."""

    plan: Plan
    weeks: tuple[WeekShown, ...]
    parts: tuple[PartShown, ...]
    finish: tuple[date, date] | None
    owed: tuple[tuple[str, str], ...]
    deeper: int

    @property
    def near(self) -> tuple[WeekShown, ...]:
        return self.weeks[:OPEN_WEEKS]

    @property
    def far(self) -> tuple[WeekShown, ...]:
        return self.weeks[OPEN_WEEKS:]


def page(facts: Facts, form: PlanForm, now: Plan) -> dict[str, Any]:
    """The learner's plan as it is `now`; for a filled form the plan it asks for, with what that would change."""
    new, changed, row = now, None, facts.row
    if form.is_bound and form.is_valid():
        row = chosen(facts.row, form.chosen)
        new = plan_of(facts, row)
        is_same = as_initial(row, row.aim) == as_initial(facts.row, aims.named(facts.row, facts.course))
        changed = difference(facts, changes(now, new), is_same)
    days_off = sorted(date.fromisoformat(day) for day in facts.row.days_off)
    first = monday(facts.today)
    return {
        "shown": shown(facts, new),
        "form": form,
        "difference": changed,
        "aim": aims.title(row, facts.course),
        "days_off": [day for day in days_off if day >= facts.today],
        "nights": [date.fromisoformat(day) for day in sorted(facts.row.nights) if day >= first.isoformat()],
        "weeks_to_come": [first + timedelta(weeks=number) for number in range(NIGHT_WEEKS)],
        "shapes": {name: as_query(facts, shape) for name, shape in SHAPES.items()},
        "minutes_a_week": sum(row.minutes),
    }


def form_of(facts: Facts, data: Mapping[str, Any] | None) -> PlanForm:
    """The form with what the learner has chosen so far, or with what was sent."""
    return PlanForm(facts.course, data, as_initial(facts.row, aims.named(facts.row, facts.course)))


def as_query(facts: Facts, shape: Mapping[str, Any]) -> dict[str, Any]:
    """A shape as the form's fields."""
    return as_initial(chosen(facts.row, shape), aims.named(facts.row, facts.course))


def chosen(row: LearnerState, choices: Mapping[str, Any]) -> LearnerState:
    """The learner's row as it would be with these choices; it is not stored."""
    other = copy.copy(row)
    for name, value in choices.items():
        setattr(other, name, value)
    return other


def shown(facts: Facts, plan: Plan) -> PlanShown:
    """The plan with titles and dates."""
    titles = facts.titles
    return PlanShown(
        plan=plan,
        weeks=tuple(_week(facts, plan, week) for week in plan.weeks),
        parts=tuple(_parts(facts, plan)),
        finish=ends(facts, plan.finish),
        owed=tuple((titles[debt.topic], titles[debt.since]) for debt in plan.owed),
        deeper=sum(why == "deeper" for why in plan.left_out.values()),
    )


def _week(facts: Facts, plan: Plan, week: Week) -> WeekShown:
    first = monday(facts.today) + timedelta(weeks=week.number - 1)
    parts = {part.id: part.title for part in facts.course.settings.parts}
    lessons = tuple(
        Lesson(
            title=facts.titles[item.topic],
            address=(facts.course.topics[item.topic].unit, item.topic),
            minutes=item.minutes,
            part=parts.get(facts.graph.nodes[item.topic].part, ""),
            kind="asked" if item.kind == "lesson" and item.topic in facts.towards else item.kind,
            why=in_words(item.why, facts.titles),
            resource=_resource(facts, plan, item),
        )
        for item in week.items
        if item.kind != "review"
    )
    reviews = [item for item in week.items if item.kind == "review"]
    is_night = first in facts.hours.nights
    return WeekShown(
        week.number, first, week.minutes, is_night, lessons, len(reviews), sum(item.minutes for item in reviews)
    )


def _resource(facts: Facts, plan: Plan, item: Item) -> tuple[str, str]:
    key = plan.outside[item.topic].id if item.kind == "outside" else ""
    return key, facts.course.outside[key].title if key else ""


def _parts(facts: Facts, plan: Plan) -> Iterator[PartShown]:
    for part in facts.course.settings.parts:
        items = [
            (week.number, item)
            for week in plan.weeks
            for item in week.items
            if item.kind != "review" and facts.graph.nodes[item.topic].part == part.id
        ]
        if items:
            hours = round(sum(item.minutes for _, item in items) / 60, 1)
            yield PartShown(part.title, len({item.topic for _, item in items}), hours, items[0][0], items[-1][0])


def ends(facts: Facts, finish: Finish | None) -> tuple[date, date] | None:
    """The Sundays of the weeks between which all will most likely be done."""
    if finish is None:
        return None
    first = monday(facts.today)
    return first + timedelta(weeks=finish.p20, days=-1), first + timedelta(weeks=finish.p80, days=-1)


def difference(facts: Facts, found: Changes, is_same: bool = False) -> Difference:
    """What the learner would notice of another plan."""
    before, after = (ends(facts, finish) for finish in found.finish)
    return Difference(
        added=tuple(facts.titles[topic] for topic in found.added),
        dropped=tuple(facts.titles[topic] for topic in found.dropped),
        moved=len(found.moved),
        before=before,
        after=after,
        is_same=is_same,
    )
