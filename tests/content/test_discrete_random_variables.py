"""Discrete random variables, worked out again by lining up a hundred cases and counting them."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product

import pytest

from rounds.kit import Number, Table
from tests.content.asked import choices_asked, found, numbers_asked

HERE = "probability/discrete-random-variables/"


def cells(question: Number) -> list[str]:
    assert isinstance(question.shows, Table)
    return [str(cell) for cell in question.shows.rows[0][1:]]


def cases(question: Number) -> list[int]:
    """A hundred cases, each with its value, in the shares of the table."""
    crowd = [value for value, cell in enumerate(cells(question)) for _ in range(round(100 * float(cell)))]
    assert len(crowd) == 100
    return crowd


def from_cumulative(question: Number) -> list[int]:
    """A hundred cases in order: the first reach a value where the table has added up so many."""
    upto = [round(100 * float(cell)) for cell in cells(question)]
    return [next(value for value, so_far in enumerate(upto) if rank < so_far) for rank in range(100)]


PHRASES: tuple[tuple[str, Callable[[int, tuple[int, ...]], bool]], ...] = (
    (r"more than (\d) and at most (\d)", lambda value, ends: value in range(ends[0] + 1, ends[1] + 1)),
    (r"more than (\d)", lambda value, ends: not value <= ends[0]),
    (r"at least (\d)", lambda value, ends: not value < ends[0]),
    (r"fewer than (\d)", lambda value, ends: value < ends[0]),
    (r"at most (\d)", lambda value, ends: value <= ends[0]),
    (r"exactly (\d)", lambda value, ends: value == ends[0]),
)


def share_said(text: str, crowd: list[int]) -> float:
    """The share of the crowd of which the first phrase that is found in the question is true."""
    asked = text.split("What is the probability of")[1]
    for pattern, holds in PHRASES:
        if match := re.search(pattern, asked):
            ends = tuple(map(int, match.groups()))
            return sum(holds(value, ends) for value in crowd) / len(crowd)
    raise AssertionError(text)


def test_the_missing_probability_makes_the_whole() -> None:
    for _, answer, question in numbers_asked(f"{HERE}missing_probability"):
        known = [round(100 * float(cell)) for cell in cells(question) if cell != "?"]
        assert len(known) == 4
        assert sum(known) + round(100 * answer) == 100


def test_one_list_alone_keeps_both_laws() -> None:
    for _, question in choices_asked(f"{HERE}which_can_be_a_pmf"):
        lists = {option: [round(100 * float(part)) for part in option.split(",")] for option in question.options}
        lawful = [option for option, parts in lists.items() if min(parts) >= 0 and sum(parts) == 100]
        assert lawful == [question.right]


def test_a_cumulative_value_counts_everybody_up_to_it() -> None:
    for text, answer, question in numbers_asked(f"{HERE}cumulative_value"):
        (most,) = found(r"\$F\((\d)\)\$\?", text)
        assert answer == pytest.approx(sum(value <= most for value in cases(question)) / 100)


def test_a_phrase_picks_the_cases_of_which_it_is_true() -> None:
    for text, answer, question in numbers_asked(f"{HERE}which_values_count"):
        assert answer == pytest.approx(share_said(text, cases(question)))


def test_a_cumulative_table_holds_the_same_cases() -> None:
    said = set()
    for text, answer, question in numbers_asked(f"{HERE}back_from_cumulative"):
        said.add("exactly" in text)
        assert answer == pytest.approx(share_said(text, from_cumulative(question)))
    assert said == {True, False}


def test_two_together_are_counted_in_all_hundred_pairs() -> None:
    for text, answer, question in numbers_asked(f"{HERE}two_together"):
        (total,) = found(r"probability of exactly (\d) [a-z ]+ in both", text)
        ten = [value for value, cell in enumerate(cells(question)) for _ in range(round(10 * float(cell)))]
        pairs = list(product(ten, ten))
        assert len(pairs) == 100
        assert answer == pytest.approx(sum(first + second == total for first, second in pairs) / 100)


def test_those_missing_are_on_one_list_and_not_on_the_other() -> None:
    for text, answer, question in numbers_asked(f"{HERE}missing_from_the_list"):
        least, more, people = found(r"at least (\d) .* more than (\d)\. .* for ([\d,]+) ", text)
        crowd = cases(question)
        wanted = sum(value >= least for value in crowd)
        listed = sum(value > more for value in crowd)
        assert answer == pytest.approx((wanted - listed) * people / 100)


def test_what_is_left_over_begins_where_what_is_told_ends() -> None:
    agreed = set()
    for text, question in choices_asked(f"{HERE}colleague_reads_a_cumulative_table"):
        share, claimed, edge = found(r"(\d+)% of [a-z]+\.”.*“So (\d+)% of [a-z]+ have (\d) or more", text)
        assert share + claimed == 100
        said = text.split("A colleague")[0]
        told = [n for n in range(10) if (n < edge if re.search("[Ff]ewer|Under", said) else n <= edge)]
        word, left, begins = re.findall(r"(Yes|No): (\d+)% of [a-z]+ have (\d) or more", question.right)[0]
        assert int(left) == claimed
        assert int(begins) == min(n for n in range(10) if n not in told)
        assert (word == "Yes") == (int(begins) == edge)
        agreed.add(word)
    assert agreed == {"Yes", "No"}
