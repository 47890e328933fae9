"""What a template needs to show one ask in its present state."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from rounds.course.steps import steps
from rounds.kit import Breaks, Choice, Code, Number, Order, Predict, Prints, Question, Several
from rounds.kit.exhibit import Exhibit
from rounds.kit.probe import OUTCOMES
from rounds.kit.symbolic import Symbolic
from rounds.runner.protocol import CheckResult, RunResult
from rounds.runner.record import check_result, run_result
from rounds.web.study import code_form
from rounds.web.study.models import Ask, AskState, Attempt, Place, Result, Run, RunKind

NEVER = datetime.min.replace(tzinfo=UTC)
TRIES_BEFORE_SOLUTION = 3
LANGUAGES = {"python": "In Python", "sql": "In SQL"}
LABELS = {1: "Recall", 2: "Do one", 3: "Teach one"}


@dataclass(frozen=True)
class Card:
    """One ask with its latest attempt. `uid` is for the next answer, where the page has no script to make one."""

    ask: Ask
    question: Question
    last: Attempt | None
    uid: UUID
    is_reported: bool = False
    run: Run | None = None
    now: datetime = NEVER
    versions: tuple[Run, ...] = ()
    failed_checks: int = 0
    before: int = 0

    @property
    def app(self) -> str:
        """The app whose addresses take the answer."""
        return "labs" if self.ask.place == Place.STEP else "study"

    @property
    def is_step(self) -> bool:
        return self.ask.place == Place.STEP

    @property
    def label(self) -> str:
        if self.calls:
            return "Before you run it"
        return LANGUAGES[self.question.language] if isinstance(self.question, Code) else LABELS[self.ask.level]

    @property
    def is_code(self) -> bool:
        return isinstance(self.question, Code)

    @property
    def calls(self) -> tuple[tuple[str, str], ...]:
        """Each call to predict, with the outcome that is chosen for it so far."""
        if not isinstance(self.question, Predict):
            return ()
        chosen = [*self.ask.draft.split("\n"), *[""] * len(self.question.calls)]
        return tuple(zip(self.question.calls, chosen, strict=False))

    @property
    def outcomes(self) -> tuple[str, ...]:
        return OUTCOMES

    @property
    def program(self) -> str:
        """What stands in the editor: what was typed, or what the learner begins with."""
        if isinstance(self.question, Predict):
            return self.question.starter
        return self.ask.draft or (self.question.starter if isinstance(self.question, Code) else "")

    @property
    def starts(self) -> tuple[code_form.Start, ...]:
        """What the learner may begin anew with."""
        return code_form.starts(self.question)

    @property
    def is_running(self) -> bool:
        return self.run is not None and not self.run.is_over

    @property
    def waited_s(self) -> int:
        """How many seconds ago the latest program was sent: a page that waits longer asks less often."""
        return round((self.now - self.run.sent_at).total_seconds()) if self.run is not None and self.run.sent_at else 0

    @property
    def check(self) -> CheckResult | None:
        """What the latest run came to, if it was a check."""
        record = self._result(RunKind.CHECK)
        return check_result(record) if record else None

    @property
    def output(self) -> RunResult | None:
        """What the latest run printed and drew, if it was no check."""
        record = self._result(RunKind.RUN)
        return run_result(record) if record else None

    def _result(self, kind: RunKind) -> dict[str, Any] | None:
        return self.run.result if self.run is not None and self.run.kind == kind else None

    @property
    def pictures(self) -> tuple[str, ...]:
        """The figures of the output as addresses that hold them whole."""
        figures = self.output.figures if self.output else ()
        return tuple(f"data:image/png;base64,{base64.b64encode(figure).decode()}" for figure in figures)

    @property
    def options(self) -> tuple[str, ...]:
        """The options of a choice, in the order drawn; none for a typed answer."""
        return self.question.options if isinstance(self.question, (Breaks, Choice, Several)) else ()

    @property
    def takes_several(self) -> bool:
        return isinstance(self.question, Several)

    @property
    def picked(self) -> tuple[str, ...]:
        """The options or items of the draft, one a line."""
        return tuple(self.ask.draft.splitlines())

    @property
    def holding(self) -> tuple[str, ...]:
        """The options that hold, for showing them once the ask is closed."""
        return tuple(self.question.reference().splitlines()) if self.options else ()

    @property
    def items(self) -> tuple[str, ...]:
        """The items to put in order: as the learner has them so far, or as drawn; the right order once it is closed."""
        if not isinstance(self.question, Order):
            return ()
        if not self.ask.is_open:
            return self.question.right
        return self.picked if sorted(self.picked) == sorted(self.question.right) else self.question.options

    @property
    def form(self) -> str:
        """The form of a question about code; none for the other kinds."""
        return code_form.form(self.question)

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        return code_form.exhibits(self.question)

    @property
    def is_output(self) -> bool:
        return isinstance(self.question, Prints)

    @property
    def rows(self) -> int:
        return code_form.rows(self.question)

    @property
    def depths(self) -> tuple[int, ...]:
        return code_form.DEPTHS

    @property
    def code_lines(self) -> tuple[code_form.CodeLine, ...]:
        return code_form.code_lines(self.question, self.ask.draft, self.ask.is_open)

    @property
    def gaps(self) -> tuple[code_form.Piece, ...]:
        return code_form.gaps(self.question, self.ask.draft, self.ask.is_open)

    @property
    def unit(self) -> str:
        return self.question.unit if isinstance(self.question, Number) else ""

    @property
    def is_numeric(self) -> bool:
        return isinstance(self.question, Number)

    @property
    def is_read(self) -> bool:
        """Whether the page says, while the answer is typed, how it is read."""
        return isinstance(self.question, (Number, Symbolic))

    @property
    def takes_maths(self) -> bool:
        """Whether the answer is mathematical notation, so that a maths keyboard helps."""
        return isinstance(self.question, Symbolic)

    @property
    def letters(self) -> str:
        """The letters that the answer may use, for the maths keyboard."""
        return " ".join(self.question.vars) if isinstance(self.question, Symbolic) else ""

    @property
    def hints(self) -> tuple[str, ...]:
        """The hints shown so far."""
        return self.question.hints[: self.ask.hints]

    @property
    def has_more_hints(self) -> bool:
        return self.ask.is_open and self.ask.hints < len(self.question.hints)

    @property
    def result(self) -> str:
        """How the card looks: "" when fresh, else the latest attempt's result."""
        return self.last.result if self.last else ""

    @property
    def is_right(self) -> bool:
        return self.ask.state == AskState.RIGHT

    @property
    def shows_working(self) -> bool:
        return self.ask.state in (AskState.RIGHT, AskState.SHOWN)

    @property
    def steps(self) -> tuple[str, ...]:
        """The worked solution, step by step."""
        return steps(self.question.working)

    @property
    def is_stuck(self) -> bool:
        """Whether the last try was wrong, or the learner did not know; in a placement nothing is said of that."""
        return not self.ask.is_silent and (self.ask.state == AskState.SHOWN or self.result == Result.INCORRECT)

    @property
    def is_in_lesson(self) -> bool:
        return self.ask.place == Place.LESSON

    @property
    def is_for_practice_only(self) -> bool:
        return self.ask.place == Place.ADDRESS

    @property
    def may_show_working(self) -> bool:
        """The worked solution is offered after a first try, so that there is one; for a program, after three."""
        if self.is_code:
            return self.ask.is_open and self.failed_checks >= TRIES_BEFORE_SOLUTION
        return self.ask.is_open and self.result in (Result.INCORRECT, Result.WRONG_FORM)
