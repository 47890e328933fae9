"""The plan of a learner as they are today, or as they would be with other choices."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from rounds.mind.plan import Plan, make_plan
from rounds.web.study import aims
from rounds.web.study.days import monday
from rounds.web.study.journey import Journey
from rounds.web.study.models import LearnerState


def plan_of(here: Journey, row: LearnerState) -> Plan:
    """The plan from today on: of this week only the days to come count. What was met outside is not planned again."""
    first = monday(here.today)
    past = {first + timedelta(days=number) for number in range((here.today - first).days)}
    hours = aims.hours(row)
    hours = replace(hours, first=first, days_off=hours.days_off | past)
    asked = aims.request(row, here.course, here.known | here.read, here.worked_through)
    return make_plan(here.graph, here.course.settings.ways, replace(asked, hours=hours))
