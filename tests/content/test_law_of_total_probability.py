"""Trees walked by made-up people, one by one."""

from __future__ import annotations

import re

import pytest

from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "probability/law-of-total-probability/"


def test_branches() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}fill_a_branch"):
        prior, given = found(r"fork: (0\.\d+) have .* probability (0\.\d+)\.", text)
        people = [(i < 100 * prior - 1e-9, j < 100 * given - 1e-9) for i in range(100) for j in range(100)]
        if "at the end" in text:
            assert answer == pytest.approx(people.count((True, True)) / len(people))
        elif "*first* fork" in text:
            assert answer == pytest.approx(sum(not ill for ill, _ in people) / len(people))
        else:
            ill = [positive for is_ill, positive in people if is_ill]
            assert answer == pytest.approx(ill.count(False) / len(ill))


def test_all_positive_results_counted_in_ten_thousand_people() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}share_positive"):
        prior, hit, false = found(r", (\d+)% have .* in (\d+)% of those with .* and in (\d+)% of those", text)
        positive = sum((j < hit) if i < prior else (j < false) for i in range(100) for j in range(100))
        assert answer == pytest.approx(positive / 100)


def test_three_groups_in_ten_thousand_people() -> None:
    for seed, (_, answer, _) in enumerate(numbers_asked(f"{HERE}three_groups")):
        text = course().generator(f"{HERE}three_groups").draw(str(seed)).question.ask
        rows = [(int(a), int(b)) for a, b in re.findall(r"\| (\d+)% \| (\d+)% \|", text)]
        assert len(rows) == 3
        assert sum(size for size, _ in rows) == 100
        assert answer == pytest.approx(sum(size * 100 * rate / 100 for size, rate in rows) / 100)


def test_the_fitting_tree_gives_back_what_is_known() -> None:
    for text, question in choices_asked(f"{HERE}which_tree"):
        prior, hit, negative = found(r", (\d+)% have .* positive in (\d+)% of the ill and \*negative\* in (\d+)%", text)
        first, rest, ill, healthy = found(
            r"(\d+)% and (\d+)%; then (\d+)% positive for the ill, (\d+)%", question.right
        )
        assert (first, ill, healthy + negative, first + rest) == (prior, hit, 100, 100)


def test_the_mix_gives_the_rate() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}mix_behind_a_rate"):
        low, high, total = found(r", (\d+)% of .* and (\d+)% of .* all together, ([\d.]+)%", text)
        assert (low * (100 - answer) + high * answer) / 100 == pytest.approx(total)
