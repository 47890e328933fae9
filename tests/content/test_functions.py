"""Functions, worked out again by calling them, by trying every input and by reading the table."""

from __future__ import annotations

import re

import pytest

from rounds.kit import Choice, Interval
from rounds.marking import mark
from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "school-maths/functions/"


def test_a_value_is_what_python_computes() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}value_at"):
        rule, x = re.findall(r"= (.+?)\$\. What is \$\w\((-?\d+)\)", text)[0]
        python = re.sub(r"(\d)([xt])", r"\1*\2", rule).replace("^", "**")
        assert eval(python, {"x": int(x), "t": int(x)}) == answer


def test_a_table_is_read_in_the_direction_asked() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}read_from_a_table"):
        rows = [
            [int(cell) for cell in re.findall(r"\d+", row)] for row in re.findall(r"\| \$[^$]+\$ \|([\d |]+)\|", text)
        ]
        there = dict(zip(*rows, strict=True))
        if "What is" in text:
            assert there[int(found(r"What is \$\w\((\d)\)", text)[0])] == answer
        else:
            assert there[int(answer)] == found(r"\(x\) = (\d)\$\?", text)[0]


def test_some_more_goes_into_the_rule_whole() -> None:
    for seed in range(40):
        question = course().generator(f"{HERE}some_more").draw(str(seed)).question
        text = " ".join(question.ask.split())
        a, b, more = (int(n) for n in found(r"f\(n\) = (\d+)n \+ (\d+)\$.*f\(n \+ (\d+)\)", text))
        slope, start = (int(n) for n in found(r"(\d+)\*n \+ (\d+)", question.reference()))
        for n in range(5):
            assert slope * n + start == a * (n + more) + b


def test_nothing_is_divided_by_zero() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}what_may_not_go_in"):
        match = re.search(r"\}\{(\d*)x ([+-]) (\d+)\}", text)
        assert match is not None
        a, sign, b = match.groups()
        assert int(a or 1) * answer + (int(b) if sign == "+" else -int(b)) == 0


def test_every_input_of_a_root_that_makes_sense_and_no_other() -> None:
    for seed in range(40):
        question = course().generator(f"{HERE}inputs_of_a_root").draw(str(seed)).question
        assert isinstance(question, Interval)
        match = re.search(r"sqrt\{(-?\d*)(x?) ([+-]) (\d+)(x?)\}", question.ask)
        assert match is not None
        first, letter, _sign, second, _ = match.groups()

        def under(x: int, first: int = int(first), letter: str = letter, second: int = int(second)) -> int:
            return first * x - second if letter else first - second * x

        allowed = [x for x in range(-5, 30) if under(x) >= 0]
        border = allowed[0] if letter else allowed[-1]
        assert mark(question, f"x {'>=' if letter else '<='} {border}").is_correct
        assert not mark(question, f"x {'>' if letter else '<'} {border}").is_correct


def test_each_rule_that_is_a_function_is_named_as_one() -> None:
    backwards = ("to the patient", "to the donor", "to the child")
    for _, question in choices_asked(f"{HERE}which_is_no_function"):
        assert any(words in question.right for words in backwards)
        assert not any(words in trap.answer for trap in question.traps for words in backwards)


def test_twice_the_input_is_put_into_the_rule() -> None:
    for text, question in choices_asked(f"{HERE}twice_as_many"):
        assert isinstance(question, Choice)
        a, b, n, once = found(r"f\(x\) = (\d+)x \+ (\d+)\$.*?“\$f\((\d+)\)\$ is (\d+)\.", text)
        assert a * n + b == once
        (said,) = found(r"it is (\d+):", question.right)
        assert said == pytest.approx(sum([a] * int(2 * n)) + b)
