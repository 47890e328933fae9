"""Right passes, wrong fails with the right words, and a known mistake is called by its name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rounds.course.exercise import read_exercise
from rounds.kit.exercise import Exercise
from rounds.kit.written import Arguments
from rounds.runner.judging import Answer, Ended, Raised, Returned, judge, missing
from rounds.runner.protocol import CheckResult, LearnerError, Status
from rounds.runner.sameness import same

SPREAD = Path(__file__).parent / "exercises/sums/standardising/exercise_spread.py"


def exercise() -> Exercise:
    return read_exercise(SPREAD)


def judged(answer: Any, seed: str = "s") -> CheckResult:
    """The verdict where every call is answered by this function of the values."""

    def call(name: str, arguments: Arguments) -> Answer:
        got = answer(*arguments)
        return got if isinstance(got, (Returned, Raised, Ended)) else Returned(got)

    return judge(exercise(), call, seed)


def test_our_solution_passes() -> None:
    result = judged(exercise().functions[0].solve)
    assert result.passed
    assert [item.title for item in result.items] == [
        "Two values lie one standard deviation from their mean.",
        "`standardise` gives the right value on 10 inputs that you do not see.",
    ]


def test_a_known_mistake_is_called_by_its_name() -> None:
    result = judged(exercise().functions[0].mistakes[0].solve)
    assert not result.passed
    assert result.mistake == "divides-by-variance"
    assert result.says == "You divided by the variance. Which root is missing?"


def test_another_wrong_answer_shows_the_smallest_input_with_what_came_and_what_was_wanted() -> None:
    result = judged(lambda values: [0.0] * len(values))
    assert (result.passed, result.mistake) == (False, "")
    failed = result.items[-1]
    assert failed.got.startswith("standardise([")
    assert failed.got.endswith("0.0, 0.0]")
    assert failed.want.startswith("[-1.")


def test_whoever_learns_the_visible_case_by_heart_meets_hidden_ones() -> None:
    result = judged(lambda values: [-1.0, 1.0])
    assert [item.ok for item in result.items] == [True, False]


def test_the_hidden_inputs_differ_from_seed_to_seed() -> None:
    function = exercise().functions[0]
    assert function.drawn_cases("one") != function.drawn_cases("two")
    assert function.drawn_cases("one") == function.drawn_cases("one")


def test_nothing_given_back_asks_for_return() -> None:
    assert "return" in judged(lambda values: None).says


def test_an_error_is_told_with_its_line() -> None:
    error = LearnerError(type="ValueError", message="no", says="Line 3: no.")
    result = judged(lambda values: Raised(error))
    assert not result.passed
    assert result.says == "Line 3: no."
    assert "ValueError: no" in result.items[0].got


@pytest.mark.parametrize("status", [Status.TIME, Status.KILLED, Status.MEMORY])
def test_a_program_that_is_gone_does_not_pass(status: Status) -> None:
    result = judged(lambda values: Ended(status))
    assert (result.passed, result.status) == (False, status)


def test_a_learner_cannot_change_the_inputs_for_us() -> None:
    def spoils(values: list[float]) -> list[float]:
        solved = exercise().functions[0].solve(list(values))
        values[:] = [0.0] * len(values)
        return list(solved)

    assert judged(spoils).passed


def test_a_missing_function_is_named_with_the_nearest_name_there_is() -> None:
    item = missing(exercise(), lambda name: False, ["standardize", "main"])
    assert item is not None
    assert "`standardize`" in item.hint
    assert missing(exercise(), lambda name: True) is None


@pytest.mark.parametrize(
    ("got", "want", "is_same"),
    [
        (1, 1.0, True), (1.0000000001, 1.0, True), (1.001, 1.0, False), (True, 1, False), (1, True, False),
        (None, 0, False), (None, None, True), ("a", "a", True), ("1", 1, False), ([1], (1,), False),
        ([1, [2.0]], [1, [2]], True), ([1], [1, 2], False), ({"a": 1}, {"a": 1.0}, True), ({"a": 1}, {"b": 1}, False),
        (frozenset({1}), {1}, True), (float("nan"), float("nan"), True), (float("inf"), float("inf"), True),
        (0.0, 1e-12, True), (1 + 2j, 1 + 2j, True), ("x", None, False),
    ],
)  # fmt: skip
def test_sameness(got: Any, want: Any, is_same: bool) -> None:
    assert same(got, want) is is_same
