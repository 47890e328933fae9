"""Patients who may take part"""

from collections.abc import Iterator

import pandas as pd

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def eligible(patients: pd.DataFrame) -> pd.DataFrame:
    """The columns id, age and egfr of adults (18 and over) with an egfr below 60, lowest first, numbered from 0."""
    chosen = patients.loc[(patients["age"] >= 18) & (patients["egfr"] < 60), ["id", "age", "egfr"]]
    return chosen.sort_values(["egfr", "id"]).reset_index(drop=True)


@cases(eligible, unchanged=True)
def wards(r: Rng) -> Iterator[pd.DataFrame]:
    for _ in range(6):
        ids = r.shuffle(range(1, 31))
        egfr = [r.pick(None, 59.9, 60.0, r.decimal(5, 120, 1)) for _ in ids]
        yield pd.DataFrame({"id": ids, "age": [r.pick(17, 18, r.whole(1, 95)) for _ in ids], "egfr": egfr})


def test_nobody() -> None:
    """Of a ward without patients an empty table comes back, with its columns."""
    nobody = pd.DataFrame({"id": [], "age": [], "egfr": []})
    assert list(eligible(nobody).columns) == ["id", "age", "egfr"]


@mistake(eligible, "missing-counts-as-low", "A missing egfr is not above or equal to 60, and not below it either.")
def _(patients: pd.DataFrame) -> pd.DataFrame:
    chosen = patients.loc[(patients["age"] >= 18) & ~(patients["egfr"] >= 60), ["id", "age", "egfr"]]
    return chosen.sort_values(["egfr", "id"]).reset_index(drop=True)


@mistake(
    eligible, "changes-what-it-is-given", "Your function changes the table that it was given. Work on a copy of it."
)
def _(patients: pd.DataFrame) -> pd.DataFrame:
    patients["low"] = patients["egfr"] < 60
    chosen = patients.loc[(patients["age"] >= 18) & patients["low"], ["id", "age", "egfr"]]
    return chosen.sort_values(["egfr", "id"]).reset_index(drop=True)


@mistake(eligible, "keeps-old-labels", "The rows still carry the numbers of the old table. Number them anew.")
def _(patients: pd.DataFrame) -> pd.DataFrame:
    chosen = patients.loc[(patients["age"] >= 18) & (patients["egfr"] < 60), ["id", "age", "egfr"]]
    return chosen.sort_values(["egfr", "id"])
