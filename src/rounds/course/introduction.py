"""The introduction: a few scenes for everybody, each with a figure to play with. Nothing that is done in it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rounds.course.blank import Blank
from rounds.course.catalogue import read_toml
from rounds.course.figure.played import Played, read_played
from rounds.course.front import Field, read_front
from rounds.course.lesson import AskHere, Block, FigureHere, Lesson, Text, read_lesson
from rounds.course.problem import CourseError, Problem

FOLDER, FILE = "introduction", "introduction.md"
HEADING = "## "
FIELDS: Mapping[str, Field] = {
    "title": Field("a short text", str, required=True),
    "promise": Field("one sentence on what a reader has at the end", str, required=True),
    "minutes": Field("a whole number", int, required=True),
    "lessons": Field("a list of topic ids", list, required=True, of=str),
    "papers": Field("a list of resources of course/outside", list, required=True, of=str),
}


@dataclass(frozen=True)
class Scene:
    """A heading and what stands below it, in order. Numbered from 1."""

    number: int
    title: str
    line: int
    blocks: tuple[Block, ...]

    @property
    def anchor(self) -> str:
        return f"scene-{self.number}"

    @property
    def guesses(self) -> tuple[Blank, ...]:
        """What the reader guesses here."""
        return tuple(blank for block in self.blocks if isinstance(block, Text) for blank in block.blanks)

    @property
    def figures(self) -> tuple[str, ...]:
        """The names of the figures shown here."""
        return tuple(block.name for block in self.blocks if isinstance(block, FigureHere))

    @property
    def tables(self) -> int:
        """How many tables stand here."""
        return sum(isinstance(block, Text) and block.markdown.startswith("|") for block in self.blocks)


@dataclass(frozen=True, kw_only=True)
class Introduction:
    """The folder course/introduction. `lessons` and `papers` are where a reader may go on."""

    folder: Path
    title: str
    promise: str
    minutes: int
    lessons: tuple[str, ...]
    papers: tuple[str, ...]
    lesson: Lesson
    scenes: tuple[Scene, ...]
    figures: Mapping[str, Played]
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def lesson_file(self) -> Path:
        return self.folder / FILE


def read_introduction(folder: Path) -> Introduction | None:
    """The introduction in this folder; None where there is none. Raises CourseError with all that is wrong in it."""
    path = folder / FILE
    if not path.exists():
        return None
    front = read_front(path, FIELDS)
    problems: list[Problem] = []
    lesson = Lesson(())
    try:
        lesson = read_lesson(front.body, front.body_line, FOLDER)
    except ValueError as error:
        line, _, what = str(error).partition(": ")
        problems.append(Problem(path, int(line), what))
    figures: dict[str, Played] = {}
    for file in sorted(folder.glob("*.toml")):
        try:
            figures[file.stem] = read_played(read_toml(file))
        except CourseError as error:
            problems += error.problems
        except ValueError as error:
            problems.append(Problem(file, 1, str(error)))
    problems += _faults(path, lesson.blocks)
    if problems:
        raise CourseError(problems)
    return Introduction(
        folder=folder,
        title=front.fields["title"],
        promise=front.fields["promise"],
        minutes=front.fields["minutes"],
        lessons=tuple(front.fields["lessons"]),
        papers=tuple(front.fields["papers"]),
        lesson=lesson,
        scenes=tuple(_scenes(lesson.blocks)),
        figures=figures,
        lines=front.lines,
    )


def _scenes(blocks: Iterable[Block]) -> Iterator[Scene]:
    scenes: list[tuple[Text, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Text) and block.markdown.startswith(HEADING):
            scenes.append((block, []))
        else:
            scenes[-1][1].append(block)
    for number, (heading, below) in enumerate(scenes, 1):
        yield Scene(number, heading.markdown.removeprefix(HEADING).strip(), heading.line, tuple(below))


def _faults(path: Path, blocks: tuple[Block, ...]) -> Iterator[Problem]:
    if blocks and not (isinstance(blocks[0], Text) and blocks[0].markdown.startswith(HEADING)):
        yield Problem(path, blocks[0].line, "the introduction begins without a scene", "a heading: ## …")
    for block in blocks:
        if isinstance(block, AskHere):
            cure = "Write a guess: [[? what turns out|another answer]]"
            yield Problem(path, block.line, "an introduction asks no questions of the course", cure=cure)
        elif isinstance(block, Text) and any(not blank.is_prediction for blank in block.blanks):
            cure = "Write a guess, which is never marked: [[? what turns out|another answer]]"
            yield Problem(path, block.line, "nothing is marked here, and this blank would be", cure=cure)
        elif isinstance(block, Text) and len(block.blanks) > 1:
            yield Problem(path, block.line, "two guesses in one paragraph", "one", cure="Make two paragraphs of it")
        elif isinstance(block, FigureHere) and not block.name:
            cure = "Write {figure: name} for name.toml beside introduction.md"
            yield Problem(path, block.line, "which figure stands here is not said", cure=cure)
