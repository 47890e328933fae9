"""Equations, solved again by trying numbers and by following a straight line to where it meets zero."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from rounds.kit import Formula, Interval
from rounds.marking import mark
from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "school-maths/solving-equations/"
SIGNS = {"<": "<", ">": ">", r"\le": "<=", r"\ge": ">="}


def value(text: str, letters: dict[str, Fraction]) -> Fraction:
    """An expression as it is printed, with these numbers for its letters."""
    text = re.sub(r"\\frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))", text).replace("^", "**")
    text = re.sub(r"(?<=[\da-zA-Z)])\s?(?=[a-zA-Z(])", "*", re.sub(r"(\d+)", r"Fr\1", text))
    return Fraction(eval(re.sub(r"F\*?r\*?(\d+)", r"Fraction(\1)", text), {"Fraction": Fraction, **letters}))


def gap(equation: str, letters: dict[str, Fraction]) -> Fraction:
    left, right = equation.split("=")
    return value(left, letters) - value(right, letters)


def solution(equation: str, unknown: str, letters: dict[str, Fraction]) -> Fraction:
    """Where the gap between the two sides, a straight line, is nothing."""
    at_one, at_two = (gap(equation, {**letters, unknown: Fraction(at)}) for at in (1, 2))
    return 1 + at_one / (at_one - at_two)


def test_an_unknown_in_one_place_makes_the_equation_true() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}one_unknown"):
        equation, letter = re.findall(r"Solve \$(.+?)\$\. What is \$(\w)\$", text)[0]
        assert gap(equation, {letter: Fraction(answer)}) == 0


def test_an_unknown_on_both_sides_makes_them_equal() -> None:
    for text, _, question in numbers_asked(f"{HERE}both_sides"):
        (equation,) = re.findall(r"Solve \$(.+?)\$", text)
        assert isinstance(question.answer, int | Fraction)
        assert gap(equation, {"x": Fraction(question.answer)}) == 0
        assert solution(equation, "x", {}) == question.answer > 0
        one, other = re.findall(r"\$([^$]*x[^$]*)\$", text.split("Solve")[0].replace("$x$", ""))
        assert f"{one} = {other}" == equation


def test_another_subject_brings_the_formula_back() -> None:
    seen = set()
    for seed in range(60):
        question = course().generator(f"{HERE}change_the_subject").draw(str(seed)).question
        assert isinstance(question, Formula)
        (formula,) = re.findall(r"\$(\w = [^$]+?)\$", question.ask)
        (letter,) = re.findall(r"Make \$(\w)\$", question.ask)
        seen.add((formula, letter))
        for numbers in ((2, 3, 5), (7, 4, 9)):
            letters = dict(zip(question.vars, map(Fraction, numbers), strict=False))
            if "sqrt" in question.answer:
                inside = re.sub(r"sqrt\((.*)\)", r"\1", question.answer)
                assert gap(formula.replace("h^2", "q"), {**letters, "q": value(inside, letters)}) == 0
            else:
                assert gap(formula, {**letters, letter: value(question.answer, letters)}) == 0
    assert len(seen) >= 10


def test_the_value_found_has_the_z_that_was_given() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}value_behind_z"):
        mean, sd = found(r"mean of ([\d.]+).*?deviation of ([\d.]+)", text)
        (z,) = found(r"z\$-score of \$(-?[\d.]+)\$", text)
        assert (answer - mean) / sd == pytest.approx(z)
        assert answer > 0


def test_each_number_that_fits_is_in_the_interval_and_no_other() -> None:
    signs = set()
    for seed in range(60):
        question = course().generator(f"{HERE}which_numbers_fit").draw(str(seed)).question
        assert isinstance(question, Interval)
        left, sign, right = re.findall(r"\$([^$]+?) (<|>|\\le|\\ge) ([^$]+?)\$", question.ask)[0]
        signs.add(sign)
        fits = [
            eval(f"left {SIGNS[sign]} right", {"left": value(left, {"x": x}), "right": value(right, {"x": x})})
            for x in (Fraction(n, 2) for n in range(-40, 60))
        ]
        flip = next(at for at in range(1, 100) if fits[at] != fits[at - 1])
        closed = "=" in SIGNS[sign]
        border = Fraction(flip - 40 if fits[flip] == closed else flip - 41, 2)
        said = f"x {'<' if fits[0] else '>'}{'=' if closed else ''} {border}"
        assert mark(question, said).is_correct, (question.ask, said)
    assert len(signs) == 4


def follows(above: str, below: str, task: str) -> bool:
    """Whether two lines of a derivation say the same."""
    if "<" in above:
        tried = [Fraction(n, 2) for n in range(-400, 400)]
        return all(holds(above, x) == holds(below, x) for x in tried)
    (unknown,) = re.findall(r"\$(\w)\$", task)
    letters = {name: Fraction(number) for name, number in zip("zxmsAPQRCDVWKTUMSF", range(2, 40, 2), strict=False)}
    letters |= {"z": Fraction(3, 2), "s": Fraction(5), "x": Fraction(31)}
    letters.pop(unknown)
    if below_the_line := re.fullmatch(r"(\w) = .frac\{(\w)\}\{\w \+ (\w)\}", above):
        # No straight line: compare at the one place where the line above is true.
        rate, events, rest = below_the_line.groups()
        there = letters[events] / letters[rate] - letters[rest]
        return gap(above, {**letters, unknown: there}) == 0 == gap(below, {**letters, unknown: there})
    return solution(above, unknown, letters) == solution(below, unknown, letters)


def holds(inequality: str, x: Fraction) -> bool:
    left, sign, right = inequality.partition("<") if "<" in inequality else inequality.partition(">")
    difference = value(left, {"x": x}) - value(right, {"x": x})
    return difference < 0 if sign == "<" else difference > 0


def test_the_first_line_that_does_not_follow_is_found_by_trying_numbers() -> None:
    seen = set()
    for text, question in choices_asked(f"{HERE}first_wrong_line"):
        (task,) = re.findall(r"The task: (.+?)\. Line 1", text)
        lines = re.findall(r"\d\. \$(.+?)\$", question.ask)
        assert len(lines) == 4
        wrong = [number for number in (2, 3, 4) if not follows(lines[number - 2], lines[number - 1], task)]
        assert question.right == (f"line {wrong[0]}" if wrong else "none of them")
        assert len(wrong) < 2
        seen.add(question.right)
    assert len(seen) == 4
