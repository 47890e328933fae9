"""Straight lines, worked out again step by step along the line and by fitting them."""

from __future__ import annotations

import re
from fractions import Fraction

import numpy as np
import pytest

from rounds.kit import Equation
from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "school-maths/straight-line-graphs/"


def test_a_slope_is_what_a_fit_finds() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}slope_through_two_points"):
        x1, y1, x2, y2 = found(r"\((\d+), (-?\d+)\)\$ and \$\((\d+), (-?\d+)\)", text)
        slope, _ = np.polyfit([x1, x2], [y1, y2], 1)
        assert slope == pytest.approx(answer)


def test_slope_and_intercept_are_read_by_putting_numbers_in() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}slope_in_an_equation"):
        match = re.search(r"y = (.+?)\$", text)
        assert match is not None
        at = [eval(re.sub(r"(\d)x", r"\1*x", match[1]), {"x": x}) for x in (0, 1)]
        assert answer == (at[1] - at[0] if "its slope" in text else at[0])


def test_the_line_goes_through_both_points() -> None:
    for seed in range(60):
        question = course().generator(f"{HERE}line_through_two_points").draw(str(seed)).question
        assert isinstance(question, Equation)
        numbers = [int(n) for n in re.findall(r"\d+", question.ask.split("Write the equation")[0])]
        first, second = _pairs(question.ask, numbers)
        slope, start = found(r"y = (\d+)x \+ (\d+)", question.answer)
        for x, y in (first, second):
            assert slope * x + start == y


def _pairs(text: str, numbers: list[int]) -> tuple[tuple[int, int], tuple[int, int]]:
    """The two points of a sentence, whichever of x and y it names first."""
    if "weeks a patient" in text or "weeks of training" in text:
        return (numbers[0], numbers[1]), (numbers[2], numbers[3])
    if "names in week" in text or "cm tall" in text or "holds" in text or "weighs" in text or "taxi" in text:
        return (numbers[1], numbers[0]), (numbers[3], numbers[2])
    raise AssertionError(text)


def test_a_prediction_is_reached_by_walking_along_the_line() -> None:
    for text, answer, question in numbers_asked(f"{HERE}predicted_by_a_line"):
        told, asked = re.split(r"(?<=[a-z\d])\. (?=What)", text)
        slope = Fraction(re.search(r"\d+\.\d+|\d+(?= days per)", told)[0])  # type: ignore[index]
        falls = any(word in told for word in ("falls", "lose"))
        (to,) = found(r"(?:age|month|after) (\d+)", asked)
        (at,) = found(r"(?:[Aa]t age|In month|After) (\d+)", told)
        (value,) = found(r"(?:is|stands at|was) (\d+) (?:mmHg at|kg|days|volts|mL)", told)
        for _ in range(int(at), int(to)):
            value += -slope if falls else slope
        assert float(value) == pytest.approx(answer)
        assert question.dp == 1


def test_the_meaning_of_a_slope_is_one_step_of_x() -> None:
    for text, question in choices_asked(f"{HERE}what_the_slope_means"):
        match = re.search(r"y = (.+?)\$", text)
        assert match is not None
        python = re.sub(r"(\d)x", r"\1*x", match[1].replace("$", ""))
        step = eval(python, {"x": 1}) - eval(python, {"x": 0})
        assert f"{abs(step):.1f}" in question.right
        assert ("higher" if step > 0 else "lower") in question.right
        assert question.right.startswith("“For one more")


def test_the_equation_starts_and_moves_as_the_words_say() -> None:
    for text, question in choices_asked(f"{HERE}line_in_words"):
        start, step = re.findall(r"starts at (−?\d+) .* goes (up \d+|down \d+)", text)[0]
        python = re.sub(r"(\d)x", r"\1*x", question.right.split("= ")[1].rstrip("$"))
        assert eval(python, {"x": 0}) == int(start.replace("−", "-"))
        moves = int(step.split()[1]) * (1 if step.startswith("up") else -1)
        assert eval(python, {"x": 1}) - eval(python, {"x": 0}) == moves
