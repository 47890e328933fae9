"""Draw it"""

from collections.abc import Iterator

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from rounds.kit import Rng, cases, drawn, earlier, learner_writes, mistake

made = earlier(__file__, "exercise_rates", "made")
by_year = earlier(__file__, "exercise_rates", "by_year")


@learner_writes
def draw(table: pd.DataFrame) -> Axes:
    """The axes with one line for each clinic: per cent who died, by year.

    The y axis begins at 0 and names its unit, the x axis is called year, and a legend
    tells the clinics apart.
    """
    axes = plt.figure().add_subplot()
    for clinic, rows in by_year(table).groupby("clinic"):
        axes.plot(rows["year"], rows["percent"], label=f"clinic {clinic}")
    axes.set_ylim(bottom=0)
    axes.set_xlabel("year")
    axes.set_ylabel("died, per cent")
    axes.legend()
    return axes


@cases(draw)
def tables(r: Rng) -> Iterator[tuple[pd.DataFrame]]:
    for _ in range(2):
        yield (made(r),)


TWO = pd.DataFrame({"year": [1841, 1842] * 2, "clinic": [1, 1, 2, 2], "births": [100] * 4, "deaths": [10, 20, 5, 8]})


def test_the_axis() -> None:
    """The y axis begins at 0: where it begins at 5, a line at 5 looks as if nobody died."""
    assert drawn(draw(TWO)).y_limits[0] == 0


def test_the_unit() -> None:
    """The y axis names its unit, per cent."""
    assert any(unit in drawn(draw(TWO)).y_label for unit in ("per cent", "percent", "%"))


def test_the_years() -> None:
    """The x axis says that it holds years."""
    assert "year" in drawn(draw(TWO)).x_label.lower()


def test_two_lines() -> None:
    """Two clinics with at most 20 and 8 per cent are two lines with these highest points."""
    assert [max(line.y) for line in drawn(draw(TWO)).lines] == [20, 8]


def test_the_legend() -> None:
    """A legend names both, such as clinic 1 and clinic 2: lines without names tell nobody which is which."""
    legend = drawn(draw(TWO)).legend
    assert ["1" in legend[0], "2" in legend[1], max(map(len, legend)) < 20] == [True, True, True]


@mistake(draw, "axis-cut-off", "Your y axis begins somewhere below the lowest value. How do you make it begin at 0?")
def _(table: pd.DataFrame) -> Axes:
    axes = plt.figure().add_subplot()
    for clinic, rows in by_year(table).groupby("clinic"):
        axes.plot(rows["year"], rows["percent"], label=f"clinic {clinic}")
    axes.set_xlabel("year")
    axes.set_ylabel("died, per cent")
    axes.legend()
    return axes


@mistake(
    draw,
    "counts-for-rates",
    "You drew how many died. With more births more die: which column makes the clinics comparable?",
)
def _(table: pd.DataFrame) -> Axes:
    axes = plt.figure().add_subplot()
    for clinic, rows in table.groupby("clinic"):
        axes.plot(rows["year"], rows["deaths"], label=f"clinic {clinic}")
    axes.set_ylim(bottom=0)
    axes.set_xlabel("year")
    axes.set_ylabel("died, per cent")
    axes.legend()
    return axes


@mistake(
    draw, "one-line-for-all", "Both clinics are in one line, and it jumps back to 1841. Draw each group for itself."
)
def _(table: pd.DataFrame) -> Axes:
    axes = plt.figure().add_subplot()
    axes.plot(table["year"], by_year(table)["percent"], label="clinics")
    axes.set_ylim(bottom=0)
    axes.set_xlabel("year")
    axes.set_ylabel("died, per cent")
    axes.legend()
    return axes
