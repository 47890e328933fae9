"""What the library says: why a resource suits somebody, why not yet, and what a word of theirs has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rounds.course.outside import Outside
from rounds.mind.outside import WORDS, WORTH, Match, Need
from rounds.mind.plan import Plan
from rounds.web.study.journey import Standing
from rounds.web.study.models import Says
from rounds.web.study.wording import listed

NEED: Mapping[Need, str] = {
    "course": "To work through",
    "explanation": "When you are stuck",
    "project": "To build something",
    "data": "For data, and what others made of it",
    "reading": "To read",
}
STANDING: Mapping[Standing, str] = {
    "mastered": "you know it",
    "brought": "you knew it before",
    "learning": "begun",
    "ahead": "not yet",
}
KEPT: Mapping[str, str] = {
    Says.OUTSIDE_DONE: "Kept: worked through.",
    Says.OUTSIDE_PARTLY: "Kept: in part.",
    Says.OUTSIDE_NOT: "Taken back.",
}
SAID_ALREADY = "You had said so already. Nothing changes."
UNCHANGED = "Nothing changes in your plan until questions here confirm it."
COSTS_MORE = "It costs more than you want to spend."


def why(match: Match) -> str:
    """Why this resource is the best for somebody: "It covers 12 of your 30 open topics, and it is free."."""
    topics = f"It covers {len(match.covers)} of your {match.of} open topic{'' if match.of == 1 else 's'}"
    speak_for = [WORDS[reason] for reason in match.reasons if WORTH[reason] > 0]
    against = [WORDS[reason] for reason in match.reasons if WORTH[reason] < 0]
    return f"{listed([topics, *speak_for])}{', though ' + listed(against) if against else ''}."


def expects_more(one: Outside, lacks: Sequence[str]) -> str:
    """Why it is not for now: it takes for granted what the learner has not told us of."""
    more = listed([tap.replace("-", " ") for tap in lacks])
    return f"It expects {one.expects or more}. That is more {more} than you have told us of or shown here."


def replanned(before: Plan, after: Plan) -> str:
    """What has changed between two plans, in a sentence."""
    if before.finish is None or after.finish is None:
        return UNCHANGED
    weeks = before.finish.p50 - after.finish.p50
    if weeks:
        return f"Your plan ends {_weeks(abs(weeks))} {'earlier' if weeks > 0 else 'later'}."
    minutes = _outside_minutes(before) - _outside_minutes(after)
    if minutes > 0:
        return f"{_hours(minutes)} of outside study leave your plan; it ends in the same week."
    if minutes < 0:
        return f"{_hours(-minutes)} of outside study come back into your plan; it ends in the same week."
    return UNCHANGED


def day(text: str) -> str:
    """A date as people write it; as it stands, where it is none."""
    try:
        read = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{read.day} {read:%B %Y}"


def _outside_minutes(plan: Plan) -> int:
    return sum(item.minutes for week in plan.weeks for item in week.items if item.kind == "outside")


def _weeks(number: int) -> str:
    return "a week" if number == 1 else f"{number} weeks"


def _hours(minutes: int) -> str:
    return f"{minutes} minutes" if minutes < 90 else f"{round(minutes / 60)} hours"
