"""What differs in a table or an array is told from the outside in."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from rounds.runner.difference import difference
from rounds.runner.sameness import same

WARDS = pd.DataFrame({"ward": ["A", "B", "C"], "died": [1, 0, 2], "k": [4.5, np.nan, 5.5]})
LATER = pd.DataFrame({"at": pd.to_datetime(["2026-03-01", "2026-03-02"])})


@pytest.mark.parametrize(
    ("got", "want", "says"),
    [
        (WARDS["died"], WARDS, "Give back a table (DataFrame). Yours is one column (Series)."),
        ([1, 0, 2], WARDS["died"], "Give back one column (Series). Yours is a list."),
        (WARDS.drop(columns="k"), WARDS, "The column `k` is missing."),
        (WARDS.rename(columns={"k": "K"}), WARDS, "The column `k` is missing. It has `K`, which is not asked for."),
        (WARDS.set_index("ward"), WARDS, "`ward` is missing. It is the index of your table: reset_index() makes it a"),
        (WARDS.assign(old=1), WARDS, "There is a column too many: `old`."),
        (WARDS[["died", "ward", "k"]], WARDS, "in another order: `died`, `ward`, `k`."),
        (WARDS.head(2), WARDS, "Your table has 2 rows, where 3 are wanted."),
        (
            WARDS.iloc[[2, 0, 1]],
            WARDS,
            "The rows are the right ones in another order: their labels are 2, 0, 1, not 0, 1",
        ),
        (WARDS.set_axis([4, 7, 9]), WARDS, "not 0, 1, 2 and so on. Does reset_index(drop=True) belong at the end?"),
        (WARDS, WARDS.set_axis(["x", "y", "z"]), "The rows are labelled 0, 1, 2, not 'x', 'y', 'z'."),
        (WARDS.assign(died=[1, 0, 3]), WARDS, "1 value of `died` is not right: in the row 2 it is 3, not 2."),
        (WARDS.assign(k=0.0), WARDS, "3 values of `k` are not right: in the row 0 it is 0, not 4.5."),
        (WARDS.assign(k=[4.5, 0, 5.5]), WARDS, "1 value of `k` is not right: in the row 1 it is 0, not missing."),
        (WARDS.assign(died=["1", "0", "2"]), WARDS, "The values of `died` are texts, where numbers are wanted"),
        (WARDS.assign(died=[True, False, True]), WARDS, "The values of `died` are True or False, where numbers"),
        (LATER.astype(str), LATER, "The values of `at` are texts, where dates are wanted (yours have the dtype str)."),
        (np.zeros((2, 3)), np.zeros((3, 2)), "Your array has the shape (2, 3), where (3, 2) is wanted."),
        (np.array([1.0, 2.5]), np.array([1.0, 2.0]), "1 value of the array is not right: at 1 it is 2.5, not 2."),
        (np.eye(2), np.zeros((2, 2)), "2 values of the array are not right: at (0, 0) it is 1, not 0."),
        (3, np.zeros(2), "Give back an array. Yours is a int."),
    ],
)
def test_what_differs_is_told(got: Any, want: Any, says: str) -> None:
    assert not same(got, want)
    assert says in difference(got, want)


@pytest.mark.parametrize(
    ("got", "want"),
    [
        (WARDS.astype({"died": float}), WARDS),
        (WARDS.assign(k=pd.array([4.5, None, 5.5], dtype="Float64")), WARDS),
        (WARDS.astype({"ward": "category"}), WARDS),
        (WARDS.astype(object).where(WARDS.notna(), None), WARDS),
        (pd.DataFrame({"at": [pd.NaT]}), pd.DataFrame({"at": [pd.NaT]})),
    ],
)
def test_another_dtype_with_the_same_values_is_the_same(got: Any, want: Any) -> None:
    assert same(got, want)
    assert difference(got, want) == ""
