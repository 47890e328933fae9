"""One topic as its author wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rounds.course.figure import Figure
from rounds.course.lesson import Lesson
from rounds.kit import Exercise, QuestionGenerator
from rounds.kit.generator import DRILLS


@dataclass(frozen=True, kw_only=True)
class Topic:
    """A folder of the course. `needs` are direct prerequisites, `soft` those of them that are only the "why".

    `practises` says how much (0-1) of another topic is exercised by doing this one; `lines` is where each field
    of the front matter stands in topic.md.
    """

    id: str
    unit: str
    folder: Path
    title: str
    skill: str
    needs: tuple[str, ...]
    soft: tuple[str, ...] = ()
    practises: Mapping[str, float] = field(default_factory=dict)
    minutes: int
    routes: tuple[str, ...]
    equivalent: Mapping[str, float] = field(default_factory=dict)
    page: bool = False
    lesson: Lesson
    questions: Mapping[str, QuestionGenerator]
    figure: Figure | None = None
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The topic's identity: `probability/predictive-values`."""
        return f"{self.unit}/{self.id}"

    @property
    def drill(self) -> tuple[str, ...]:
        """The names of the questions that make its drill, in the order of the steps; none where it has none."""
        by_step = {generator.drill: name for name, generator in self.questions.items()}
        return tuple(by_step[step] for step in DRILLS if step in by_step)

    @property
    def lesson_file(self) -> Path:
        return self.folder / "topic.md"

    @property
    def questions_file(self) -> Path:
        return self.folder / "questions.py"

    def question_path(self, name: str) -> str:
        """The identity of one of its questions: `probability/predictive-values/ppv_from_rates`."""
        return f"{self.path}/{name}"
