"""Events counted by naming every patient: Python's sets are the second road."""

from __future__ import annotations

import re

import pytest

from tests.content.asked import choices_asked, found, numbers_asked

HERE = "probability/probability-of-events/"


def test_the_complement_is_everybody_else() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}complement"):
        whole, part = found(r"Of (\d+) .*?, (\d+) ", text)
        assert answer == pytest.approx(len(set(range(int(whole))) - set(range(int(part)))) / whole)


def test_two_groups_as_sets() -> None:
    asked = set()
    for text, answer, _ in numbers_asked(f"{HERE}either_of_two"):
        whole, one, other, last = (int(number) for number in re.findall(r"\d+", text)[:4])
        both = one + other - (whole - last) if "to neither group" in text else last
        first = set(range(one))
        second = set(range(one - both, one - both + other))
        (question,) = re.findall(r"How many belong to (.*)\?", text)
        asked.add(question)
        expected = {
            "both": first & second,
            "at least one": first | second,
            "neither": set(range(whole)) - first - second,
            "exactly one": first ^ second,
        }[question]
        assert len(expected) == answer, text
    assert len(asked) == 4


def test_regions_as_lists_of_people() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}regions"):
        whole, only, second, both, neither = (int(number) for number in re.findall(r"\d+", text)[:5])
        people = ["A"] * only + ["B"] * second + ["AB"] * both + [""] * neither
        assert len(people) == whole
        if "at least one" in text:
            chosen = [person for person in people if person]
        elif "both circles?" in text:
            chosen = [person for person in people if person == "AB"]
        elif "outside the circle" in text:
            chosen = [person for person in people if "A" not in person]
        else:
            chosen = [person for person in people if "A" in person]
        assert answer == pytest.approx(len(chosen) / whole), text


def test_at_least_one_counts_everybody_with_any() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}at_least_one"):
        whole, none, one, two = found(r"Among (\d+) .*?, (\d+) had no .*?, (\d+) had one and (\d+) had two", text)
        assert answer == pytest.approx(100 * (one + two + (whole - none - one - two)) / whole)


def test_only_groups_without_common_members_add_up() -> None:
    together = ("nausea", "asthma", "signature")
    for text, question in choices_asked(f"{HERE}may_they_be_added"):
        may_overlap = any(word in text for word in together)
        assert question.right.startswith("It is at most") == may_overlap
