"""Arithmetic read again by a machine that knows the order of operations: Python's own parser."""

from __future__ import annotations

import ast
import re
from fractions import Fraction

from rounds.kit import Choice
from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "school-maths/order-of-operations/"
STEPS = {ast.Add: "__add__", ast.Sub: "__sub__", ast.Mult: "__mul__", ast.Div: "__truediv__"}


def value(text: str) -> Fraction:
    """An expression as Python reads it, in exact fractions."""
    python = text.replace(r"\times", "*").replace("×", "*").replace("^", "**").replace("÷", "/")
    python = re.sub(r"(\d)\s*\(", r"\1*(", python).replace("−", "-")
    return worked_out(ast.parse(python.strip(), mode="eval").body)


def worked_out(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant):
        return Fraction(str(node.value))
    if isinstance(node, ast.UnaryOp):
        return -worked_out(node.operand)
    assert isinstance(node, ast.BinOp)
    left, right = worked_out(node.left), worked_out(node.right)
    if isinstance(node.op, ast.Pow):
        return Fraction(left ** int(right))
    done: Fraction = getattr(left, STEPS[type(node.op)])(right)
    return done


def test_two_operations() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}what_comes_first"):
        (line,) = re.findall(r"What is (.*?)\? Give", text)
        assert value(line) == answer


def test_whole_expressions() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}expression"):
        (line,) = re.findall(r"\$(.*?)\$", text)
        assert value(line) == answer


def test_sums_below_zero() -> None:
    seen = set()
    for text, answer, _ in numbers_asked(f"{HERE}below_zero"):
        seen.add(text.split()[1])
        numbers = [int(number) for number in re.findall(r"-?\d+", text.replace(",", "").replace("−", "-"))]
        if "base excess" in text or "fluid balance" in text:
            assert numbers[0] + answer == numbers[1]
        elif "freezer" in text:
            assert answer - numbers[0] == numbers[1]
        elif "anion gap" in text:
            sodium, chloride, bicarbonate = numbers
            assert chloride + bicarbonate + answer == sodium
        else:
            early, late = found(r"after day (-\d+) is day (\d+)", text.replace("−", "-"))
            assert len(range(int(early), int(late))) == answer
    assert len(seen) >= 4


def told(text: str) -> int:
    """What the story of a store comes to, lived through one box and one day after the other."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if "on all" in text:
        wards, start, out, put_in, _ = numbers
        return sum(start - out + put_in for _ in range(wards))
    if "morning" in text:
        stock, days, morning, evening = numbers
        for _ in range(days):
            stock -= morning
            stock -= evening
        return stock
    stock, out, daily, days = numbers
    stock -= out
    for _ in range(days):
        stock += daily if "put in" in text else -daily
    return stock


def test_only_one_bracketing_tells_the_story() -> None:
    shapes = set()
    for text, question in choices_asked(f"{HERE}which_bracketing"):
        fitting = [line for line in question.options if value(line) == told(text)]
        assert fitting == [question.right]
        shapes.add(re.sub(r"\d+", "#", question.right))
    assert len(shapes) == 4


def test_the_first_wrong_line_is_the_first_that_does_not_follow() -> None:
    for seed in range(60):
        question = course().generator(f"{HERE}first_wrong_line").draw(str(seed)).question
        assert isinstance(question, Choice)
        lines = re.findall(r"\d\. \$(.*)\$", question.ask)
        start, first = lines[0].split("=")
        values = [value(start), value(first), *(value(line.removeprefix("=")) for line in lines[1:])]
        wrong = next(at for at in range(1, 5) if values[at] != values[at - 1])
        assert question.right == f"line {wrong}"
