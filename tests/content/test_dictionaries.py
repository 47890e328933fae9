"""Dictionaries and sets, counted again by other means."""

from __future__ import annotations

import re
from collections import Counter

from rounds.kit import Choice, Fill, Lines, SetOf
from tests.content.asked import course
from tests.content.own_python import ended

TOPIC = "python/dictionaries"
SEEDS = range(20)


def test_found_numbers_are_in_the_piles_they_should_be_in() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/in_both_piles").draw(str(seed)).question
        assert isinstance(question, SetOf)
        piles = [re.findall(r"\d+", line) for line in re.findall(r"= \{(.+)\}", question.ask)]
        [sign] = re.findall(r"found = \w+ ([&|-])", question.ask)
        everybody = sorted({*piles[0], *piles[1]})
        wanted = {"&": (True, True), "-": (True, False)}
        kept = [
            number for number in everybody if sign == "|" or (number in piles[0], number in piles[1]) == wanted[sign]
        ]
        assert re.findall(r"\d+", question.answer) == kept


def counted(code: str) -> str:
    """What the program should show: how often each text in quotes stands in it."""
    found = dict(Counter(re.findall(r'"(\w+)"', code)))
    return f"{found}\n"


def test_counts_are_those_of_a_counter_and_wrong_gaps_are_not() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/count_them").draw(str(seed)).question
        assert isinstance(question, Fill)
        wanted = counted(question.code)
        assert ended(question.filled(question.answers)) == (wanted, "")
        for trap in question.traps:
            assert ended(question.filled(trap.answer.split("\n")))[0] != wanted


def test_counted_lines_are_those_of_a_counter() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/counted_in_order").draw(str(seed)).question
        assert isinstance(question, Lines)
        wanted = counted(question.code)
        assert ended(question.code) == (wanted, "")
        [distractor] = question.distractors
        worse = re.sub(r"counts\[\w+\] = counts.+", distractor.answer, question.code)
        assert ended(worse)[0] != wanted


def test_a_wrong_gap_does_not_mend_the_look_up() -> None:
    for seed in SEEDS:
        question = course().generator(f"{TOPIC}/mend_the_lookup").draw(str(seed)).question
        assert isinstance(question, Fill)
        ours = ended(question.filled(question.answers))
        assert ours[1] == ""
        if "KeyError" not in question.ask:
            assert ours[0].count(":") or len(ours[0].splitlines()) == 2
        for trap in question.traps:
            shown = ended(question.filled(trap.answer.split("\n")))
            assert shown != ours or "None" in ours[0]


def test_what_is_said_of_dictionaries_happens() -> None:
    stores = 'doses = {"a": 5}\nprint(doses.get("b", 0), len(doses))'
    assert ended(stores) == ("0 1\n", "")
    surnames = 'stored = {}\nfor name in ["Singh", "Chen", "Singh"]:\n    stored[name] = 1\nprint(len(stored))'
    assert ended(surnames) == ("2\n", "")
    adds = 'doses = {"a": 5}\ntotal = 0\nfor x in doses:\n    total = total + x'
    assert ended(adds)[1] == "TypeError"
    words = "0, unnoticed|replaced one another|on both sides|name of a drug"
    assert len({re.findall(words, judged(seed).right)[0] for seed in range(40)}) == 4


def judged(seed: int) -> Choice:
    question = course().generator(f"{TOPIC}/safe_to_use").draw(str(seed)).question
    assert isinstance(question, Choice)
    return question


def test_codes_by_a_counter() -> None:
    [count_codes] = course().topic_of(TOPIC).exercises["exercise_count_codes"].functions
    codes = ["J18", "i50", "j18", "I50", "J18", "n39"]
    assert count_codes(codes) == dict(Counter(["J18", "I50", "J18", "I50", "J18", "N39"]))
    assert codes == ["J18", "i50", "j18", "I50", "J18", "n39"]
