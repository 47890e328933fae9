"""A first look at a new extract"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "len(df) and len(df.columns) give the first two.",
    "df.isna().sum() has one count a column. What does another .sum() do with these counts?",
    'df.select_dtypes("number") is a table of the columns of numbers; list(….columns) makes a list of its names.',
)


@learner_writes
def first_look(df: pd.DataFrame) -> dict[str, Any]:
    """A dictionary with the keys "rows" and "columns" (how many there are), "missing" (how many values are missing in the whole table)
    and "numeric": a list of the names of the columns of numbers, in the order of the table. True and False are not numbers here.
    """
    return {
        "rows": len(df),
        "columns": len(df.columns),
        "missing": int(df.isna().sum().sum()),
        "numeric": list(df.select_dtypes("number").columns),
    }


@cases(first_look, unchanged=True)
def extracts(r: Rng) -> Iterator[pd.DataFrame]:
    for rows in (1, 3, 8, 20, 40):
        columns = {
            "id": list(range(rows)),
            "age": [r.pick(float("nan"), float(r.whole(18, 95))) for _ in range(rows)],
            "sex": [r.pick("F", "M", None) for _ in range(rows)],
            "troponin": [r.pick("<5", "41", "18") for _ in range(rows)],
            "smoker": [r.chance(0.3) for _ in range(rows)],
            "admitted": pd.to_datetime([f"2026-03-{r.whole(1, 28):02d}" for _ in range(rows)]),
        }
        others = r.sample(r.whole(2, 5), [name for name in columns if name != "smoker"])
        yield pd.DataFrame({name: columns[name] for name in r.shuffle(("smoker", *others))})


def test_two_patients() -> None:
    """Two patients, one without an age: 2 rows, 3 columns, 1 value missing, and age is the one column of numbers."""
    ward = pd.DataFrame({"sex": ["F", "M"], "age": [84.0, None], "smoker": [True, False]})
    assert first_look(ward) == {"rows": 2, "columns": 3, "missing": 1, "numeric": ["age"]}


def test_nothing_missing() -> None:
    """A table without gaps has 0 missing."""
    assert first_look(pd.DataFrame({"pulse": [70, 88, 61]}))["missing"] == 0


def looked(df: pd.DataFrame, **other: Any) -> dict[str, Any]:
    return {
        "rows": df.shape[0],
        "columns": df.shape[1],
        "missing": int(df.isna().to_numpy().sum()),
        "numeric": [name for name in df.columns if df[name].dtype.kind in "if"],
        **other,
    }


@mistake(
    first_look, "true-is-a-number", "The column of True and False is among the numbers. Which of its types is a number?"
)
def _(df: pd.DataFrame) -> dict[str, Any]:
    return looked(df, numeric=[name for name in df.columns if df[name].dtype.kind in "ifb"])


@mistake(first_look, "rows-columns-swapped", "Rows and columns have changed places. Which of them does len(df) count?")
def _(df: pd.DataFrame) -> dict[str, Any]:
    return looked(df, rows=df.shape[1], columns=df.shape[0])


@mistake(first_look, "index-as-column", "That is one column too many. Are the labels on the left a column?")
def _(df: pd.DataFrame) -> dict[str, Any]:
    return looked(df, columns=df.shape[1] + 1)


@mistake(first_look, "header-counted", "That is one row too many. Is the line of names a row of the table?")
def _(df: pd.DataFrame) -> dict[str, Any]:
    return looked(df, rows=len(df) + 1)


@mistake(first_look, "present-for-missing", "Those are the values that are there. How many are not?")
def _(df: pd.DataFrame) -> dict[str, Any]:
    return looked(df, missing=int(df.notna().to_numpy().sum()))


@mistake(first_look, "missing-row-by-row", "Those are patients with a gap. Somebody may have two of them.")
def _(df: pd.DataFrame) -> dict[str, Any]:
    return looked(df, missing=int(df.isna().any(axis=1).sum()))


@mistake(first_look, "any-text-is-wrong", "Those are all columns. Which of them hold numbers?")
def _(df: pd.DataFrame) -> dict[str, Any]:
    return looked(df, numeric=list(df.columns))
