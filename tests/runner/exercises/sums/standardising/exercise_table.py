"""The mean age by ward"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from rounds.kit import Rng, cases, learner_writes


@learner_writes
def mean_age(table: pd.DataFrame) -> pd.Series:
    """The mean of the column age for each ward."""
    return table.groupby("ward")["age"].mean()


@learner_writes
def centred(values: np.ndarray) -> np.ndarray:
    """The values less their mean."""
    return values - values.mean()


@cases(mean_age)
def tables(r: Rng) -> Iterator[tuple[pd.DataFrame]]:
    for _ in range(3):
        yield (pd.DataFrame({"ward": list("ABAB"), "age": [r.whole(20, 90) for _ in range(4)]}),)


@cases(centred)
def arrays(r: Rng) -> Iterator[tuple[np.ndarray]]:
    for _ in range(3):
        yield (np.array([float(r.whole(0, 50)) for _ in range(5)]),)


def test_a_ward_of_one() -> None:
    """A ward with one patient has that patient's age as its mean."""
    assert mean_age(pd.DataFrame({"ward": ["A"], "age": [40]}))["A"] == 40
