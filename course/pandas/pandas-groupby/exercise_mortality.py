"""Deaths per ward, with honest denominators"""

from collections.abc import Iterator

import pandas as pd

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "Who is left out before anything is counted, and which wards need a name?",
    "dropna(subset=[…]) leaves rows out, fillna gives a value to what is missing.",
    "sort_values takes several columns, and a list for ascending.",
)


@learner_writes
def mortality(stays: pd.DataFrame) -> pd.DataFrame:
    """The table stays has the columns ward and died (1, 0 or missing). Leave out stays whose died is missing; a missing ward is called
    "unknown". The result has one row a ward with the columns ward, patients, deaths and percent (deaths in 100 patients, rounded to 1
    decimal place), the highest percent first and wards of the same percent in alphabetical order, rows numbered from 0.
    """
    known = stays.dropna(subset=["died"]).fillna({"ward": "unknown"})
    result = known.groupby("ward")["died"].agg(patients="size", deaths="sum").reset_index()
    result["percent"] = (100 * result["deaths"] / result["patients"]).round(1)
    return result.sort_values(["percent", "ward"], ascending=[False, True]).reset_index(drop=True)


@cases(mortality, unchanged=True)
def hospitals(r: Rng) -> Iterator[pd.DataFrame]:
    for many in (4, 8, 15, 20, 25):
        wards = [r.pick("west", "east", "north", "south", None) for _ in range(many)]
        yield pd.DataFrame({"ward": wards, "died": [r.pick(0.0, 0.0, 1.0, None) for _ in wards]})
    # Wards of the same rate, not in the order of the alphabet.
    yield pd.DataFrame(
        {"ward": [*["west", "east"] * 3, "north", None], "died": [1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0]}
    )


def test_unknown_outcomes() -> None:
    """With one death, one survivor and one unknown outcome, a ward has 2 patients and 50 percent."""
    table = mortality(pd.DataFrame({"ward": ["east"] * 3, "died": [1.0, 0.0, None]}))
    assert (table["patients"][0], table["percent"][0]) == (2, 50)


def test_unknown_wards() -> None:
    """A death whose ward is missing is counted for the ward unknown."""
    table = mortality(pd.DataFrame({"ward": ["east", None], "died": [0.0, 1.0]}))
    assert list(table["ward"]) == ["unknown", "east"]


@mistake(mortality, "counts-the-missing", "Unknown outcomes are in your denominator. Leave those stays out first.")
def _(stays: pd.DataFrame) -> pd.DataFrame:
    known = stays.fillna({"ward": "unknown"})
    result = known.groupby("ward")["died"].agg(patients="size", deaths="sum").reset_index()
    result["percent"] = (100 * result["deaths"] / result["patients"]).round(1)
    return result.sort_values(["percent", "ward"], ascending=[False, True]).reset_index(drop=True)


@mistake(
    mortality, "missing-group-kept", "Stays without a ward are gone: groupby leaves them out. Name the ward first."
)
def _(stays: pd.DataFrame) -> pd.DataFrame:
    known = stays.dropna(subset=["died"])
    result = known.groupby("ward")["died"].agg(patients="size", deaths="sum").reset_index()
    result["percent"] = (100 * result["deaths"] / result["patients"]).round(1)
    return result.sort_values(["percent", "ward"], ascending=[False, True]).reset_index(drop=True)


@mistake(mortality, "best-first", "The lowest rate comes first in your table. Which way is it sorted?")
def _(stays: pd.DataFrame) -> pd.DataFrame:
    known = stays.dropna(subset=["died"]).fillna({"ward": "unknown"})
    result = known.groupby("ward")["died"].agg(patients="size", deaths="sum").reset_index()
    result["percent"] = (100 * result["deaths"] / result["patients"]).round(1)
    return result.sort_values(["percent", "ward"]).reset_index(drop=True)


@mistake(mortality, "share-for-percent", "Those are shares between 0 and 1. How many is that in a hundred?")
def _(stays: pd.DataFrame) -> pd.DataFrame:
    known = stays.dropna(subset=["died"]).fillna({"ward": "unknown"})
    result = known.groupby("ward")["died"].agg(patients="size", deaths="sum").reset_index()
    result["percent"] = (result["deaths"] / result["patients"]).round(1)
    return result.sort_values(["percent", "ward"], ascending=[False, True]).reset_index(drop=True)
