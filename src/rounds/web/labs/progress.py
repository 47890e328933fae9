"""How far a learner is with a project, and their program as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rounds.course import Project, ProjectStep
from rounds.course.program import grown
from rounds.web.study.models import Ask, AskState


@dataclass(frozen=True)
class Progress:
    """The asks of the steps that were opened, by the name of their check."""

    project: Project
    asks: Mapping[str, Ask]

    @property
    def passed(self) -> tuple[ProjectStep, ...]:
        """The steps that are closed: passed, or shown."""
        return tuple(step for step in self.project.steps if self._is_closed(step))

    @property
    def open(self) -> ProjectStep | None:
        """The first step that is not closed; None once the project is done."""
        return next((step for step in self.project.steps if not self._is_closed(step)), None)

    @property
    def is_begun(self) -> bool:
        return bool(self.asks)

    @property
    def is_done(self) -> bool:
        return self.open is None

    @property
    def to_come(self) -> tuple[ProjectStep, ...]:
        """The steps behind the open one."""
        return self.project.steps[self.open.number :] if self.open else ()

    @property
    def minutes_left(self) -> int:
        return sum(step.minutes for step in self.project.steps if not self._is_closed(step))

    @property
    def program(self) -> str:
        """What the learner has written by now: what they passed with, and what was shown to them put into it."""
        program = ""
        for step in self.passed:
            ask = self.asks[step.check]
            if self.project.exercises[step.check].probes:
                continue
            program = ask.draft or program
            if ask.state == AskState.SHOWN:
                program = grown(program, self.project.exercises[step.check].solution)
        return program

    def _is_closed(self, step: ProjectStep) -> bool:
        return step.check in self.asks and not self.asks[step.check].is_open
