"""Expected values, worked out again by averaging a hundred cases, one after the other."""

from __future__ import annotations

import re
from fractions import Fraction
from statistics import fmean

import pytest

from rounds.kit import Number, Table
from tests.content.asked import choices_asked, found, numbers_asked

HERE = "probability/expectation/"


def cases(question: Number) -> list[int]:
    """A hundred cases in the shares of the table."""
    shown = question.shows
    assert isinstance(shown, Table)
    pairs = zip(shown.columns[1:], shown.rows[0][1:], strict=True)
    crowd = [int(value) for value, share in pairs for _ in range(round(100 * float(share)))]
    assert len(crowd) == 100
    return crowd


def test_an_expected_value_is_the_average_of_a_hundred_cases() -> None:
    for _, answer, question in numbers_asked(f"{HERE}expected_value"):
        assert answer == pytest.approx(fmean(cases(question)))


def test_an_expected_square_is_the_average_of_their_squares() -> None:
    for _, answer, question in numbers_asked(f"{HERE}expected_square"):
        assert answer == pytest.approx(fmean(case**2 for case in cases(question)))


def test_an_overflow_is_what_is_above_the_number_kept() -> None:
    for text, answer, question in numbers_asked(f"{HERE}overflow"):
        (kept,) = found(r"(?:keeps|makes up|has) (\d) ", text)
        assert answer == pytest.approx(fmean(case - kept if case > kept else 0 for case in cases(question)))


def test_a_fixed_part_comes_once_a_time() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}through_a_line"):
        mean, each, fixed = map(Fraction, re.findall(r"\d+(?:\.\d)?", text))
        # Ten times: as many things as ten means, and the fixed part at each of the ten.
        whole = int(10 * mean) * each + 10 * fixed
        assert answer == pytest.approx(float(whole / 10))


def test_the_cheaper_pathway_is_found_by_paying_for_a_hundred_patients() -> None:
    better = set()
    for text, answer, _ in numbers_asked(f"{HERE}two_pathways"):
        fixed, without, with_it, loss = found(
            r"costs (\d+) [a-z ]+ for each patient\. Without it (\d+)% .*, with it (\d+)%\. Each .* costs ([\d,]+) ",
            text,
        )
        wait = fmean(loss if patient < without else 0 for patient in range(100))
        act = fmean(fixed + (loss if patient < with_it else 0) for patient in range(100))
        better.add(wait < act)
        assert answer == pytest.approx(min(wait, act))
    assert better == {True, False}


def test_a_sum_averages_the_same_however_the_two_are_paired() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}sum_of_dependent"):
        m, n = found(r"expects ([\d.]+) .* and ([\d.]+) ", text)
        a, b = found(r"means (\d+) .*, each of the [a-z ]+ (\d+)\.", text)
        # Two weeks that average so; paired in either order the totals have one average.
        first, second = (0.5 * m, 1.5 * m), (0.2 * n, 1.8 * n)
        for paired in (second, second[::-1]):
            assert answer == pytest.approx(fmean(a * x + b * y for x, y in zip(first, paired, strict=True)))


def test_runs_are_outweighed_and_not_paid_back() -> None:
    for text, question in choices_asked(f"{HERE}after_a_run"):
        (mean,) = found(r", (\d) [a-z ]+ are expected", text)
        many, claimed = found(r"After (\d+) .* exactly ([\d,]+) ", next(o for o in question.options if "exactly" in o))
        assert claimed == many * mean
        assert "outweigh" in question.right


def test_only_the_plain_sum_is_right_for_two_that_depend() -> None:
    for text, question in choices_asked(f"{HERE}colleague_will_not_add"):
        m, n = found(r"week ([\d.]+) .* and ([\d.]+) [io]n", text)
        (said,) = found(r"It is ([\d.]+),", question.right)
        assert said == pytest.approx(m + n)
