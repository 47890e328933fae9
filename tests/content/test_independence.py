"""Independence, worked out again by going through everything that can happen."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "probability/independence/"
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def tries(text: str) -> tuple[int, Fraction]:
    """How many things are tried, and how often one happens."""
    (p,) = found(r"with probability (0\.\d+)", text)
    told = text.split(" What is the probability")[0].lower().split()
    words = [WORDS.index(word) for word in told if word in WORDS[3:]]
    return (words or [int(word) for word in told if word.isdigit()])[0], Fraction(str(p))


def outcomes(n: int, p: Fraction) -> Iterator[tuple[int, Fraction]]:
    """How many of n happen, and how probable that is, for each of the 2^n ways."""
    for way in product((True, False), repeat=n):
        chance = Fraction(1)
        for happens in way:
            chance *= p if happens else 1 - p
        yield sum(way), chance


def crowd(
    ill: float, first: tuple[float, float], second: tuple[float, float]
) -> dict[tuple[bool, bool, bool], Fraction]:
    """The share of everybody who is ill or not, and positive or not on each of two tests."""
    shares = {}
    for has, one, two in product((True, False), repeat=3):
        rate, rate_2 = Fraction(int(first[not has]), 100), Fraction(int(second[not has]), 100)
        weight = Fraction(int(ill), 100) if has else 1 - Fraction(int(ill), 100)
        shares[has, one, two] = weight * (rate if one else 1 - rate) * (rate_2 if two else 1 - rate_2)
    assert sum(shares.values()) == 1
    return shares


def test_with_the_expected_number_in_both_one_tells_nothing_about_the_other() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}expected_if_independent"):
        whole, first, second = found(r"Of ([\d,]+) .*?, (\d+) \D*? and (\d+) ", text)
        rest = whole - first
        # The second is as common within the first group as outside it.
        assert answer / first == pytest.approx((second - answer) / rest)


def test_a_table_is_read_as_its_share_within_says() -> None:
    seen = set()
    for text, question in choices_asked(f"{HERE}what_the_table_says"):
        whole, first, second, both = found(r"Of ([\d,]+) .*?, (\d+) \D*? and (\d+) .*?; (\d+) belong", text)
        within, outside = Fraction(int(both), int(first)), Fraction(int(second - both), int(whole - first))
        expected = (
            "Independent" if within == outside else "more are in both" if within > outside else "fewer are in both"
        )
        assert expected in question.right
        assert both > 0
        seen.add(expected)
    assert len(seen) == 3


def test_all_of_them_is_the_one_way_in_which_nothing_fails() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}all_of_them"):
        n, p = tries(text)
        assert answer == pytest.approx(float(sum(chance for count, chance in outcomes(n, p) if count == n)))


def test_at_least_one_adds_up_every_way_in_which_something_happens() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}at_least_one"):
        n, p = tries(text)
        assert answer == pytest.approx(float(sum(chance for count, chance in outcomes(n, p) if count)))


def test_both_positive_is_summed_over_everybody() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}both_positive"):
        ill, hit, false, hit_2, false_2 = found(
            r", (\d+)% have .* in (\d+)% of those with it and in (\d+)% of those without; .* in (\d+)% and (\d+)%", text
        )
        shares = crowd(ill, (hit, false), (hit_2, false_2))
        assert answer == pytest.approx(100 * float(sum(s for (_, one, two), s in shares.items() if one and two)))


def test_a_first_positive_test_foretells_the_second() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}second_after_first"):
        ill, hit, false, everybody = found(
            r", (\d+)% have .* in (\d+)% of those with it and in (\d+)% of those without.* in ([\d.]+)% of them, as",
            text,
        )
        shares = crowd(ill, (hit, false), (hit, false))
        first = sum(s for (_, one, _), s in shares.items() if one)
        both = sum(s for (_, one, two), s in shares.items() if one and two)
        assert everybody == pytest.approx(100 * float(first))
        assert answer == pytest.approx(100 * float(both / first))
        assert answer > everybody


def test_naive_bayes_did_what_the_story_says_and_counted_one_sign_twice() -> None:
    kinds = set()
    for text, question in choices_asked(f"{HERE}evidence_twice"):
        before, once, twice = found(r"probability of (\d+)%.*rises to (\d+)%.* to (\d+)%", text)

        def odds(per_cent: float) -> float:
            return per_cent / (100 - per_cent)

        # Both findings move the odds by the same factor.
        assert odds(once) / odds(before) == pytest.approx(odds(twice) / odds(once), rel=0.05)
        repeats = "nearly everybody with one" in text
        assert question.right.endswith(f"{twice:.0f}% is {'too high' if repeats else 'sound'}.")
        kinds.add(repeats)
    assert kinds == {True, False}
