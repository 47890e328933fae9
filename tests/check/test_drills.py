"""A drill is whole or not there; in the unit python it is always there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rounds.check.rules.drills_are_whole import drills_are_whole
from rounds.course import read
from rounds.kit import question
from rounds.kit.generator import DRILLS
from tests.kit import coded

COURSE = read(Path(__file__).parents[1] / "small_course").course


@pytest.mark.parametrize(
    ("steps", "unit", "is_whole"),
    [
        ((), "ward-sums", True),
        ((), "python", False),
        (DRILLS, "python", True),
        (DRILLS[:4], "ward-sums", False),
        ((*DRILLS, "fix"), "python", False),
    ],
)
def test_a_drill_has_its_five_steps(steps: tuple[str, ...], unit: str, is_whole: bool) -> None:
    made = {f"q{number}": question(level=1, drill=step)(coded.type_it) for number, step in enumerate(steps)}
    topic = replace(next(iter(COURSE.topics.values())), unit=unit, questions=made)
    assert (not list(drills_are_whole(topic, COURSE))) is is_whole


def test_a_drill_is_in_order_however_it_is_written() -> None:
    made = {step: question(level=1, drill=step)(coded.type_it) for step in reversed(DRILLS)}
    assert replace(next(iter(COURSE.topics.values())), questions=made).drill == DRILLS


def test_an_unknown_step_is_refused() -> None:
    with pytest.raises(ValueError, match="type, run, change"):
        question(level=1, drill="guess")
