"""Runs every rule over a course, or over some of its topics."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from typing import TypeVar

from rounds.check.draws import draws
from rounds.check.rules import (
    COURSE_RULES,
    INTRODUCTION_RULES,
    PROJECT_RULES,
    QUESTION_RULES,
    TOPIC_RULES,
    WHOLE_COURSE_RULES,
)
from rounds.course import (
    Course,
    CourseError,
    Introduction,
    Problem,
    Project,
    Reading,
    Topic,
    project_folders,
    read,
    topic_folders,
)
from rounds.course.introduction import FOLDER as INTRODUCTION

# Below this many topics a second process costs more than it saves.
MANY = 6
Place = TypeVar("Place", Topic, Project, Introduction)
FILES = ("topic.md", "project.md", "introduction.md")


@dataclass(frozen=True)
class Inspection:
    """What was looked at, and what is to mend."""

    topics: int
    questions: int
    exercises: int
    findings: tuple[Problem, ...]


def check(folder: Path, only: Sequence[Path] | None = None, seeds: int = 200) -> tuple[Problem, ...]:
    """Everything to mend in the course of this folder, or in `only` these of its folders."""
    return inspect(folder, only, seeds).findings


def inspect(folder: Path, only: Sequence[Path] | None = None, seeds: int = 200) -> Inspection:
    """The course looked through, each question drawn so often. Raises CourseError where there is no course.toml."""
    reading = read(folder)
    chosen = tuple(path.resolve() for path in only) if only is not None else None
    topics = _chosen(reading.course.topics.values(), chosen)
    projects = _chosen(reading.course.projects.values(), chosen)
    with _topics(reading.course, topics, seeds) as found:
        findings = [*check_beyond_topics(reading, chosen), *found]
    questions = sum(len(topic.questions) for topic in topics)
    exercises = sum(len(topic.exercises) for topic in topics) + sum(len(one.exercises) for one in projects)
    return Inspection(len(topics), questions, exercises, tuple(sorted(set(findings), key=_place)))


def check_beyond_topics(reading: Reading, chosen: Sequence[Path] | None = None) -> Iterator[Problem]:
    """All that can be found but what `check_topic` finds; of `chosen` folders (resolved) and the course's own files."""
    course = reading.course
    yield from (problem for problem in reading.problems if _concerns(problem, course.folder, chosen))
    for rule in COURSE_RULES:
        yield from (problem for problem in rule(course) if _concerns(problem, course.folder, chosen))
    if chosen is None:
        yield from (problem for whole_rule in WHOLE_COURSE_RULES for problem in whole_rule(course))
    for project in _chosen(course.projects.values(), chosen):
        yield from check_project(course, project)
    for introduction in _chosen(filter(None, [course.introduction]), chosen):
        yield from check_introduction(course, introduction)


def check_topic(course: Course, topic: Topic, seeds: int) -> Iterator[Problem]:
    """What the rules find in one topic."""
    for rule in TOPIC_RULES:
        yield from rule(topic, course)
    for drawn in draws(topic, seeds):
        for question_rule in QUESTION_RULES:
            yield from question_rule(drawn, course)


def check_project(course: Course, project: Project) -> Iterator[Problem]:
    """What the rules find in one project."""
    for rule in PROJECT_RULES:
        yield from rule(project, course)


def check_introduction(course: Course, introduction: Introduction) -> Iterator[Problem]:
    """What the rules find in the introduction."""
    for rule in INTRODUCTION_RULES:
        yield from rule(introduction, course)


@contextmanager
def _topics(course: Course, topics: Sequence[Topic], seeds: int) -> Iterator[Iterable[Problem]]:
    """What the rules find in the topics; where they are many, other processes look meanwhile."""
    workers = min(os.cpu_count() or 1, len(topics) // MANY + 1)
    if workers == 1:
        yield (problem for topic in topics for problem in check_topic(course, topic, seeds))
        return
    names = [topic.id for topic in topics]
    with ProcessPoolExecutor(workers) as pool:
        found = pool.map(_in_worker, repeat(course.folder), names, repeat(seeds))
        yield (problem for problems in found for problem in problems)


def _in_worker(folder: Path, topic: str, seeds: int) -> list[Problem]:
    # An author's functions cannot be sent to another process: each reads the course for itself, once.
    course = _course(folder)
    return list(check_topic(course, course.topics[topic], seeds))


@lru_cache(maxsize=1)
def _course(folder: Path) -> Course:
    return read(folder).course


def _chosen(places: Iterable[Place], chosen: Sequence[Path] | None) -> list[Place]:
    return [place for place in places if chosen is None or place.folder.resolve() in chosen]


def _concerns(problem: Problem, folder: Path, chosen: Sequence[Path] | None) -> bool:
    """Whether a problem belongs to what was asked for: a chosen folder, or a file of the whole course."""
    if chosen is None:
        return True
    path = problem.path.resolve()
    folders = (*topic_folders(folder), *project_folders(folder), folder / INTRODUCTION)
    is_in_some = any(path.is_relative_to(each.resolve()) for each in folders)
    return not is_in_some or any(path.is_relative_to(each) for each in chosen)


def _place(problem: Problem) -> tuple[str, int, str]:
    return str(problem.path), problem.line, problem.what


def folders_below(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The folders to check at or below these paths. Raises CourseError for a path that holds none."""
    found: list[Path] = []
    for path in paths:
        is_one = any((path / name).exists() for name in FILES)
        below = [path] if is_one else sorted(file.parent for name in FILES for file in path.glob(f"**/{name}"))
        if not below:
            cure = "Name a topic's folder, a unit's, or the course's"
            raise CourseError(
                [Problem(path, 1, "there is no topic here: no topic.md, no project.md, no introduction.md", cure=cure)]
            )
        found += below
    return tuple(found)
