"""Rates"""

from collections.abc import Iterator

import pandas as pd

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def by_year(table: pd.DataFrame) -> pd.DataFrame:
    """The table with one more column, percent: the deaths in 100 births."""
    return table.assign(percent=table["deaths"] / table["births"] * 100)


@learner_writes
def overall(table: pd.DataFrame) -> pd.Series:
    """The deaths in 100 births of each clinic, all years together."""
    total = table.groupby("clinic")[["births", "deaths"]].sum()
    return total["deaths"] / total["births"] * 100


def made(r: Rng) -> pd.DataFrame:
    births = [r.whole(200, 5000) for _ in range(12)]
    return pd.DataFrame(
        {
            "year": [*range(1841, 1847), *range(1841, 1847)],
            "clinic": [1] * 6 + [2] * 6,
            "births": births,
            "deaths": [r.whole(1, each // 5) for each in births],
        }
    )


@cases(by_year)
def tables(r: Rng) -> Iterator[tuple[pd.DataFrame]]:
    for _ in range(6):
        yield (made(r),)


@cases(overall)
def same_tables(r: Rng) -> Iterator[tuple[pd.DataFrame]]:
    for _ in range(6):
        yield (made(r),)


ONE = pd.DataFrame({"year": [1841, 1842], "clinic": [1, 1], "births": [100, 900], "deaths": [10, 9]})


def test_one_year() -> None:
    """10 deaths in 100 births are 10 per cent."""
    assert by_year(ONE)["percent"].iloc[0] == 10


def test_a_large_year_counts_for_more() -> None:
    """10 of 100 and 9 of 900 are 19 of 1,000, so 1.9 per cent, and not half-way between 10 and 1."""
    assert abs(overall(ONE).iloc[0] - 1.9) < 1e-9


@mistake(by_year, "share-for-per-cent", "Yours is a share of 1. What makes per cents of it?")
def _(table: pd.DataFrame) -> pd.DataFrame:
    return table.assign(percent=table["deaths"] / table["births"])


@mistake(
    by_year,
    "division-turned-round",
    "Yours says how many births there were for each death. Which of the two is the part, which the whole?",
)
def _(table: pd.DataFrame) -> pd.DataFrame:
    return table.assign(percent=table["births"] / table["deaths"] * 100)


@mistake(
    overall,
    "mean-of-rates",
    "You took the mean of the yearly rates, as if all years had as many births. Add up first, then divide.",
)
def _(table: pd.DataFrame) -> pd.Series:
    rates = table.assign(percent=table["deaths"] / table["births"] * 100)
    return rates.groupby("clinic")["percent"].mean()


@mistake(overall, "share-for-per-cent", "Yours is a share of 1. What makes per cents of it?")
def _(table: pd.DataFrame) -> pd.Series:
    total = table.groupby("clinic")[["births", "deaths"]].sum()
    return total["deaths"] / total["births"]
