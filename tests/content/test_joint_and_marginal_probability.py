"""Two-way tables counted person by person."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.content.asked import choices_asked, course, found, numbers_asked

HERE = "probability/joint-and-marginal-probability/"


def rows_of(name: str, seed: int) -> list[list[str]]:
    """The body of the table that a draw shows, without its heading."""
    text = course().generator(f"{HERE}{name}").draw(str(seed)).question.ask
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[:1] + lines[2:]]


def test_every_row_and_column_of_the_filled_table_adds_up() -> None:
    for seed, (text, answer, _) in enumerate(numbers_asked(f"{HERE}missing_box")):
        head, top, bottom, foot = rows_of("missing_box", seed)
        a, row, column, whole = int(top[1]), int(top[3]), int(foot[1]), int(foot[3])
        table = {(top[0], head[1]): a, (top[0], head[2]): row - a, (bottom[0], head[1]): column - a}
        table[bottom[0], head[2]] = whole - sum(table.values())
        (place,) = re.findall(r"box “(.*?)” and “(.*?)”", text)
        assert table[place] == answer


def test_a_box_or_a_margin_of_everybody() -> None:
    for seed, (text, answer, _) in enumerate(numbers_asked(f"{HERE}box_of_everybody")):
        head, *body = rows_of("box_of_everybody", seed)
        people = Counter({(row[0], head[at]): int(row[at]) for row in body for at in (1, 2)})
        wanted = re.findall(r"“(.*?)”", text)
        assert 1 <= len(wanted) <= 2
        count = sum(number for box, number in people.items() if all(word in box for word in wanted))
        assert answer == pytest.approx(count / people.total())


def test_a_part_of_a_part_counted_in_ten_thousand() -> None:
    for text, answer, _ in numbers_asked(f"{HERE}joint_from_parts"):
        margin, part = found(r"(\d+)%.*?(\d+)%", text)
        people = [(at % 100 < margin, at // 100 < part) for at in range(10_000)]
        assert answer == pytest.approx(100 * people.count((True, True)) / 10_000)


def test_a_margin_of_three_rows() -> None:
    for seed, (text, answer, _) in enumerate(numbers_asked(f"{HERE}three_by_two")):
        head, *body = rows_of("three_by_two", seed)
        (name,) = re.findall(r"marginal probability of “(.*?)”", text)
        cells = {(row[0], head[at]): int(row[at]) for row in body for at in (1, 2)}
        count = sum(number for box, number in cells.items() if name in box)
        assert answer == pytest.approx(100 * count / sum(cells.values()))


def test_only_one_share_gives_the_percentage() -> None:
    for text, question in choices_asked(f"{HERE}which_box"):
        whole, top, left, both = found(r"Of (\d+) .*?, (\d+) fall .*?, (\d+) under .*?, and (\d+) under both", text)
        (said,) = found(r"reports ([\d.]+)%", text)
        shares = {"the share of all": both / whole, "row": both / top, "column": both / left}
        fitting = [name for name, share in shares.items() if round(100 * share, 1) == pytest.approx(said)]
        assert len(fitting) == 1
        (top_name,) = re.findall(r"fall under “(.*?)”", text)
        if fitting == ["the share of all"]:
            assert question.right.startswith("the share of all")
        else:
            assert question.right.endswith(f"among those with “{top_name}”") == (fitting == ["row"])
