"""Conditional probabilities counted by walking through a list of people."""

from __future__ import annotations

import re

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "probability/conditional-probability/"


def test_a_conditional_probability_is_a_share_of_the_group_behind_given() -> None:
    orders = set()
    for text, answer, _ in numbers_asked(f"{HERE}share_of_which_group"):
        whole, sick, signed, both = found(r"Of (\d+) .*?, (\d+) .* and (\d+) .*; (\d+) of them", text)
        assert sick + signed - both <= whole
        people = [(at < sick, sick - both <= at < sick - both + signed) for at in range(int(whole))]
        asked, given = re.findall(r"probability of (.*?), \*given\* (.*?), in per cent", text)[0]
        facts = re.findall(r"Of \d+ .*?, \d+ (.*?) and \d+ (.*?); ", text)[0]
        given_is_sign = shared(given, facts[1]) > shared(given, facts[0])
        orders.add(given_is_sign)
        group = (
            [sick_ for sick_, sign_ in people if sign_]
            if given_is_sign
            else [sign_ for sick_, sign_ in people if sick_]
        )
        assert answer == pytest.approx(100 * sum(group) / len(group)), (text, asked)
    assert orders == {True, False}


def shared(one: str, other: str) -> int:
    """How many stems of words two phrases have in common."""
    stems = {word[:4] for word in re.findall(r"[a-z]+", one) if word not in ("a", "have", "the", "this", "year")}
    return len(stems & {word[:4] for word in re.findall(r"[a-z]+", other)}) + ("fall" in one and "fell" in other)


def test_the_group_a_sentence_looks_at_stands_behind_the_bar() -> None:
    looks_at = {
        "patients with sepsis": "sepsis",
        "in migraine": "migraine",
        "Of the swollen": "swelling",
        "a patient with an infection": "infection",
        "everybody with flu": "flu",
        "Among tired": "fatigue",
        "Those who live alone": "living alone",
        "patients with pneumonia": "pneumonia",
    }
    for text, question in choices_asked(f"{HERE}sentence_to_symbols"):
        (group,) = [group for sign, group in looks_at.items() if sign in text]
        assert rf"\mid \text{{{group}}})" in question.right


def test_both_counted_in_steps() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}joint_from_conditional"):
        people, margin, given = found(r"Of ([\d,]+) .*?, (\d+)% .* is (\d+)%", text)
        assert answer / people == pytest.approx(margin / 100 * given / 100)


def test_given_times_its_group_is_both() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}conditional_from_shares"):
        sick, signed, both = found(r"is (0\.\d+), of .*? (0\.\d+), and of both (0\.\d+)", text)
        condition, asked, given = re.findall(r"the probability of (.*?) is .*probability of (.*), given (.*?)\?", text)[
            0
        ]
        assert (asked == condition) != (given == condition)
        group = signed if asked == condition else sick
        assert answer * group == pytest.approx(both)


def test_the_odd_headline_starts_from_another_group() -> None:
    for _, question in choices_asked(f"{HERE}headline_swaps"):
        others = [trap.answer for trap in question.traps]
        assert question.right not in others
        assert len(others) == 2
