"""The plan as a calendar file (RFC 5545): a whole-day entry for each day of study, which blocks no time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import uuid5

from icalendar import Calendar, Event

from rounds.mind.plan import Plan
from rounds.web.guide.facts import Facts

# A calendar is not filled for years ahead: plans change.
WEEKS = 26


def calendar(facts: Facts, plan: Plan) -> bytes:
    """The file. Entries keep their identity by learner and day: read in again, they are replaced and not doubled."""
    made = Calendar()
    made.add("prodid", "-//Rounds//plan//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", "Rounds")
    for week in plan.weeks[:WEEKS]:
        studied = [facts.titles[item.topic] for item in week.items if item.kind != "review"]
        for event in _days(facts, week.number, studied):
            made.add_component(event)
    return bytes(made.to_ical())


def _days(facts: Facts, week: int, titles: Sequence[str]) -> list[Event]:
    first = facts.today - timedelta(days=facts.today.weekday()) + timedelta(weeks=week - 1)
    events = []
    for number in range(7):
        day = first + timedelta(days=number)
        minutes = facts.hours.minutes_on(day)
        if day < facts.today or not minutes:
            continue
        event = Event()
        event.add("uid", f"{uuid5(facts.learner.key, day.isoformat())}@rounds")
        event.add("dtstamp", facts.now)
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", f"Rounds, {minutes} min")
        event.add("description", "This week: " + "; ".join(titles) if titles else "Reviews")
        event.add("transp", "TRANSPARENT")
        events.append(event)
    return events
