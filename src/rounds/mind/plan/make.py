"""A request into a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp

from rounds.course.graph import Needs
from rounds.course.ways import Ways
from rounds.mind.graph import Graph
from rounds.mind.plan.debts import Debt, debts
from rounds.mind.plan.hours import Hours
from rounds.mind.plan.path import Path, path
from rounds.mind.plan.request import Request
from rounds.mind.plan.resources import Resource, choose
from rounds.mind.plan.sequence import sequence
from rounds.mind.plan.targets import left_out, walked_needs, wanted
from rounds.mind.plan.weeks import MOST_WEEKS, Kind, Load, Week, fill
from rounds.mind.plan.why import Why, asked_for

# The 80th centile of the standard normal distribution.
Z80 = 0.8416


@dataclass(frozen=True)
class Pace:
    """How long a learner takes, as a multiple of the usual time: a log-normal median and spread (both above 0).

    The usual spread is a judgement of ours, until there are the learner's own times.
    """

    median: float = 1.0
    spread: float = 0.25


USUAL = Pace()


@dataclass(frozen=True)
class Finish:
    """The week in which all is done: one chance in five to be as early as p20, one in five to be later than p80."""

    p20: int
    p50: int
    p80: int


@dataclass(frozen=True)
class Plan:
    """`left_out` says why by topic: known, deeper, unwritten or hours. An empty plan has no finish but a `note`.

    `outside` names by topic the resource that it is read in, too; `price` is what all of them cost.
    """

    weeks: tuple[Week, ...]
    finish: Finish | None
    owed: tuple[Debt, ...]
    left_out: Mapping[str, str]
    note: str = ""
    outside: Mapping[str, Resource] = field(default_factory=dict)
    price: float = 0


def make_plan(graph: Graph, ways: Ways, request: Request, pace: Pace = USUAL, unwritten: Sequence[str] = ()) -> Plan:
    """The plan for this request; an empty one, saying why, where there are no hours or nothing is left to learn.

    `graph` holds the written topics alone; `unwritten` are named as left out.
    """
    needs = walked_needs(graph, request)
    topics = wanted(graph, request, needs)
    missing = {**left_out(graph, request, topics), **dict.fromkeys(unwritten, "unwritten")}
    if not topics:
        return Plan((), None, (), missing, _why_empty(missing))
    first = path(graph, ways, request, request.picked)
    order = first.first(sequence(graph, topics, needs, ways, request))
    if request.hours.is_none:
        return Plan((), None, (), {**dict.fromkeys(order, "hours"), **missing}, "There are no hours to plan with.")
    owed = debts(graph, order) if request.way == "top-down" else ()
    chosen = choose(request.resources, topics, request.budget)
    outside = {**chosen.minutes, **request.outside}
    load = Load(order, _kinds(order, owed), _whys(order, needs, owed, ways, request, first), outside, _share(request))
    weeks = fill(graph, load, request.hours.minutes, pace.median)
    finish = _finish(weeks, request.hours, pace.spread)
    return Plan(weeks, finish, owed, missing, outside=chosen.by_topic, price=chosen.price)


def _finish(weeks: Sequence[Week], hours: Hours, spread: float) -> Finish:
    """When the time that these weeks give has been had, shortened or stretched as the pace may turn out."""
    needed = sum(hours.minutes(week.number) for week in weeks[:-1]) + weeks[-1].minutes
    early, late = (_week_of(needed * exp(z * spread), hours) for z in (-Z80, Z80))
    return Finish(min(early, len(weeks)), len(weeks), max(late, len(weeks)))


def _week_of(minutes: float, hours: Hours) -> int:
    week = had = 0
    while had < minutes and week < MOST_WEEKS:
        week += 1
        had += hours.minutes(week)
    return week


def _share(request: Request) -> float:
    return min(max(request.outside_share, 0.0), 0.8)


def _why_empty(missing: Mapping[str, str]) -> str:
    if "known" in missing.values():
        return "Everything this aim asks for is known already."
    return "No topic of this aim is written yet."


def _kinds(order: Sequence[str], owed: Sequence[Debt]) -> Mapping[str, Kind]:
    in_debt = {debt.topic for debt in owed}
    return {topic: "debt" if topic in in_debt else "lesson" for topic in order}


def _whys(
    order: Sequence[str], needs: Needs, owed: Sequence[Debt], ways: Ways, request: Request, first: Path
) -> Mapping[str, Why]:
    nearest = {need: topic for topic in reversed(order) for need in needs[topic]}
    whys = {topic: Why("need", nearest[topic]) if topic in nearest else Why("aim") for topic in order}
    if request.way == "top-down":
        whys |= {topic: Why("demonstration") for topic in ways.demonstration if topic in whys}
    whys |= {debt.topic: Why("debt", debt.since) for debt in owed}
    return whys | {topic: asked_for(topic, first.towards) for topic in first.towards}
