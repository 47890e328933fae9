"""Expected values, worked out again by averaging a hundred cases, one after the other."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from itertools import pairwise
from random import Random
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
        (kept,) = found(r"(?:keeps|has) (\d) ", text)
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
        a, b = found(r"means (\d+) .*, each [a-z ]+ (\d+)\. How", text)
        # Two weeks that average so; paired in either order the totals have one average.
        first, second = (0.5 * m, 1.5 * m), (0.2 * n, 1.8 * n)
        for paired in (second, second[::-1]):
            assert answer == pytest.approx(fmean(a * x + b * y for x, y in zip(first, paired, strict=True)))


@cache
def stretches(bond: str, mean: float) -> list[float]:
    """How many came in each of many stretches that hang together as the question says."""
    chance = Random(1)
    fresh = [chance.choice((mean - 2, mean - 1, mean, mean + 1, mean + 2)) for _ in range(40_000)]
    if bond == "independent":
        return fresh
    if bond == "alike":
        return [(one + other) / 2 for one, other in pairwise(fresh)]
    done, owed = [], 0.0
    for planned in fresh:
        cancelled = 2 if chance.random() < 0.5 else 0
        done.append(planned - cancelled + owed)
        owed = cancelled
    return done


def test_what_is_expected_after_a_run_is_what_many_runs_are_followed_by() -> None:
    right = set()
    for text, question in choices_asked(f"{HERE}after_a_run"):
        mean, length = found(r", (\d) [a-z ]+ are expected .* in the last (\d) ", text)
        (bond,) = re.findall(r"independent|alike|is cancelled", text)
        run, came = int(length), stretches(bond, mean)
        usual = fmean(came)
        after = fmean(came[at] for at in range(run, len(came)) if all(low < usual for low in came[at - run : at]))
        kind = question.right.split()[0].rstrip(",")
        right.add(kind if kind in ("More", "Fewer") else "as before")
        if kind == "More":
            assert after > usual + 0.1
        elif kind == "Fewer":
            assert after < usual - 0.1
        else:
            assert after == pytest.approx(usual, abs=0.1)
            assert question.right.startswith(f"{mean:g},")
    assert right == {"More", "Fewer", "as before"}


def test_a_sum_is_plain_where_events_are_counted_and_too_large_where_people_are() -> None:
    kinds = set()
    for text, question in choices_asked(f"{HERE}colleague_will_not_add"):
        m, n = found(r"([\d.]+) [a-z ]+ (?:are expected|will) .* and ([\d.]+) (?:[io]n|will)", text)
        way, said = re.findall(r"It is (below )?([\d.]+):", question.right)[0]
        assert float(said) == pytest.approx(m + n)
        # Only where people are counted, and one of them may count twice, is the sum too large.
        both = "for some both" in text
        assert bool(way) == both
        kinds.add(both)
    assert kinds == {True, False}
