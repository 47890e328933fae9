"""What a learner is here for: the aim they chose as routes, and the way along them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import cast

from rounds.course import Course
from rounds.mind.compiling import renamed_topics, resources_of
from rounds.mind.graph import Graph
from rounds.mind.outside import levels_of
from rounds.mind.plan import Hours, Request, Walk, walk
from rounds.mind.plan.request import Depth, Order, Way
from rounds.mind.plan.resources import Resource
from rounds.mind.replay import current
from rounds.web.study.models import LearnerState

# Whoever has not chosen yet reads and judges first: every other aim goes through that.
FIRST_ROUTE = "appraiser"


def routes(row: LearnerState, course: Course) -> tuple[str, ...]:
    """The routes of the learner's aim, which may name one route; those of a newcomer where there is no such aim."""
    settings = course.settings
    if row.aim in settings.aims:
        return settings.aims[row.aim].routes
    if row.aim in settings.routes:
        return (row.aim,)
    return (FIRST_ROUTE,) if FIRST_ROUTE in settings.routes else tuple(settings.routes)[:1]


def offered(course: Course) -> list[tuple[str, str]]:
    """The aims to choose from, each with its title; the routes where the course names no aims."""
    settings = course.settings
    return [(aim.id, aim.title) for aim in settings.aims.values()] or list(settings.routes.items())


def title(row: LearnerState, course: Course) -> str:
    """The aim in plain words."""
    settings = course.settings
    if row.aim in settings.aims:
        return settings.aims[row.aim].title
    return next((settings.routes[route] for route in routes(row, course)), "")


def named(row: LearnerState, course: Course) -> str:
    """The aim as forms name it: the first one that takes the learner's routes, where they have chosen none."""
    settings = course.settings
    if row.aim in settings.aims or not settings.aims:
        return row.aim or next(iter(routes(row, course)), "")
    its = routes(row, course)
    return next((aim.id for aim in settings.aims.values() if aim.routes == its), next(iter(settings.aims)))


def has_short_course(row: LearnerState, course: Course) -> bool:
    """Whether somebody has chosen essentials for these routes."""
    return any(course.settings.essentials.get(route) for route in routes(row, course))


def hours(row: LearnerState) -> Hours:
    """The learner's time by weekday, with their days off and weeks of nights."""
    days_off, nights = (frozenset(map(date.fromisoformat, days)) for days in (row.days_off, row.nights))
    return Hours(weekdays=tuple(row.minutes), days_off=days_off, nights=nights)


def request(
    row: LearnerState,
    course: Course,
    known: Collection[str] = (),
    worked_through: Collection[str] = (),
) -> Request:
    """What the learner asks of a plan. Where a route has no essentials, all of it is.

    `worked_through` are topics that they have met in an outside resource already.
    """
    renamed = renamed_topics(course) if row.picked else {}
    return Request(
        routes=routes(row, course),
        hours=hours(row),
        known=frozenset(known),
        order=cast(Order, row.order),
        way=cast(Way, row.way),
        depth=cast(Depth, row.depth) if has_short_course(row, course) else "thorough",
        resources=() if row.budget is None else _resources(row, course, known, worked_through),
        budget=row.budget or 0,
        picked=tuple(dict.fromkeys(current(renamed, topic) for topic in row.picked)),
    )


def _resources(
    row: LearnerState, course: Course, known: Collection[str], worked_through: Collection[str]
) -> tuple[Resource, ...]:
    fitting = resources_of(course, levels_of(course, known, row.ratings, row.background))
    return tuple(one.without(worked_through) for one in fitting)


_walks: list[tuple[Course, dict[Request, Walk]]] = []


def whole_walk(asked: Request, course: Course, graph: Graph) -> Walk:
    """The way of somebody who knows nothing yet, kept for as long as the course stays the same."""
    if not _walks or _walks[0][0] is not course:
        _walks[:] = [(course, {})]
    kept = _walks[0][1]
    if asked not in kept:
        kept[asked] = walk(graph, course.settings.ways, asked)
    return kept[asked]


def way_only(asked: Request) -> Request:
    """The request without what the order of topics does not depend on."""
    return Request(routes=asked.routes, hours=Hours.even(0), order=asked.order, way=asked.way, depth=asked.depth)
