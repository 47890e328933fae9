"""Type the table"""

from collections.abc import Iterator

import pandas as pd

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def vienna() -> pd.DataFrame:
    """The table of births and deaths, with the columns year, clinic, births and deaths.

    First the six years of clinic 1, then those of clinic 2.
    """
    return pd.DataFrame(
        {
            "year": [1841, 1842, 1843, 1844, 1845, 1846, 1841, 1842, 1843, 1844, 1845, 1846],
            "clinic": [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2],
            "births": [3036, 3287, 3060, 3157, 3492, 4010, 2442, 2659, 2739, 2956, 3241, 3754],
            "deaths": [237, 518, 274, 260, 241, 459, 86, 202, 164, 68, 66, 105],
        }
    )


@cases(vienna)
def once(r: Rng) -> Iterator[tuple[()]]:
    yield ()


def test_the_columns() -> None:
    """The columns are year, clinic, births and deaths, in this order."""
    assert list(vienna().columns) == ["year", "clinic", "births", "deaths"]


def test_the_births() -> None:
    """All births together are 37,833."""
    assert vienna()["births"].sum() == 37833


def test_the_deaths() -> None:
    """All deaths together are 2,680."""
    assert vienna()["deaths"].sum() == 2680


@mistake(
    vienna, "two-columns-swapped", "Births and deaths have changed places: more women would have died than gave birth."
)
def _() -> pd.DataFrame:
    table: pd.DataFrame = vienna.solve()
    return pd.DataFrame(
        {"year": table["year"], "clinic": table["clinic"], "births": table["deaths"], "deaths": table["births"]}
    )


@mistake(
    vienna,
    "digits-left-as-text",
    "Your numbers stand between quotes, and texts cannot be added up. Take the quotes away.",
)
def _() -> pd.DataFrame:
    table: pd.DataFrame = vienna.solve()
    return table.astype(str)


@mistake(vienna, "return-forgotten", "Nothing comes back. Hand the table to whoever calls.")
def _() -> None:
    vienna.solve()
