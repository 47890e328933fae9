"""Draw it"""

from collections.abc import Iterator
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd

from rounds.kit import Rng, cases, earlier, learner_writes, mistake

made = earlier(__file__, "exercise_rates", "made")
by_year = earlier(__file__, "exercise_rates", "by_year")


@learner_writes
def draw(table: pd.DataFrame) -> list:  # type: ignore[type-arg]
    """A chart with one line for each clinic: per cent who died, by year.

    Gives back what a reader looks at first: where the y axis begins, its label, and
    the highest point of each line.
    """
    axes = plt.subplots()[1]
    for clinic, rows in by_year(table).groupby("clinic"):
        axes.plot(rows["year"], rows["percent"], label=f"clinic {clinic}")
    axes.set_ylim(bottom=0)
    axes.set_xlabel("year")
    axes.set_ylabel("died, per cent")
    axes.legend()
    tops = [max(line.get_ydata()) for line in axes.lines]  # type: ignore[type-var, arg-type]
    return [axes.get_ylim()[0], axes.get_ylabel(), tops]


@cases(draw)
def tables(r: Rng) -> Iterator[tuple[pd.DataFrame]]:
    for _ in range(4):
        yield (made(r),)


TWO = pd.DataFrame({"year": [1841, 1842] * 2, "clinic": [1, 1, 2, 2], "births": [100] * 4, "deaths": [10, 20, 5, 8]})


def test_the_axis() -> None:
    """The y axis begins at 0: a line that begins at 5 looks as if nobody died."""
    assert draw(TWO)[0] == 0


def test_the_label() -> None:
    """The y axis is called "died, per cent": a number without its unit says little."""
    assert draw(TWO)[1] == "died, per cent"


def test_two_lines() -> None:
    """Two clinics with at most 20 and 8 per cent are two lines with these highest points."""
    assert [round(top, 6) for top in draw(TWO)[2]] == [20, 8]


def _drawn(table: pd.DataFrame, column: str, bottom: float | None, apart: bool) -> list[Any]:
    axes = plt.subplots()[1]
    for _, rows in by_year(table).groupby("clinic") if apart else [(0, by_year(table))]:
        axes.plot(rows["year"], rows[column])
    axes.set_ylim(bottom=bottom)
    axes.set_ylabel("died, per cent")
    tops = [max(line.get_ydata()) for line in axes.lines]  # type: ignore[type-var, arg-type]
    plt.close()
    return [axes.get_ylim()[0], axes.get_ylabel(), tops]


@mistake(draw, "axis-cut-off", "Your y axis begins somewhere below the lowest value. How do you make it begin at 0?")
def _(table: pd.DataFrame) -> list[Any]:
    return _drawn(table, "percent", None, apart=True)


@mistake(
    draw,
    "counts-for-rates",
    "You drew how many died. With more births more die: which column makes the clinics comparable?",
)
def _(table: pd.DataFrame) -> list[Any]:
    return _drawn(table, "deaths", 0, apart=True)


@mistake(
    draw, "one-line-for-all", "Both clinics are in one line, and it jumps back to 1841. Draw each group for itself."
)
def _(table: pd.DataFrame) -> list[Any]:
    return _drawn(table, "percent", 0, apart=False)
