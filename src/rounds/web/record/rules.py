"""What a value must keep to beyond its type, so that no page and no reckoning stumbles over it later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args
from zoneinfo import available_timezones

from rounds.course import prose
from rounds.kit.record import from_record
from rounds.kit.symbolic import Symbolic
from rounds.mind.plan.request import Depth, Order, Way
from rounds.mind.plan.why import WORDS
from rounds.runner.protocol import Env
from rounds.runner.record import check_result, run_result
from rounds.web.record.fields import Unfit, is_day, is_ratings, is_texts, is_whole
from rounds.web.study import ledger

Row = Mapping[str, Any]
Rule = tuple[str, Callable[[Any], bool]]
# Tables whose rows take a turn in the learner's ledger.
EVENTS = ("study.Attempt", "study.Declaration", "study.PlacementOutcome")
ANSWERED = ("", "right", "wrong", "dont_know")
TEXTS: Rule = ("a list of texts", is_texts)
RATINGS: Rule = ("ratings from 0 to 4 by name", is_ratings)
SHARE: Rule = ("a number between 0 and 1", lambda value: 0 < value < 1)


def _is_week(value: object) -> bool:
    return isinstance(value, list) and len(value) == 7 and all(is_whole(minutes, 0, 24 * 60) for minutes in value)


def _are_findings(value: object) -> bool:
    return isinstance(value, list) and all(_is_finding(one) for one in value)


def _is_finding(one: object) -> bool:
    if not isinstance(one, dict) or one.keys() != {"topic", "p", "asked"} or not isinstance(one["topic"], str):
        return False
    p = one["p"]
    return isinstance(p, (int, float)) and not isinstance(p, bool) and 0 <= p <= 1 and one["asked"] in ANSWERED


def _is_plan(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, list) and len(one) == 3 and isinstance(one[0], str) and is_whole(one[1], 1, 10**6)
        and is_whole(one[2], 0, 10**6)
        for one in value
    )  # fmt: skip


def _are_choices(value: object) -> bool:
    return isinstance(value, dict) and all(_are_days(value.get(name, [])) for name in ("days_off", "nights"))


def _are_days(value: object) -> bool:
    return isinstance(value, list) and all(map(is_day, value))


def _is_line(value: str) -> bool:
    try:
        prose.to_inline_html(value)
    except prose.ProseError:
        return False
    return True


def _word(kind: Any) -> Rule:
    return ("one of " + ", ".join(get_args(kind)), lambda value: value in get_args(kind))


RULES: Mapping[str, Rule] = {
    "study.Ask.level": ("a level from 0 to 3", lambda value: value <= 3),
    "study.Ask.counts_for": TEXTS,
    "study.Attempt.assumptions": TEXTS,
    "study.Attempt.message": ("a line whose formulas can be typeset", _is_line),
    "study.PlacementAnswer.slip": SHARE,
    "study.PlacementAnswer.guess": SHARE,
    "study.Placement.ratings": RATINGS,
    "study.PlacementOutcome.findings": ("a list of topics, each with p and how it was asked", _are_findings),
    "study.PlacementOutcome.ready": TEXTS,
    "study.LearnerState.turns": ("less than a hundred million", lambda value: value < 100_000_000),
    "study.LearnerState.retention": ("a number from 0.5 to 0.99", lambda value: 0.5 <= value <= 0.99),
    "study.LearnerState.order": _word(Order),
    "study.LearnerState.way": _word(Way),
    "study.LearnerState.depth": _word(Depth),
    "study.LearnerState.minutes": ("seven numbers of minutes", _is_week),
    "study.LearnerState.day_begins": ("an hour from 0 to 23", lambda value: value <= 23),
    "study.LearnerState.zone": ("a time zone", lambda value: not value or value in available_timezones()),
    "study.LearnerState.days_off": ("a list of dates", _are_days),
    "study.LearnerState.nights": ("a list of dates", _are_days),
    "study.LearnerState.picked": TEXTS,
    "guide.ExpectedPlan.choices": ("choices by name, days as lists of dates", _are_choices),
    "guide.ExpectedPlan.lessons": ("a list of topics, each with week and minutes", _is_plan),
    "guide.ExpectedPlan.finish": ("two dates", lambda value: _are_days(value) and len(value) == 2),
    "study.LearnerState.ratings": RATINGS,
}


def check(name: str, value: object) -> None:
    """Raises Unfit where the value of this field breaks its rule; None is for the type to judge."""
    if name in RULES and value is not None:
        expected, is_kept = RULES[name]
        if not is_kept(value):
            raise Unfit(expected, value)


def check_row(name: str, row: Row) -> None:
    """Raises Unfit where the values of a row do not go together."""
    if name == "study.Run" and row["result"] is not None and not _is_result(row):
        raise Unfit(f"what a {row['kind']} comes to", row["result"])
    if name == "guide.DayEntry" and row["does"] == "offer" and not (row["kind"] and row["reason"] in WORDS):
        raise Unfit("an offer with its kind and a reason that there is", row["reason"])


def is_question(record: Mapping[str, Any]) -> bool:
    """Whether this is a question that can be shown, marked and believed about."""
    try:
        question = from_record(record)
        question.reference()
        ledger.kind_of(record)
        Env(record.get("env", Env.BARE))
        for text in (question.ask, question.working, *question.hints, *record.get("options", ())):
            prose.to_html(text)
        if isinstance(question, Symbolic):
            question.expected_wrong()
    except Exception:  # whatever a made-up record can break, it is no question
        return False
    return True


def _is_result(row: Row) -> bool:
    try:
        (check_result if row["kind"] == "check" else run_result)(row["result"])
    except (LookupError, TypeError, ValueError, AttributeError):
        return False
    return True
