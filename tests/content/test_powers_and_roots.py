"""Powers worked out again by multiplying one factor after another, and by decimal arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from itertools import pairwise
from math import isclose

from rounds.kit import Formula, Order
from tests.content.asked import SEEDS, choices_asked, course, numbers_asked

HERE = "school-maths/powers-and-roots/"
PREFIXES = {"m": "1e-3", "µ": "1e-6", "n": "1e-9", "p": "1e-12"}


def formulas_asked(path: str) -> Iterator[tuple[str, str, Formula]]:
    for seed in SEEDS:
        question = course().generator(path).draw(str(seed)).question
        assert isinstance(question, Formula)
        yield " ".join(question.ask.split()), question.answer, question


def as_decimal(typed: str) -> Decimal:
    front, power = re.fullmatch(r"([\d.]+) × 10\^\((-?\d+)\)", typed).groups()  # type: ignore[union-attr]
    return Decimal(f"{front}e{power}")


def test_the_exponent_brings_back_what_was_printed() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}which_exponent"):
        shown, front = re.findall(r"prints ([\d.,]+?)\. In .* that is \$([\d.]+) ", text)[0]
        assert Decimal(shown.replace(",", "")) == Decimal(f"{front}e{int(answer)}")


def test_a_power_agrees_with_floating_point() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}power_value"):
        base, top, bottom = re.findall(r"\$(\d+)\^\{(-?\d+)(?:/(\d+))?\}\$", text)[0]
        assert isclose(answer, float(base) ** (int(top) / int(bottom or 1)))


def test_one_power_equals_what_it_was_made_of() -> None:
    shapes = set()
    for text, answer, _ in formulas_asked(f"{HERE}index_laws"):
        letter, latex = re.findall(r"power of \$(\w)\$: \$(.*?)\$\.", text)[0]
        shapes.add(re.sub(r"[\d xtk]+", "", latex))
        plain = re.sub(r"\\dfrac\{(.*)\}\{([^{}]*\{\d+\})\}$", r"(\1)/(\2)", latex)
        plain = plain.replace(r"\times", "*").replace("^", "**").replace("{", "(").replace("}", ")")
        for value in (1.3, 0.7):
            told = eval(plain, {letter: value})
            assert isclose(told, eval(answer.replace("^", "**"), {letter: value}))
    assert len(shapes) >= 4


def test_units_are_converted_by_their_prefix() -> None:
    for text, answer, _ in formulas_asked(f"{HERE}unit_conversion"):
        value, prefix = re.findall(r"is (\d+) ([mµnp])", text)[0]
        assert as_decimal(answer) == Decimal(value) * Decimal(PREFIXES[prefix])


def test_significant_figures_are_what_decimal_arithmetic_keeps() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}significant_figures"):
        shown, figures = re.findall(r" (\d[\d.,]*\d)\.? .*?Give the number to (\d)", text)[0]
        rounded = Context(prec=int(figures), rounding=ROUND_HALF_UP).create_decimal(shown.replace(",", ""))
        assert isclose(answer, float(rounded))


def test_p_values_rise() -> None:
    for seed in SEEDS:
        question = course().generator(f"{HERE}p_values_in_order").draw(str(seed)).question
        assert isinstance(question, Order)
        values = [Fraction(text) for text in question.right]
        assert all(one < other for one, other in pairwise(values))


def test_the_answer_to_the_colleague_holds() -> None:
    seen = set()
    for text, question in choices_asked(f"{HERE}colleague_on_powers"):
        yes = question.right.startswith("Yes")
        if match := re.search(r"from \$10\^(\d)\$ to \$10\^\{(\d)\}\$", text):
            share = Fraction(10 ** int(match[2]), 10 ** int(match[1]))
            assert yes == ("only a" in text)
            assert ("hundredth" in (text if yes else question.right)) == (share == Fraction(1, 100))
        elif match := re.search(r"carry \$10\^(\d)\$ .* makes \$(.*?)\$”", text):
            total = 10 ** int(match[1]) + 10 ** int(match[1])
            claimed = eval(re.sub(r"[{}]", "", match[2]).replace(r"\times", "*").replace("^", "**"))
            assert yes == (claimed == total)
        elif match := re.search(r"of \$(\d) \\times 10\^\{(-\d)\}\$", text):
            assert yes == ("is above 0" in text)
            assert f" {float(f'{match[1]}e{match[2]}'):g} mg/L" in question.right
        elif "sqrt" in text:
            assert yes == ("twice as large”" in text)
            assert ((2 * 9) * (2 * 4)) ** 0.5 == 2 * (9 * 4) ** 0.5
        else:
            value = Fraction(re.findall(r"p-value is (\de-\d+)\.", text)[0])
            assert yes == (value < Fraction("5e-8"))
            assert yes or str(value / Fraction("5e-8")) in question.right
        seen.add((yes, text[:12]))
    assert len(seen) == 10
