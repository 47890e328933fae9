"""A temperature chart"""

from collections.abc import Iterator

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from rounds.kit import Rng, cases, drawn, learner_writes, mistake


@learner_writes
def chart(hours: list[int], temperatures: list[float]) -> Axes:
    """The axes with one line through the temperatures in the order of time, a level line at 38, both axes labelled with
    their units (h and °C), a y axis from 35 to 42, and the highest temperature in the title.
    """
    pairs = sorted(zip(hours, temperatures, strict=True))
    _, ax = plt.subplots()
    ax.plot([hour for hour, _ in pairs], [temperature for _, temperature in pairs])
    ax.axhline(38)
    ax.set_xlabel("time (h)")
    ax.set_ylabel("temperature (°C)")
    ax.set_ylim(35, 42)
    ax.set_title(f"highest {max(temperatures)} °C")
    return ax


@cases(chart)
def days(r: Rng) -> Iterator[tuple[list[int], list[float]]]:
    for _ in range(2):
        hours = list(r.shuffle(range(0, 24, 4)))
        yield hours, [r.decimal(36, 40.5, 1) for _ in hours]


def test_units() -> None:
    """Both axes say what they show and in which unit: h and °C."""
    plot = drawn(chart([0, 4], [37.0, 38.5]))
    assert "h" in plot.x_label
    assert "°C" in plot.y_label


def test_title() -> None:
    """The title names the highest temperature."""
    assert "39.5" in drawn(chart([4, 0, 8], [38.0, 37.0, 39.5])).title


def test_limits() -> None:
    """The y axis goes from 35 to 42."""
    assert drawn(chart([0, 4], [37.0, 38.5])).y_limits == (35, 42)


def test_fever_line() -> None:
    """A level line stands at 38 °C."""
    assert [line.y[0] for line in drawn(chart([0, 4], [37.0, 38.5])).lines if line.is_level] == [38]


@mistake(chart, "zigzag-in-time", "The line runs back and forth: the times are not in order. Sort the pairs first.")
def _(hours: list[int], temperatures: list[float]) -> Axes:
    _, ax = plt.subplots()
    ax.plot(hours, temperatures)
    ax.axhline(38)
    ax.set(xlabel="time (h)", ylabel="temperature (°C)", ylim=(35, 42), title=f"highest {max(temperatures)}")
    return ax


@mistake(chart, "axis-left-to-chance", "Without limits each chart has another scale. Say where the y axis begins.")
def _(hours: list[int], temperatures: list[float]) -> Axes:
    pairs = sorted(zip(hours, temperatures, strict=True))
    _, ax = plt.subplots()
    ax.plot([hour for hour, _ in pairs], [temperature for _, temperature in pairs])
    ax.axhline(38)
    ax.set(xlabel="time (h)", ylabel="temperature (°C)", title=f"highest {max(temperatures)}")
    return ax
