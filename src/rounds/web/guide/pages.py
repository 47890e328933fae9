"""What the pages of the day show, put together from the course and the learner's record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rounds.course import Course, Topic
from rounds.web.people.models import User
from rounds.web.study import queries
from rounds.web.study.models import TopicStatus
from rounds.web.study.stations import minutes_left, way


def today(learner: User, course: Course) -> dict[str, Any]:
    """What is begun, what comes next, what can be practised."""
    statuses = queries.statuses(learner)
    begun = [_progress(learner, topic) for topic in _with(course, statuses, TopicStatus.LEARNING)]
    following = queries.next_topics(course, statuses)
    return {
        "begun": begun,
        "next": following[0] if following else None,
        "others": following[1:4],
        "finished": _with(course, statuses, TopicStatus.FINISHED),
        "units": course.settings.units,
    }


def _progress(learner: User, topic: Topic) -> dict[str, Any]:
    here = way(topic, queries.lesson_asks(learner, topic).closed)
    return {
        "topic": topic,
        "passed": len(here.passed),
        "total": len(here.stations),
        "minutes": minutes_left(topic, here),
    }


def _with(course: Course, statuses: Mapping[str, str], status: TopicStatus) -> list[Topic]:
    return [course.topics[topic] for topic, its in statuses.items() if its == status and topic in course.topics]
