"""A project says what it should: times that add up, routes, topics and a file name that can be used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rounds.course import Course, Problem, Project, ProjectStep

FILE_NAME = re.compile(r"[a-z][a-z0-9_]*\.py")
LONGEST = 30
TOPIC = "a written or planned topic"


def project_is_sound(project: Project, course: Course) -> Iterator[Problem]:
    """The front matter of project.md, and its steps."""
    path, lines = project.lesson_file, project.lines
    minutes = sum(step.minutes for step in project.steps)
    if minutes != project.minutes:
        expected, cure = f"{project.minutes} minutes", "Mend the minutes of the project, or of a step"
        yield Problem(path, lines["minutes"], "the steps do not sum up", expected, str(minutes), cure)
    if not FILE_NAME.fullmatch(project.file):
        what = "the program's name is no name of a module"
        yield Problem(path, lines["file"], what, "such as calculators.py", project.file)
    for route in project.routes:
        if route not in course.settings.routes:
            known = ", ".join(course.settings.routes)
            yield Problem(path, lines["routes"], "unknown route", f"one of {known}", route)
    for topic in _unknown(project.unlock, course):
        yield Problem(path, lines["unlock"], f"unlock names '{topic}', which is no topic", TOPIC)
    for step in project.steps:
        yield from _step(project, step, course)


def _step(project: Project, step: ProjectStep, course: Course) -> Iterator[Problem]:
    path, name = project.lesson_file, f"step {step.number}"
    if not 1 <= step.minutes <= LONGEST:
        yield Problem(path, step.line, f"{name} has another length", f"1 to {LONGEST} minutes", str(step.minutes))
    if not step.topics:
        yield Problem(path, step.line, f"{name} exercises no topic", "at least one")
    if not step.text:
        yield Problem(path, step.line, f"{name} does not say what to do", "text below its heading")
    for topic in _unknown(step.topics, course):
        cure = "Mend the id, or list it under planned in course.toml"
        yield Problem(path, project.lines["steps"], f"{name} names '{topic}', which is no topic", TOPIC, cure=cure)


def _unknown(topics: tuple[str, ...], course: Course) -> Iterator[str]:
    known = course.topics.keys() | course.settings.planned
    return (topic for topic in topics if topic not in known)
