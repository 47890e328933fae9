"""The numbers behind hand washing, worked out again without pandas and without the course's own functions."""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rounds.course.project import read_project

PROJECT = read_project(Path(__file__).parents[2] / "course/projects/semmelweis-handwashing")
# Table No. I as Sinclair (1909) prints its sums.
SUMS = {1: (20042, 1989), 2: (17791, 691)}


@pytest.fixture(scope="module")
def program() -> dict[str, Any]:
    """The names of the finished program."""
    space: dict[str, Any] = {}
    exec(PROJECT.reference(len(PROJECT.steps)), space)
    return space


def printed() -> list[list[int]]:
    """The rows of the table in the first step."""
    rows = [line.strip("|").split("|") for line in PROJECT.steps[0].text.splitlines() if line.startswith("| 18")]
    return [[int(cell) for cell in row] for row in rows]


def test_the_printed_table_has_the_printed_sums() -> None:
    columns = list(zip(*printed(), strict=True))
    assert columns[0] == (1841, 1842, 1843, 1844, 1845, 1846)
    assert [sum(column) for column in columns[1:]] == [*SUMS[1], *SUMS[2]]


def test_our_table_is_the_printed_one(program: dict[str, Any]) -> None:
    table = program["vienna"]()
    ours = {(row.year, row.clinic): (row.births, row.deaths) for row in table.itertuples()}
    for year, births, deaths, other_births, other_deaths in printed():
        assert ours[year, 1] == (births, deaths)
        assert ours[year, 2] == (other_births, other_deaths)


def test_the_rates_and_the_misprint(program: dict[str, Any]) -> None:
    rates = program["overall"](program["vienna"]())
    expected = [100 * deaths / births for births, deaths in SUMS.values()]
    assert rates.tolist() == pytest.approx(expected)
    assert [round(rate, 2) for rate in expected] == [9.92, 3.88]
    assert round(expected[0] - expected[1], 2) == 6.04
    assert "9.92 and 3.38" in PROJECT.steps[1].text


def test_no_shuffle_comes_near(program: dict[str, Any]) -> None:
    died = np.array([1] * 2680 + [0] * (37833 - 2680))
    differences = [program["shuffled"](died, 20042, seed) for seed in range(300)]
    share = 2680 / 37833
    spread = 100 * sqrt(share * (1 - share) * (1 / 20042 + 1 / 17791))
    assert np.std(differences) == pytest.approx(spread, rel=0.15)
    assert abs(np.mean(differences)) < 4 * spread / sqrt(300)
    assert max(differences) < 6.04 / 4


def test_what_is_supported_holds_and_f_does_not(program: dict[str, Any]) -> None:
    first = [deaths / births for _, births, deaths, _, _ in printed()]
    second = [deaths / births for _, _, _, births, deaths in printed()]
    assert all(one > other for one, other in zip(first, second, strict=True))
    assert first != sorted(first)
    assert program["supported"]() == ["A", "C", "E"]
    assert max(year for year, *_ in printed()) < 1847
