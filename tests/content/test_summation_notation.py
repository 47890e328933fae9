"""Sums and products, worked out again term by term, by closed forms and with exact fractions."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import product

import pytest

from rounds.kit import Formula
from tests.content.asked import SEEDS, choices_asked, course, found, numbers_asked

HERE = "school-maths/summation-notation/"


def values(text: str, letter: str) -> list[Fraction]:
    return [Fraction(shown) for shown in re.findall(rf"\${letter}_\d = ([\d.]+)\$", text)]


def test_a_sum_of_evenly_spaced_terms_is_their_number_times_the_mean_of_the_ends() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}evaluate_sum"):
        first, last, factor, plus = found(r"i=(\d+)\}\^\{(\d+)\} \((\d+)i \+ (\d+)\)", text)
        ends = (factor * first + plus) + (factor * last + plus)
        assert answer == (last - first + 1) * ends / 2


def test_a_score_counts_every_finding_as_often_as_it_weighs() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}weighted_score"):
        rows = re.findall(r"\| \d \| [^|]+ \| (\d+) \| (\d+) \|", text)
        weights, findings = ([int(number) for number in column] for column in zip(*rows, strict=True))
        assert len(weights) == len(findings) == 3
        points = [1 for w, x in zip(weights, findings, strict=True) for _ in product(range(w), range(x))]
        assert answer == len(points)


def test_a_square_of_a_sum_holds_every_pair_and_a_sum_of_squares_the_equal_ones() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}sum_of_squares"):
        counted = values(text, "x")
        pairs = {(i, j): counted[i] * counted[j] for i in range(4) for j in range(4)}
        whole = r"\left(\sum" in text
        assert answer == sum(pair for (i, j), pair in pairs.items() if whole or i == j)


def test_steps_multiply_as_exact_fractions() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}product_of_steps"):
        one, two, three = values(text, "p")
        assert answer == pytest.approx(float(one * two * three))


def test_a_sum_taken_apart_agrees_with_the_sum_written_out() -> None:
    for seed in SEEDS:
        question = course().generator(f"{HERE}take_a_sum_apart").draw(str(seed)).question
        assert isinstance(question, Formula)
        factor, plus = found(r"\((\d+) x_i \+ (\d+)\)", question.ask)
        at_s, at_n = found(r"(\d+)\*S \+ (\d+)\*n", str(question.answer))
        for numbers in ([3.0], [1.0, 4.0], [2.0, 7.0, 1.0, 8.0]):
            assert sum(factor * x + plus for x in numbers) == at_s * sum(numbers) + at_n * len(numbers)


def test_a_double_sum_is_the_same_column_by_column() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}sum_over_a_table"):
        boxes = found(r"\| 1 \| (\d+) \| (\d+) \| (\d+) \| \| 2 \| (\d+) \| (\d+) \| (\d+) \|", text)
        assert answer == sum(boxes[j] + boxes[j + 3] for j in range(3))


def side(latex: str, terms: int, numbers: dict[str, list[int]]) -> int:
    """The value of one side of a line."""

    def added(match: re.Match[str]) -> str:
        letter, first, last, term = match.groups()
        code = re.sub(r"(?<=[\]\d]) (?=[(wxy])", "*", re.sub(r"([wxy])_([ik])", r"\1[\2]", term).replace("^", "**"))
        places = range(int(first), int(last) + 1) if first else range(1, terms + 1)
        return f"({sum(eval(code, {**numbers, letter or 'i': place}) for place in places)})"

    limits = r"(?:_\{([ik])=(\d+)\}\^\{(\d+)\})?"
    factors = r"((?:[wxy]_[ik](?:\^2)? ?|\d+ ?|\([^)]*\)(?:\^2)? ?)+?)"
    sums = rf"\\sum{limits} {factors}(?= \+| \\times|\\right|$)"
    plain = re.sub(sums, added, latex).replace(r"\left", "").replace(r"\right", "").replace(r"\times", "*")
    return int(eval(re.sub(r"(\d) \(", r"\1*(", plain).replace("^", "**")))


def test_only_the_flawed_line_fails_for_numbers() -> None:
    flaws = set()
    for text, question in choices_asked(f"{HERE}colleague_rewrites"):
        (terms,) = found(r"to \$(\d+)\$\.", text)
        numbers = {letter: [i**2 + seed for i in range(50)] for seed, letter in enumerate("wxy", 2)}
        for option in question.options:
            left, right = (side(part, int(terms), numbers) for part in option.strip("$").split(" = "))
            assert (left != right) == (option == question.right), option
        flaws.add(re.sub(r"\d+", "", question.right))
    assert len(flaws) == 6
