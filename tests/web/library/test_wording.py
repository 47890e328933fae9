"""What a word on a resource has changed is said in one sentence, and never more than has changed."""

from __future__ import annotations

import pytest

from rounds.mind.outside import Match
from rounds.mind.plan import Finish, Item, Plan, Week, Why
from rounds.web.library.wording import UNCHANGED, day, replanned, why


def plan(weeks: int | None, outside: int = 0) -> Plan:
    items = (Item("beds", outside, Why("outside", "beds"), "outside"),) if outside else ()
    finish = Finish(weeks, weeks, weeks) if weeks else None
    return Plan((Week(1, items),), finish, (), {})


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (plan(5), plan(5), UNCHANGED),
        (plan(5, 20), plan(4), "Your plan ends a week earlier."),
        (plan(5), plan(2), "Your plan ends 3 weeks earlier."),
        (plan(4), plan(6), "Your plan ends 2 weeks later."),
        (plan(5, 80), plan(5, 20), "60 minutes of outside study leave your plan; it ends in the same week."),
        (plan(5), plan(5, 180), "3 hours of outside study come back into your plan; it ends in the same week."),
        (plan(None), plan(None), UNCHANGED),
        (plan(3), plan(None), UNCHANGED),
    ],
)
def test_what_has_changed(before: Plan, after: Plan, said: str) -> None:
    assert replanned(before, after) == said


def test_reasons_for_and_against() -> None:
    match = Match("book", ("beds",), 1, ("theory", "free", "too-long"))
    assert why(match) == (
        "It covers 1 of your 1 open topic, it begins with the ideas and it is free, "
        "though it is longer than you asked for."
    )
    assert why(Match("book", ("beds",), 3, ())) == "It covers 1 of your 3 open topics."


def test_a_day_is_said_as_people_say_it() -> None:
    assert day("2026-11-30") == "30 November 2026"
    assert day("some day") == "some day"
