"""Calls are run for real, and compared with what was predicted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rounds.course.exercise import read_exercise
from rounds.kit import Probe
from rounds.kit.record import from_record, to_record
from rounds.runner.judging import Answer, Ended, Raised, Returned, judge
from rounds.runner.probing import compared, probed
from rounds.runner.protocol import CheckResult, LearnerError, Status
from rounds.web.study.actions import code_question

EXERCISE = read_exercise(Path(__file__).parents[1] / "small_course/projects/ward-night/exercise_break_it.py")
TRUTH = ("fine", "error", "wrong number")


def came(free: Callable[..., Any]) -> CheckResult:
    def call(name: str, arguments: tuple[Any, ...]) -> Answer:
        assert name == "free"
        try:
            return Returned(free(*arguments))
        except Exception as error:
            return Raised(LearnerError(type=type(error).__name__, message=str(error)))

    return probed(EXERCISE, call)


def ours(beds: int, patients: int) -> int:
    return max(beds - patients, 0)


def test_predictions_that_come_true_pass() -> None:
    result = compared(came(ours), TRUTH)
    assert result.passed
    assert result.items[0].got == "6"
    assert result.items[1].got.startswith("TypeError: ")


def test_a_wrong_prediction_is_named_beside_what_came() -> None:
    result = compared(came(ours), ("fine", "fine", "wrong number"))
    assert not result.passed
    assert result.items[1].title == '`free("10", 4)`: error, and you said fine.'
    assert "Python stops" in result.items[1].hint
    assert result.says.startswith("2 of 3 came out as you said.")


def test_what_is_not_answered_is_not_right() -> None:
    result = compared(came(ours), ())
    assert [item.ok for item in result.items] == [False, False, False]
    assert "you said nothing" in result.items[0].title


def test_the_learner_s_own_program_decides() -> None:
    careful = lambda beds, patients: ours(int(beds), patients)  # noqa: E731
    assert compared(came(careful), ("fine", "fine", "wrong number")).passed


def test_a_program_that_ends_passes_nothing() -> None:
    result = compared(probed(EXERCISE, lambda name, arguments: Ended(Status.TIME)), TRUTH)
    assert (result.status, result.passed, result.items) == (Status.TIME, False, ())


def test_nothing_is_passed_where_nothing_was_asked() -> None:
    assert not compared(CheckResult(status=Status.OK, passed=True), ()).passed


def test_a_function_without_inputs_is_not_told_its_answer(tmp_path: Path) -> None:
    file = tmp_path / "exercise_letters.py"
    file.write_text(
        "from rounds.kit import Rng, cases, learner_writes\n\n\n"
        "@learner_writes\ndef letters() -> list[str]:\n    return ['A', 'C']\n\n\n"
        "@cases(letters)\ndef once(r: Rng):\n    yield ()\n"
    )
    result = judge(read_exercise(file), lambda name, arguments: Returned(["B"]), "s")
    assert [(item.title, item.got, item.want) for item in result.items] == [
        ("`letters` gives the right value.", "letters() gave ['B']", "")
    ]


@pytest.mark.parametrize("call", ["free", "free(x=1)", "ward.free(1)", "free(beds)"])
def test_a_call_that_is_none_is_refused(call: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Probe(call, 1, "No.")


def test_the_question_is_stored_whole() -> None:
    question = code_question(EXERCISE, "projects/ward-night/exercise_break_it")
    assert from_record(to_record(question)) == question
