"""A project: one program that a learner builds step by step, each step checked by an exercise of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rounds.course.exercise import ENVS, read_exercises
from rounds.course.front import Field, Front, read_front
from rounds.course.lesson import Lesson, Text, read_lesson
from rounds.course.problem import CourseError, Problem
from rounds.course.program import grown
from rounds.kit import Exercise

FOLDER, FILE = "projects", "project.md"
HEADING = "## "
PICTURE = re.compile(r"!\[[^\]]*\]\(")
FIELDS: Mapping[str, Field] = {
    "title": Field("a short text", str, required=True),
    "makes": Field("one sentence on what the learner has at the end", str, required=True),
    "file": Field("the name of the program, such as calculators.py", str, required=True),
    "minutes": Field("a whole number", int, required=True),
    "routes": Field("a list of routes", list, required=True, of=str),
    "unlock": Field("a list of topic ids", list, required=True, of=str),
    "steps": Field("a list of {check: exercise_x, minutes: 10, topics: [variables]}", list, required=True, of=dict),
}
STEP: Mapping[str, Field] = {
    "check": Field("the name of an exercise file beside it, without .py", str, required=True),
    "minutes": Field("a whole number", int, required=True),
    "topics": Field("a list of topic ids", list, required=True, of=str),
}


@dataclass(frozen=True, kw_only=True)
class ProjectStep:
    """A step: what it says (Markdown), and the `check` that must pass before the next one opens. Numbered from 1."""

    number: int
    title: str
    check: str
    minutes: int
    topics: tuple[str, ...]
    text: str
    line: int

    @property
    def anchor(self) -> str:
        return f"step-{self.number}"


@dataclass(frozen=True, kw_only=True)
class Project:
    """A folder of course/projects. `unlock` are the topics to have met before; `file` names the finished program."""

    id: str
    folder: Path
    title: str
    makes: str
    file: str
    minutes: int
    routes: tuple[str, ...]
    unlock: tuple[str, ...]
    intro: str
    steps: tuple[ProjectStep, ...]
    lesson: Lesson
    exercises: Mapping[str, Exercise]
    lines: Mapping[str, int] = field(default_factory=dict)
    unit: str = FOLDER

    @property
    def path(self) -> str:
        """The project's identity: `projects/clinic-calculators`."""
        return f"{FOLDER}/{self.id}"

    @property
    def lesson_file(self) -> Path:
        return self.folder / FILE

    def step_path(self, step: ProjectStep) -> str:
        """The identity of a step: `projects/clinic-calculators/exercise_bmi`."""
        return f"{self.path}/{step.check}"

    @property
    def files(self) -> Mapping[str, str]:
        """The data that lie beside the program, by name."""
        return next((exercise.files for exercise in self.exercises.values()), {})

    def env(self, step: ProjectStep) -> str:
        """The libraries that the program needs by then: it keeps what earlier steps imported."""
        used = {self.exercises[each.check].env for each in self.steps[: step.number]}
        return next((env for env in ENVS if env in used), "bare")

    def reference(self, until: int) -> str:
        """Our own program after so many steps."""
        program = ""
        for step in self.steps[:until]:
            program = grown(program, self.exercises[step.check].solution)
        return program


def project_folders(course: Path) -> tuple[Path, ...]:
    """Every folder that holds a project, sorted."""
    return tuple(sorted(path.parent for path in course.glob(f"{FOLDER}/*/{FILE}")))


def read_project(folder: Path, *, runs: bool = True) -> Project:
    """The project in this folder; `runs` as for exercises. Raises CourseError with all that is wrong in its files."""
    path = folder / FILE
    front = read_front(path, FIELDS)
    exercises = read_exercises(folder, runs=runs)
    problems = list(_step_faults(path, front, exercises))
    lesson = Lesson(())
    try:
        lesson = read_lesson(front.body, front.body_line, folder.name)
    except ValueError as error:
        line, _, what = str(error).partition(": ")
        problems.append(Problem(path, int(line), what))
    problems += _text_faults(path, lesson)
    intro, parts = _parts(block for block in lesson.blocks if isinstance(block, Text))
    if not problems and len(parts) != len(front.fields["steps"]):
        expected, got = f"{len(front.fields['steps'])}, one for each step", f"{len(parts)}"
        problems.append(Problem(path, front.body_line, "headings and steps do not go together", expected, got))
    if problems:
        raise CourseError(problems)
    steps = tuple(
        ProjectStep(
            number=number, title=heading.markdown[len(HEADING) :].strip(), check=one["check"], minutes=one["minutes"],
            topics=tuple(one["topics"]), text=text, line=heading.line,
        )
        for number, (one, (heading, text)) in enumerate(zip(front.fields["steps"], parts, strict=True), 1)
    )  # fmt: skip
    return Project(
        id=folder.name,
        folder=folder,
        title=front.fields["title"],
        makes=front.fields["makes"],
        file=front.fields["file"],
        minutes=front.fields["minutes"],
        routes=tuple(front.fields["routes"]),
        unlock=tuple(front.fields["unlock"]),
        intro=intro,
        steps=steps,
        lesson=lesson,
        exercises=exercises,
        lines=front.lines,
    )


def _parts(blocks: Iterable[Text]) -> tuple[str, list[tuple[Text, str]]]:
    """The text before the first heading, and each heading with the text below it."""
    intro: list[str] = []
    parts: list[tuple[Text, list[str]]] = []
    for block in blocks:
        if block.markdown.startswith(HEADING):
            parts.append((block, []))
        else:
            (parts[-1][1] if parts else intro).append(block.markdown)
    return "\n\n".join(intro), [(heading, "\n\n".join(texts)) for heading, texts in parts]


def _text_faults(path: Path, lesson: Lesson) -> Iterator[Problem]:
    for block in lesson.blocks:
        if not isinstance(block, Text) or block.blanks or PICTURE.search(block.markdown):
            cure = "Say it in prose: what is done in a step is its program"
            yield Problem(path, block.line, "a project's text has no blanks, questions, figures or pictures", cure=cure)


def _step_faults(path: Path, front: Front, exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    line = front.lines["steps"]
    steps = front.fields["steps"]
    for number, step in enumerate(steps, 1):
        for name in step.keys() - STEP.keys():
            yield Problem(path, line, f"step {number} has an unknown field '{name}'", f"one of {', '.join(STEP)}")
        for name, wanted in STEP.items():
            if name not in step or not wanted.fits(step[name]):
                yield Problem(path, line, f"step {number} lacks '{name}', or it has the wrong form", wanted.says)
        if step.get("check") not in exercises:
            known = ", ".join(exercises) or "none"
            cure = f"Write {step.get('check')}.py"
            yield Problem(path, line, f"the check of step {number} is not there", f"one of {known}", cure=cure)
    checks = [step.get("check") for step in steps]
    for name, exercise in exercises.items():
        if exercise.query is not None:
            yield Problem(path, line, f"{name}.py asks for a query", "functions: a project is one Python program")
        if checks.count(name) != 1:
            yield Problem(path, line, f"{name}.py is the check of {checks.count(name)} steps", "exactly one")
