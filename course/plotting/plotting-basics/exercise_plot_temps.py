"""A temperature chart"""

from collections.abc import Iterator

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from rounds.kit import Rng, cases, drawn, learner_writes, mistake

HINTS = (
    "In which order does plot join the points?",
    "Make the axes with plt.subplots(), put all on them, and give them back.",
)


@learner_writes
def plot_temps(obs: pd.DataFrame) -> Axes:
    """The axes of a chart of the table obs, which has the columns hour and temp and whose rows may be in any order: first a line through the
    temperatures in the order of time, then a level line at 38. The x label holds the unit (h) and the y label the unit (°C), with
    their brackets. The y axis goes from 35 to 42, and the title holds the highest temperature, such as 39.5.
    """
    obs = obs.sort_values("hour")
    # The first of the two is the figure.
    ax = plt.subplots()[1]
    ax.plot(obs["hour"], obs["temp"])
    ax.axhline(38)
    ax.set_xlabel("time (h)")
    ax.set_ylabel("temperature (°C)")
    ax.set_ylim(35, 42)
    ax.set_title(f"highest {obs['temp'].max()}")
    return ax


@cases(plot_temps)
def nights(r: Rng) -> Iterator[pd.DataFrame]:
    for _ in range(3):
        hours = list(r.shuffle(range(0, 24, 4)))
        yield pd.DataFrame({"hour": hours, "temp": [r.decimal(36, 40.5, 1) for _ in hours]})


def night() -> pd.DataFrame:
    return pd.DataFrame({"hour": [0, 8, 4], "temp": [37.1, 38.6, 39.4]})


def test_the_order() -> None:
    """Readings of the hours 0, 8 and 4 are joined as 0, 4 and 8."""
    assert drawn(plot_temps(night())).lines[0].x == (0, 4, 8)


def test_the_fever_line() -> None:
    """A level line stands at 38."""
    assert [line.y[0] for line in drawn(plot_temps(night())).lines if line.is_level] == [38]


def test_the_labels() -> None:
    """The x label holds (h) and the y label (°C)."""
    plot = drawn(plot_temps(night()))
    assert "(h)" in plot.x_label
    assert "(°C)" in plot.y_label


def test_the_limits() -> None:
    """The y axis goes from 35 to 42."""
    assert drawn(plot_temps(night())).y_limits == (35, 42)


def test_the_title() -> None:
    """With the readings 37.1, 38.6 and 39.4, the title holds 39.4."""
    assert "39.4" in drawn(plot_temps(night())).title


def test_one_chart() -> None:
    """Both lines are on one chart, and there is no other."""
    assert len(drawn(plot_temps(night())).panels) == 1


@mistake(plot_temps, "plot-sorts-times", "The line runs to and fro: plot joins the rows as they come. Sort them first.")
def _(obs: pd.DataFrame) -> Axes:
    _, ax = plt.subplots()
    ax.plot(obs["hour"], obs["temp"])
    ax.axhline(38)
    ax.set(xlabel="time (h)", ylabel="temperature (°C)", ylim=(35, 42), title=f"highest {obs['temp'].max()}")
    return ax


@mistake(plot_temps, "x-and-y-swapped", "Time goes up in your chart. What comes first in plot?")
def _(obs: pd.DataFrame) -> Axes:
    rows = obs.sort_values("hour")
    _, ax = plt.subplots()
    ax.plot(rows["temp"], rows["hour"])
    ax.axhline(38)
    ax.set(xlabel="time (h)", ylabel="temperature (°C)", ylim=(35, 42), title=f"highest {rows['temp'].max()}")
    return ax


@mistake(plot_temps, "slope-without-axis", "Each chart has another scale. Say where the y axis begins and ends.")
def _(obs: pd.DataFrame) -> Axes:
    rows = obs.sort_values("hour")
    _, ax = plt.subplots()
    ax.plot(rows["hour"], rows["temp"])
    ax.axhline(38)
    ax.set(xlabel="time (h)", ylabel="temperature (°C)", title=f"highest {rows['temp'].max()}")
    return ax


@mistake(plot_temps, "chart-a-call", "The lines are on two charts. How often do you need subplots?")
def _(obs: pd.DataFrame) -> Axes:
    rows = obs.sort_values("hour")
    sheet = plt.figure()
    ax, other = sheet.add_subplot(1, 2, 1), sheet.add_subplot(1, 2, 2)
    ax.plot(rows["hour"], rows["temp"])
    other.axhline(38)
    ax.set(xlabel="time (h)", ylabel="temperature (°C)", ylim=(35, 42), title=f"highest {rows['temp'].max()}")
    return ax
