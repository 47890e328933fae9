"""The plan that counts: kept when a learner's choices change, and read to say how they go beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from rounds.mind.plan import Plan
from rounds.web.guide import plan as plans
from rounds.web.guide import queries
from rounds.web.guide.facts import Facts
from rounds.web.guide.headway import Expected, Headway, headway
from rounds.web.guide.models import ExpectedPlan
from rounds.web.study import belief
from rounds.web.study.planning import plan_of

# What a plan follows from, besides what is known and the day.
CHOICES = ("aim", "order", "way", "depth", "minutes", "budget", "picked")
DATES = ("days_off", "nights")


def how_it_goes(facts: Facts, now: Plan) -> Headway:
    """How the learner goes beside what counts. The plan as it is `now` begins to count where their choices are new."""
    kept = _counting(facts) or count_from_here(facts, now)
    return headway(
        _expected(kept), facts.known | facts.finished, facts.today, facts.hours, plans.ends(facts, now.finish)
    )


def remember(facts: Facts) -> None:
    """Keeps the plan where the learner's choices are new, so that it counts from this day on."""
    if _counting(facts) is None:
        count_from_here(facts, plan_of(facts, facts.row))


@transaction.atomic
def count_from_here(facts: Facts, now: Plan) -> ExpectedPlan:
    """Lets the plan as it is now count from today on."""
    belief.standing(facts.learner)
    counting = _counting(facts)
    if counting is not None and counting.day == facts.today:
        return counting
    ends = plans.ends(facts, now.finish)
    return ExpectedPlan.objects.create(
        learner=facts.learner,
        day=facts.today,
        at=facts.now,
        choices=_choices(facts),
        lessons=[
            [item.topic, week.number, item.minutes]
            for week in now.weeks
            for item in week.items
            if item.kind != "review"
        ],
        finish=[day.isoformat() for day in ends] if ends else None,
    )


def _counting(facts: Facts) -> ExpectedPlan | None:
    """The plan that counts; None where the learner's choices are others since."""
    latest = queries.expected_plan(facts.learner)
    return latest if latest is not None and _is_of(latest, facts) else None


def _choices(facts: Facts) -> dict[str, Any]:
    return {name: getattr(facts.row, name) for name in (*CHOICES, *DATES)}


def _is_of(kept: ExpectedPlan, facts: Facts) -> bool:
    """Whether it follows from the choices as they are, days that are over apart."""
    now: Mapping[str, Any] = _choices(facts)
    today = facts.today.isoformat()
    return all(kept.choices.get(name) == now[name] for name in CHOICES) and all(
        _to_come(kept.choices.get(name, ()), today) == _to_come(now[name], today) for name in DATES
    )


def _to_come(days: Any, today: str) -> list[str]:
    return sorted(day for day in days if day > today)


def _expected(kept: ExpectedPlan) -> Expected:
    lessons = tuple((topic, week, minutes) for topic, week, minutes in kept.lessons)
    ends = kept.finish and (date.fromisoformat(kept.finish[0]), date.fromisoformat(kept.finish[1]))
    return Expected(kept.day, lessons, ends or None)
