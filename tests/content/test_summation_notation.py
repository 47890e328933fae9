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
        weights, findings = values(text, "w"), values(text, "x")
        assert len(weights) == len(findings) == 3
        points = [1 for w, x in zip(weights, findings, strict=True) for _ in product(range(int(w)), range(int(x)))]
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


def test_only_the_flawed_line_fails_for_numbers() -> None:
    x, y, w = (1, 3), (2, 5), (4, 1)
    for _, question in choices_asked(f"{HERE}colleague_rewrites"):
        line = question.right
        if line.startswith("every square"):
            assert sum(v * v for v in x) != sum(x) ** 2
        elif line.startswith("a product"):
            assert sum(a * b for a, b in zip(w, x, strict=True)) != sum(w) * sum(x)
        elif line.startswith("a constant"):
            n, c, claimed = found(r"\^\{(\d+)\} (\d+) = (\d+)", line)
            assert n * c != claimed
        else:
            first, last, claimed = found(r"i = (\d+)\$ to \$(\d+)\$ there are \$(\d+)\$", line)
            assert len(range(int(first), int(last) + 1)) != claimed
        factor = found(r"\\sum (\d+) x_i = ", " ".join(str(trap.answer) for trap in question.traps))[0]
        assert sum(factor * v for v in x) == factor * sum(x)
        assert sum(a + b for a, b in zip(x, y, strict=True)) == sum(x) + sum(y)
