"""The laws of logarithms, worked out again with numbers in place of letters and by multiplying things out."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from decimal import Decimal, getcontext
from fractions import Fraction

import pytest

from rounds.kit import Formula
from tests.content.asked import SEEDS, choices_asked, course, found, numbers_asked

HERE = "school-maths/laws-of-logarithms/"
getcontext().prec = 40


FRACTION = re.compile(r"\\frac\{((?:[^{}]|\{[^{}]*\})+)\}\{((?:[^{}]|\{[^{}]*\})+)\}")


def in_python(latex: str) -> str:
    """An expression of one-letter factors, fractions, roots and logarithms, as Python reads it."""
    text = re.sub(r"\\(left|right|,)", " ", latex)
    text = re.sub(r"\\sqrt\{(\w+)\}", r"((\1)^(1/2))", text)
    while (plain := FRACTION.sub(r"((\1)/(\2))", text)) != text:
        text = plain
    text = re.sub(r"\\ln ([m-z])", r"\\ln(\1)", text)
    tokens = re.findall(r"ln|[m-z]|\d+|[-+*/^()]", text)
    written = ""
    for token, after in zip(tokens, [*tokens[1:], ""], strict=True):
        written += "**" if token == "^" else token
        ends = token not in {"ln", "(", *"+-*/^"}
        begins = after == "ln" or after == "(" or after.isalnum()
        written += "*" if ends and begins else ""
    return written


def worked_out(python: str, **letters: float) -> float:
    return float(eval(python, {"ln": math.log, **letters}))


def test_a_third_logarithm_is_that_of_the_numbers_themselves() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}logs_from_given"):
        m, n = found(r"m = ([\d.]+)\$ and \$\\log_\{10\} n = ([\d.]+)\$", text)
        match = re.search(r"\\left\((.+)\\right\)", text)
        assert match is not None
        value = worked_out(in_python(match[1]), m=10**m, n=10**n)
        assert math.log10(value) == pytest.approx(answer)


def test_another_base_raised_to_the_answer_is_the_number() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}change_of_base"):
        base, value = found(r"\\log_\{(\d)\} (\d+)\$", text)
        assert base**answer == pytest.approx(value)


def test_an_expanded_logarithm_is_that_of_the_fraction() -> None:
    shapes = set()
    for seed in SEEDS:
        question = course().generator(f"{HERE}expand_a_logarithm").draw(str(seed)).question
        assert isinstance(question, Formula)
        match = re.search(r"Write \$\\ln \\left\((.+)\\right\)\$", question.ask)
        assert match is not None
        shapes.add(re.sub(r"\d", "#", match[1]))
        for x, y, z in ((2.0, 3.0, 5.0), (0.3, 7.0, 1.5)):
            whole = math.log(worked_out(in_python(match[1]), x=x, y=y, z=z))
            parts = worked_out(question.answer.replace("^", "**"), a=math.log(x), b=math.log(y), c=math.log(z))
            assert parts == pytest.approx(whole)
    assert len(shapes) >= 4


def test_many_chances_are_multiplied_out_in_long_decimals() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}log_of_many_chances"):
        numbers = re.findall(r"0\.\d+|(?<![{\d.])\d+(?![}\d.])", text.split(" What is")[0])
        counts = [int(n) for n in numbers if "." not in n]
        chances = [Decimal(n) for n in numbers if "." in n]
        assert len(counts) == len(chances) == 2
        product = Decimal(1)
        for count, chance in zip(counts, chances, strict=True):
            for _ in range(count):
                product *= chance
        assert float(product.log10()) == pytest.approx(answer)


def sides(equation: str, x: float) -> Iterator[float]:
    """Both sides of an equation at this x, each logarithm through the natural one."""
    for side in equation.split(" = "):
        total = 0.0
        for sign, before, base, value, alone in re.findall(
            r"(-?) ?(?:(\d+) )?\\(?:ln|log_\{?(\d+)\}?) (\w+)|(\d+)(?= -|$)", side
        ):
            amount = float(alone) if alone else math.log(x if value == "x" else int(value))
            if base:
                amount /= math.log(int(base))
            total += (-1 if sign else 1) * (int(before) if before else 1) * amount
        yield total


def test_the_solution_makes_both_sides_equal() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}log_equation"):
        match = re.search(r"Solve for \$x\$: \$(.+)\$\. Give", text)
        assert match is not None
        left, right = sides(match[1], answer)
        assert left == pytest.approx(right), match[1]
        assert Fraction(answer).limit_denominator(100) == pytest.approx(answer)


def test_the_end_is_reached_by_going_step_by_step() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}steps_to_a_factor"):
        (rate,) = found(r"(\d+)%", text)
        rises = " times as " in text
        (end,) = found(r"(?:are there|it) (\d+) times as" if rises else r" is (\d+)%", text)
        amount, target, steps = 1.0, end if rises else end / 100, 0
        while (amount < target) if rises else (amount > target):
            amount *= 1 + rate / 100 if rises else 1 - rate / 100
            steps += 1
        assert steps - 1 < answer <= steps


def test_the_wrong_step_is_where_the_value_changes() -> None:
    found_wrong = set()
    for text, question in choices_asked(f"{HERE}which_step_breaks"):
        match = re.search(r": \$(.+) = (.+) = (.+)\$\. The first", text)
        assert match is not None
        letters = {"p": 2.0, "q": 3.0, "r": 5.0, "x": 2.0, "y": 3.0, "z": 5.0, "u": 2.0, "v": 3.0, "w": 5.0}
        first, second, third = (worked_out(in_python(line), **letters) for line in match.groups())
        wrong = [first != pytest.approx(second), second != pytest.approx(third)]
        assert question.right == (
            "The first step is wrong."
            if wrong[0]
            else "The second step is wrong."
            if wrong[1]
            else "Both steps are right."
        )
        assert wrong != [True, True]
        found_wrong.add(question.right)
    assert len(found_wrong) == 3


def test_a_colleague_is_answered_with_what_the_numbers_say() -> None:
    met = set()
    for text, question in choices_asked(f"{HERE}colleague_on_laws"):
        holds = question.right.startswith("Yes")
        if "words" in text:
            (many,) = found(r"all (\d+) words", text)
            product = 1.0
            for _ in range(int(many)):
                product *= 0.01
            assert product == 0
            assert "too small for the machine" in question.right
        elif "Two tubes" in text:
            (load,) = found(r"each, (\d) on", text)
            (together,) = found(r"about (\d\.\d) on", question.right)
            assert 10**together == pytest.approx(10**load + 10**load, rel=0.01)
        elif "diluted" in text:
            before, after = found(r"from (\d) to (\d)”", text)
            assert 10**before / 10**after == (10 if "a tenth" in text else 100)
            assert holds
        elif "reviewer" in text:
            (k,) = found(r"difference of (\d)\.", text)
            (power, in_ten) = found(r"\} (\d+)\$, or (\d\.\d+)", question.right)
            assert power == 2**k
            assert 10**in_ten == pytest.approx(power, rel=0.02)
        elif "A fall of 0.3" in text:
            (fall,) = found(r"with a fall of (0\.[69]|1\.2) ", text)
            part = 10**-fall
            if holds:
                name = re.findall(r"about (a quarter|an eighth|a sixteenth) is left”", text)[0]
                assert part == pytest.approx(
                    {"a quarter": 1 / 4, "an eighth": 1 / 8, "a sixteenth": 1 / 16}[name], rel=0.02
                )
            else:
                assert part == pytest.approx(1 / found(r"about 1/(\d+) is left", question.right)[0], rel=0.02)
        else:
            many, value = found(r"of ([\d,]+) patients.* is \$-(\d+)\$\.", text)
            # What each patient was given, on average, is a probability.
            assert 0.3 < math.exp(-value / many) < 1
            assert Decimal(-value).exp() < 1
            assert question.right.startswith("No: a product of probabilities is below 1")
        met.add(holds)
    assert met == {True, False}


def test_the_program_of_the_lesson_underflows_and_its_logarithms_do_not() -> None:
    product, total = 1.0, 0.0
    for _ in range(200):
        product *= 0.01
        total += math.log10(0.01)
    assert product == 0
    assert total == -400
