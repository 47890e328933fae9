"""What each page shows, put together from the course and the learner's record."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from rounds.course import Course, Topic, prose
from rounds.course.lesson import Text
from rounds.web.people.models import User
from rounds.web.shell.content import the_course
from rounds.web.study import actions, programs, queries, rendering
from rounds.web.study.cards import Card
from rounds.web.study.elsewhere import explanations
from rounds.web.study.models import Ask, Place, Result, Run
from rounds.web.study.stations import Station, Way, minutes_left, stations, way

# What a learner sees of a variant they chose themselves is at most this long in the address.
SEED_LENGTH = 40


def open_next(learner: User, course: Course, topic: Topic, now: datetime) -> None:
    """Asks what the first open station of this topic asks; where nothing is asked, the topic is read by opening it."""
    here = way(topic, queries.lesson_asks(learner, topic).closed)
    if here.open is not None:
        actions.open_station(learner, course, topic, here.open, now)
    else:
        actions.note_read(learner, topic, now)


def open_blanks(learner: User, topic: Topic, number: int) -> tuple[Ask, ...]:
    """The blanks at this station that still wait for an answer."""
    asks = queries.lesson_asks(learner, topic).latest
    names = {blank.name for blank in topic.lesson.blanks}
    here = [station for station in stations(topic) if station.number == number]
    wanted = [name for station in here for name in station.names if name in names and name in asks]
    return tuple(asks[name] for name in wanted if asks[name].is_open)


def station_of(topic: Topic, asked: Ask) -> int:
    """The number of the station that asks this; 1 where the lesson has changed and asks it no more."""
    return next((station.number for station in stations(topic) if asked.name in station.names), 1)


def lesson(learner: User, course: Course, topic: Topic, first: int = 1) -> dict[str, Any]:
    """A topic as far as the learner has come, from the station numbered `first`."""
    asks = queries.lesson_asks(learner, topic)
    here = way(topic, asks.closed)
    cards = cards_of(asks.latest.values())
    seen = here.stations[: here.open.number] if here.open else here.stations
    return {
        "topic": topic,
        "unit_title": course.settings.units[topic.unit],
        "way": here,
        "passed": len(here.passed),
        "total": len(here.stations),
        "minutes_left": minutes_left(topic, here),
        "stations": [_station(topic, station, here, cards) for station in seen if station.number >= first],
        "sources": _sources(course, topic, here),
        "note": queries.note(learner, topic),
        # Read where it is shown alone: the part of a lesson that answers a blank does without.
        "elsewhere": SimpleLazyObject(lambda: explanations(learner, course, topic.id)),
        "next_topics": _next_topics(learner, course)[:3] if here.is_finished else (),
    }


def ask(asked: Ask, topic: Topic | None) -> dict[str, Any]:
    """One question by itself; somebody who is stuck is told where else it is explained."""
    cards = cards_of([asked])
    here = cards[asked.name]
    how_it_runs = programs.how_it_runs() if here.is_code and asked.is_open else ""
    return {
        "card": here,
        "topic": topic,
        "how_it_runs": how_it_runs,
        "drill": _drill(topic, asked) if topic else (),
        "names": (*topic.questions, *topic.exercises) if topic else (),
        "elsewhere": explanations(asked.learner, the_course(), topic.id) if topic and here.is_stuck else (),
    }


def _drill(topic: Topic, asked: Ask) -> tuple[dict[str, str], ...]:
    """The steps of the drill that this question belongs to."""
    if asked.name not in topic.drill:
        return ()
    return tuple({"name": name, "label": topic.questions[name].drill.capitalize()} for name in topic.drill)


def practice(learner: User, course: Course, topic: Topic, name: str, seed: str | None, now: datetime) -> Ask:
    """The question a learner wants to practise: of a seed they chose, the open one, or the next variant."""
    if seed:
        return actions.put_question(learner, course, topic, name, Place.ADDRESS, now, seed[:SEED_LENGTH])
    waiting = queries.open_practice(learner, topic.question_path(name))
    return waiting or actions.put_question(learner, course, topic, name, Place.PRACTICE, now)


def _next_topics(learner: User, course: Course) -> tuple[Topic, ...]:
    return queries.next_topics(course, queries.statuses(learner), queries.placed(learner))


def cards_of(asks: Iterable[Ask]) -> dict[str, Card]:
    """The card of each of these asks, by the name of its question."""
    asked = list(asks)
    last, runs = queries.last_attempts(asked), queries.last_runs(asked)
    reported, versions, failed = queries.reported(asked), queries.versions(asked), queries.failed_checks(asked)
    return {
        one.name: Card(
            one,
            one.drawn.question,
            last.get(one.pk),
            uuid.uuid4(),
            one.pk in reported,
            runs.get(one.pk),
            timezone.now(),
            versions.get(one.pk, ()),
            failed.get(one.pk, 0),
            _before(runs.get(one.pk)),
        )
        for one in asked
    }


def _before(run: Run | None) -> int:
    """How many programs a waiting one has to let pass before it is its turn."""
    return 0 if run is None or run.is_over else max(0, queries.programs_before(run) + 1 - programs.WORKERS)


def _station(topic: Topic, station: Station, here: Way, cards: Mapping[str, Card]) -> dict[str, Any]:
    blanks = {blank.name: blank for blank in station.step.blanks} if station.step else {}
    waiting = [cards[name] for name in blanks if name in cards and cards[name].ask.is_open]
    return {
        "station": station,
        "is_open": here.open is station,
        "blocks": rendering.blocks(topic, station, cards),
        "waiting": waiting,
        "tried": [one for one in waiting if one.last],
        "may_show": any(one.result == Result.INCORRECT for one in waiting),
        "just_closed": bool(blanks) and not waiting,
        "uid": uuid.uuid4(),
    }


def _sources(course: Course, topic: Topic, here: Way) -> list[Any]:
    """The sources of what has been shown, once the lesson is read to its end."""
    if not here.is_finished:
        return []
    texts = [block.markdown for block in topic.lesson.blocks if isinstance(block, Text)]
    keys = dict.fromkeys(key for text in texts for key in prose.citations(text))
    return [course.sources[key] for key in keys if key in course.sources]
