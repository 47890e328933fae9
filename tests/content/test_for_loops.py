"""Loops, run by a Python of its own and counted by hand."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from rounds.kit import Choice, Fill, Lines, Number
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/for-loops"
SEEDS = range(20)


def test_turns_are_counted_one_by_one() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/how_often").draw(str(seed)).question
        assert isinstance(question, Number)
        [head] = re.findall(r"`(for i in .+:)`", question.ask)
        shown, error = ended(f'{head}\n    print("turn")')
        assert not error
        assert shown.count("turn") == question.answer


def test_counting_from_one_shows_each_number_and_wrong_gaps_do_not() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/from_one_on").draw(str(seed)).question
        assert isinstance(question, Fill)
        [(label, last)] = re.findall(r"to (\w+) (\d+), and nothing else", question.ask)
        wanted = "".join(f"{label} {number}\n" for number in range(1, int(last) + 1))
        assert ended(question.filled(question.answers)) == (wanted, "")
        for trap in question.traps:
            assert ended(question.filled(trap.answer.split("\n")))[0] != wanted


def test_every_item_is_converted_in_each_call() -> None:
    factors = {"to_grams": Fraction(1, 1000), "to_metres": Fraction(1, 100), "to_minutes": Fraction(60)}
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/back_after_all_turns").draw(str(seed)).question
        assert isinstance(question, Lines)
        shown, error = ended(question.code)
        [(name, given)] = re.findall(r"^print\((\w+)\((.+)\)$", question.code, re.MULTILINE)
        values = [Fraction(text) for text in re.findall(r"[\d.]+", given)]
        if name == "to_celsius":
            wanted = [float((value - 32) * 5 / 9) for value in values]
        else:
            wanted = [float(value * factors[name]) for value in values]
        assert not error
        assert [float(text) for text in re.findall(r"[\d.]+", shown)] == pytest.approx(wanted, abs=0.05)


def test_the_first_item_bears_the_number_that_was_asked_for() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/bed_by_bed").draw(str(seed)).question
        assert isinstance(question, Lines)
        [(first, end)] = re.findall(r"`(\w+ 1: \w+)` first, and at the very end `([\w ]+)`", question.ask)
        shown = ended(question.code)[0].splitlines()
        assert (shown[0], shown[-1], len(shown)) == (first, end, 4)


def test_what_is_said_of_a_colleagues_loop_happens() -> None:
    early = "def check(xs):\n    for x in xs:\n        return x + 1\n\nprint(check([5, 6, 7]))"
    assert ended(early) == ("6\n", "")
    assert ended("xs = [5, 6]\nfor x in xs:\n    x = x * 2\nprint(xs)") == ("[5, 6]\n", "")
    seen = set()
    for seed in range(40):
        question = course().generator(f"{TOPIC}/tried_on_one").draw(str(seed)).question
        assert isinstance(question, Choice)
        seen.update(re.findall("first one only|stays as it was|is missing|once at each turn", question.right))
        if "range(1" in question.ask:
            [last] = re.findall(r"range\(1, (\d+)\)", question.ask)
            days = ended(f"for day in range(1, {last}):\n    print(day)")[0].splitlines()
            assert last not in days
            assert f"day {last} is missing" in question.right
    assert len(seen) == 4


def test_celsius_by_fractions() -> None:
    [convert] = course().topic_of(TOPIC).exercises["exercise_fahrenheit_to_celsius"].functions
    assert convert([98.6, 104, 212, -40]) == [37.0, 40.0, 100.0, -40.0]
    tenths = range(950, 1060)
    by_hand = [float(round((Fraction(t, 10) - 32) * Fraction(5, 9), 1)) for t in tenths]
    assert convert([t / 10 for t in tenths]) == by_hand
