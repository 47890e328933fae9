"""The way through a topic: the lesson's steps, then "do one", then "teach one"."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from rounds.course import Topic
from rounds.course.lesson import Step


@dataclass(frozen=True)
class Station:
    """One stop on the way: a step of the lesson, or a question by itself (`step` is None). Numbered from 1.

    `names` are the last parts of the paths of what must be closed before the next station opens; a step without
    any, such as "At the bedside", closes as soon as it is reached.
    """

    number: int
    label: str
    step: Step | None
    names: tuple[str, ...]

    @property
    def anchor(self) -> str:
        return f"station-{self.number}"


@dataclass(frozen=True)
class Way:
    """All stations of a topic, and how far a learner is."""

    stations: tuple[Station, ...]
    open: Station | None

    @property
    def passed(self) -> tuple[Station, ...]:
        """The stations before the open one; all of them once the topic is finished."""
        return self.stations if self.open is None else self.stations[: self.open.number - 1]

    @property
    def is_finished(self) -> bool:
        return self.open is None


def stations(topic: Topic) -> tuple[Station, ...]:
    """The stations of this topic. A level that the lesson's own questions cover is not asked again at the end."""
    found = [Station(0, "", step, (*(blank.name for blank in step.blanks), *step.asks)) for step in topic.lesson.steps]
    asked = set(topic.lesson.asks)
    for label, level in (("Do one", 2), ("Teach one", 3)):
        names = [name for name, generator in topic.questions.items() if generator.level == level]
        if names and not asked.intersection(names):
            found.append(Station(0, label, None, (names[0],)))
    return tuple(Station(number, s.label, s.step, s.names) for number, s in enumerate(found, 1))


def way(topic: Topic, closed: Set[str]) -> Way:
    """How far a learner is who has closed the blanks and questions of these names."""
    path = stations(topic)
    return Way(path, next((station for station in path if not closed >= set(station.names)), None))


def minutes_left(topic: Topic, here: Way) -> int:
    """What is left of the topic's minutes, by its share of stations; at least 1 until it is finished."""
    left = len(here.stations) - len(here.passed)
    return max(1, round(topic.minutes * left / len(here.stations))) if left else 0
