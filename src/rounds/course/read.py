"""A course folder into one frozen Course."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from rounds.course.catalogue import (
    read_designed,
    read_glossary,
    read_misconceptions,
    read_renamed,
    read_sources,
    read_toml,
    read_words,
)
from rounds.course.code import read_questions
from rounds.course.course import Course
from rounds.course.exercise import read_exercises
from rounds.course.figure import Figure, read_figure
from rounds.course.front import Front, read_front
from rounds.course.graph import find_cycle, in_order
from rounds.course.introduction import FOLDER as INTRODUCTION
from rounds.course.introduction import read_introduction
from rounds.course.lesson import Lesson, read_lesson
from rounds.course.outside import read_outside
from rounds.course.problem import CourseError, Problem
from rounds.course.project import Project, project_folders, read_project
from rounds.course.settings import Settings, read_settings
from rounds.course.topic import Topic
from rounds.kit import Exercise, QuestionGenerator

T = TypeVar("T")


@dataclass(frozen=True)
class Reading:
    """What could be read, and the problems of what could not."""

    course: Course
    problems: tuple[Problem, ...]


def load(folder: Path) -> Course:
    """The course in this folder, as it is served: exercises with heavy libraries are described and not run.

    Raises CourseError with every problem that stops it from being read.
    """
    reading = read(folder, runs=False)
    if reading.problems:
        raise CourseError(reading.problems)
    return reading.course


def read(folder: Path, only: Iterable[Path] | None = None, *, runs: bool = True) -> Reading:
    """The course in this folder, with what can be read of it, or `only` these topic folders; `runs` as for exercises.

    Raises CourseError when course.toml itself cannot be read.
    """
    settings = read_settings(folder / "course.toml")
    problems: list[Problem] = []

    def gather(reader: Callable[[], T], otherwise: T) -> T:
        try:
            return reader()
        except CourseError as error:
            problems.extend(error.problems)
            return otherwise

    topics: list[Topic] = []
    for path in topic_folders(folder) if only is None else only:
        try:
            topics.append(read_topic(path, settings, runs=runs))
        except CourseError as error:
            problems.extend(error.problems)
    projects: list[Project] = []
    for path in project_folders(folder) if only is None else ():
        try:
            projects.append(read_project(path, runs=runs))
        except CourseError as error:
            problems.extend(error.problems)
    problems.extend(_twins(topics))
    course = Course(
        folder=folder,
        settings=settings,
        topics={topic.id: topic for topic in _ordered(topics, settings)},
        misconceptions=gather(lambda: read_misconceptions(folder / "misconceptions"), {}),
        outside=gather(lambda: read_outside(folder / "outside"), {}),
        sources=gather(lambda: read_sources(folder / "sources.toml"), {}),
        glossary=gather(lambda: read_glossary(folder / "glossary.toml"), {}),
        renamed=gather(lambda: read_renamed(folder / "renamed.toml"), {}),
        hash=content_hash(folder),
        designed=read_designed(folder / "designed.txt"),
        projects={project.id: project for project in projects},
        words=gather(lambda: read_words(folder / "words.toml"), {}),
        introduction=gather(lambda: read_introduction(folder / INTRODUCTION), None),
    )
    return Reading(course, tuple(problems))


def topic_folders(folder: Path) -> tuple[Path, ...]:
    """Every folder that holds a topic, sorted."""
    return tuple(sorted(path.parent for path in folder.glob("*/*/topic.md")))


def read_topic(folder: Path, settings: Settings, *, runs: bool = True) -> Topic:
    """The topic in this folder. Raises CourseError with all that is wrong in its files."""
    path = folder / "topic.md"
    front = read_front(path)
    problems: list[Problem] = []
    if folder.parent.name not in settings.units:
        known = ", ".join(settings.units)
        cure = "Move the folder, or add the unit to course.toml"
        problems.append(
            Problem(path, 1, f"the unit '{folder.parent.name}' is not in course.toml", f"one of {known}", cure=cure)
        )
    try:
        lesson = read_lesson(front.body, front.body_line, folder.name)
    except ValueError as error:
        line, _, what = str(error).partition(": ")
        problems.append(Problem(path, int(line), what))
        lesson = Lesson(())
    questions: Mapping[str, QuestionGenerator] = {}
    try:
        questions = read_questions(folder / "questions.py") if (folder / "questions.py").exists() else {}
    except CourseError as error:
        problems.extend(error.problems)
    exercises: Mapping[str, Exercise] = {}
    try:
        exercises = read_exercises(folder, runs=runs)
    except CourseError as error:
        problems.extend(error.problems)
    figure, more = _figure(folder / "figure.toml")
    problems.extend(more)
    if problems:
        raise CourseError(problems)
    return _topic(folder, front, lesson, questions, exercises, figure)


def content_hash(folder: Path) -> str:
    """The same for two folders with the same files in the same places."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _topic(
    folder: Path,
    front: Front,
    lesson: Lesson,
    questions: Mapping[str, QuestionGenerator],
    exercises: Mapping[str, Exercise],
    figure: Figure | None,
) -> Topic:
    fields = front.fields
    return Topic(
        id=folder.name,
        unit=folder.parent.name,
        folder=folder,
        title=fields["title"],
        skill=fields["skill"],
        needs=tuple(fields["needs"]),
        soft=tuple(fields.get("soft", ())),
        practises=dict(fields.get("practises", {})),
        minutes=fields["minutes"],
        routes=tuple(fields["routes"]),
        equivalent=dict(fields.get("equivalent", {})),
        page=fields.get("page", False),
        lesson=lesson,
        questions=questions,
        exercises=exercises,
        figure=figure,
        lines=front.lines,
    )


def _figure(path: Path) -> tuple[Figure | None, tuple[Problem, ...]]:
    if not path.exists():
        return None, ()
    try:
        return read_figure(read_toml(path)), ()
    except CourseError as error:
        return None, error.problems
    except ValueError as error:
        return None, (Problem(path, 1, str(error)),)


def _twins(topics: list[Topic]) -> Iterable[Problem]:
    first: dict[str, Topic] = {}
    for topic in topics:
        if topic.id in first:
            what = f"the id '{topic.id}' is already taken by {first[topic.id].path}"
            yield Problem(topic.lesson_file, 1, what, cure="Rename the folder: an id is unique in the whole course")
        first.setdefault(topic.id, topic)


def _ordered(topics: list[Topic], settings: Settings) -> Iterable[Topic]:
    """By unit as course.toml lists them, and inside a unit every need before what needs it."""
    rank = {unit: number for number, unit in enumerate(settings.units)}
    by_id = {topic.id: topic for topic in sorted(topics, key=lambda t: (rank.get(t.unit, len(rank)), t.id))}
    needs = {topic.id: topic.needs for topic in topics}
    order = tuple(by_id) if find_cycle(needs) else in_order(needs, by_id)
    return (by_id[topic] for topic in order)
