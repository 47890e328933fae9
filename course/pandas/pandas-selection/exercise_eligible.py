"""Who may take part?"""

from collections.abc import Iterator

import pandas as pd

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "Three conditions, each in brackets, with & between them. ~ turns a column of True and False round.",
    "A list of names keeps the columns. Then sort, and number the rows anew with reset_index(drop=True).",
)


@learner_writes
def eligible(df: pd.DataFrame) -> pd.DataFrame:
    """The columns id, age and egfr of the adults (18 and over) with an egfr below 60 who are not on dialysis, lowest egfr first, rows
    numbered from 0. The column dialysis holds True or False. Whoever has no egfr is left out, and no two are alike."""
    chosen = df[(df["age"] >= 18) & (df["egfr"] < 60) & ~df["dialysis"]]
    return chosen[["id", "age", "egfr"]].sort_values("egfr").reset_index(drop=True)


def screened(r: Rng, rows: int) -> pd.DataFrame:
    """Patients with different values of egfr, some at the limits, some without one."""
    values = r.sample(rows, [x / 10 for x in range(100, 1200) if x != 600])
    egfr = [r.pick(float("nan"), x, x / 2) for x in values]
    egfr[0] = 60.0
    return pd.DataFrame(
        {
            "id": r.shuffle(range(101, 101 + rows)),
            "sex": [r.pick("F", "M") for _ in range(rows)],
            "age": [r.pick(17, 18, 19, r.whole(20, 95)) for _ in range(rows)],
            "egfr": pd.Series(egfr, dtype="float64").where(lambda column: ~column.duplicated()),
            "dialysis": [r.chance(0.3) for _ in range(rows)],
        }
    )


@cases(eligible, unchanged=True)
def trials(r: Rng) -> Iterator[pd.DataFrame]:
    for rows in (1, 3, 8, 20, 40):
        yield screened(r, rows)


def one(age: int, egfr: float, dialysis: bool) -> pd.DataFrame:
    return pd.DataFrame({"id": [101], "sex": ["F"], "age": [age], "egfr": [egfr], "dialysis": [dialysis]})


def test_eighteen_today() -> None:
    """Somebody of exactly 18 may take part."""
    assert len(eligible(one(18, 48.0, False))) == 1


def test_sixty_is_not_below_sixty() -> None:
    """An egfr of exactly 60 is not below 60."""
    assert len(eligible(one(70, 60.0, False))) == 0


def test_just_below_sixty() -> None:
    """An egfr of 59.9 is below 60."""
    assert len(eligible(one(70, 59.9, False))) == 1


def sifted(df: pd.DataFrame, keep: pd.Series) -> pd.DataFrame:
    return df.loc[keep, ["id", "age", "egfr"]].sort_values("egfr").reset_index(drop=True)


@mistake(eligible, "boundary-ignored", "Somebody is left out at the limit. Which sign does “18 and over” need?")
def _(df: pd.DataFrame) -> pd.DataFrame:
    return sifted(df, (df["age"] > 18) & (df["egfr"] < 60) & ~df["dialysis"])


@mistake(
    eligible, "gap-fits-the-opposite", "Patients without an egfr have come in: “not 60 or above” takes the gaps along."
)
def _(df: pd.DataFrame) -> pd.DataFrame:
    return sifted(df, (df["age"] >= 18) & ~(df["egfr"] >= 60) & ~df["dialysis"])


@mistake(
    eligible, "one-condition-forgotten", "Patients on dialysis have come in. Which sign turns True and False round?"
)
def _(df: pd.DataFrame) -> pd.DataFrame:
    return sifted(df, (df["age"] >= 18) & (df["egfr"] < 60))


@mistake(eligible, "filter-renumbers", "The rows still have the labels of the old table. Number them anew.")
def _(df: pd.DataFrame) -> pd.DataFrame:
    keep = (df["age"] >= 18) & (df["egfr"] < 60) & ~df["dialysis"]
    return df.loc[keep, ["id", "age", "egfr"]].sort_values("egfr")


@mistake(eligible, "method-changes-table", "The rows are not sorted. sort_values gives a new table: is it kept?")
def _(df: pd.DataFrame) -> pd.DataFrame:
    keep = (df["age"] >= 18) & (df["egfr"] < 60) & ~df["dialysis"]
    return df.loc[keep, ["id", "age", "egfr"]].reset_index(drop=True)


@mistake(eligible, "sorts-downwards", "The highest egfr comes first. Which should?")
def _(df: pd.DataFrame) -> pd.DataFrame:
    keep = (df["age"] >= 18) & (df["egfr"] < 60) & ~df["dialysis"]
    return df.loc[keep, ["id", "age", "egfr"]].sort_values("egfr", ascending=False).reset_index(drop=True)
