"""The whole course in memory: frozen, so that every request sees the same one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from rounds.course.catalogue import Entry, Misconception, Source
from rounds.course.graph import Needs
from rounds.course.introduction import Introduction
from rounds.course.outside import Outside
from rounds.course.priors import Priors
from rounds.course.project import FOLDER, Project
from rounds.course.settings import Settings
from rounds.course.topic import Topic
from rounds.kit import Exercise, QuestionGenerator


@dataclass(frozen=True, kw_only=True)
class Course:
    """A course folder as read. `topics` stand in the order of the course; `hash` names this very content.

    `words` are other names that people look for, by topic.
    `designed` are the topics that the course is to have: those that are not written yet may be spoken of.
    """

    folder: Path
    settings: Settings
    topics: Mapping[str, Topic]
    misconceptions: Mapping[str, Misconception]
    outside: Mapping[str, Outside]
    sources: Mapping[str, Source]
    glossary: Mapping[str, Entry]
    renamed: Mapping[str, str]
    hash: str
    designed: frozenset[str] = frozenset()
    projects: Mapping[str, Project] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    introduction: Introduction | None = None

    @property
    def needs(self) -> Needs:
        return {topic.id: topic.needs for topic in self.topics.values()}

    @property
    def unwritten(self) -> frozenset[str]:
        """The topics that the course is to have and does not have yet."""
        return (self.settings.planned | self.designed) - self.topics.keys()

    @property
    def priors(self) -> Priors:
        return self.settings.priors

    @property
    def folders(self) -> tuple[Topic | Project, ...]:
        """Everything that has a text and exercises of its own: the topics, then the projects."""
        return (*self.topics.values(), *self.projects.values())

    @cached_property
    def question_paths(self) -> tuple[str, ...]:
        """The identity of every question, in order."""
        return tuple(topic.question_path(name) for topic in self.topics.values() for name in topic.questions)

    @cached_property
    def exercise_paths(self) -> tuple[str, ...]:
        """The identity of every exercise, in order."""
        return tuple(topic.question_path(name) for topic in self.topics.values() for name in topic.exercises)

    @cached_property
    def step_paths(self) -> tuple[str, ...]:
        """The identity of every step of a project, in order."""
        return tuple(project.step_path(step) for project in self.projects.values() for step in project.steps)

    @cached_property
    def outside_by_topic(self) -> Mapping[str, tuple[str, ...]]:
        """The keys of the outside resources about each topic, written or not, in their order."""
        found: dict[str, tuple[str, ...]] = {}
        for key, one in self.outside.items():
            found |= {topic: (*found.get(topic, ()), key) for topic in one.topics}
        return found

    def topic_of(self, path: str) -> Topic:
        """The topic that this question or topic path belongs to. Raises KeyError when there is none (any more)."""
        parts = self.current(path).split("/")
        topic = self.topics[parts[1] if len(parts) > 1 else parts[0]]
        if len(parts) > 1 and topic.unit != parts[0]:
            raise KeyError(path)
        return topic

    def generator(self, path: str) -> QuestionGenerator:
        """The question of this path, followed through renamed.toml. Raises KeyError when there is none (any more)."""
        return self.topic_of(path).questions[self.current(path).rpartition("/")[2]]

    def exercise(self, path: str) -> Exercise:
        """The exercise of this path, a step's or a topic's. Raises KeyError when there is none (any more)."""
        folder, _, name = self.current(path).rpartition("/")
        unit, _, owner = folder.partition("/")
        return self.projects[owner].exercises[name] if unit == FOLDER else self.topics[owner].exercises[name]

    def current(self, path: str) -> str:
        """Today's path of a topic or question that may have been renamed since."""
        for _ in self.renamed:
            topic, _, name = path.rpartition("/")
            moved = self.renamed.get(path) or (f"{self.renamed[topic]}/{name}" if self.renamed.get(topic) else path)
            if moved == path:
                break
            path = moved
        return path

    def ready(self, known: Iterable[str]) -> tuple[Topic, ...]:
        """The topics not yet known whose needs all are; a need that is only planned counts as met."""
        met = set(known) | self.settings.planned
        return tuple(topic for topic in self.topics.values() if topic.id not in met and met.issuperset(topic.needs))
