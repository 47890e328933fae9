"""A night in Celsius"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def fahrenheit_to_celsius(temps: list[float]) -> list[float]:
    """A new list with each temperature in degrees Celsius, rounded to 1 decimal place, in the same order. Take 32 away, then divide
    by 1.8. An empty list gives an empty list."""
    result = []
    for t in temps:
        result.append(round((t - 32) / 1.8, 1))
    return result


@cases(fahrenheit_to_celsius)
def nights(r: Rng) -> Iterator[tuple[list[float]]]:
    yield ([],)
    for length in (1, 2, 3, 5, 8, 12) * 3:
        yield ([r.whole(950, 1060) / 10 for _ in range(length)],)


def test_two_known_temperatures() -> None:
    """98.6 and 104 give 37.0 and 40.0, in this order."""
    assert fahrenheit_to_celsius([98.6, 104]) == [37.0, 40.0]


def test_an_empty_night() -> None:
    """An empty list gives an empty list."""
    assert fahrenheit_to_celsius([]) == []


@mistake(
    fahrenheit_to_celsius, "return-in-the-loop", "Only the first temperature comes back. How far in does return stand?"
)
def _(temps: list[float]) -> list[float]:
    result = []
    for t in temps:
        result.append(round((t - 32) / 1.8, 1))
        return result
    return result


@mistake(
    fahrenheit_to_celsius, "reset-in-the-loop", "Only the last temperature comes back. Where is the empty list made?"
)
def _(temps: list[float]) -> list[float]:
    result: list[float] = []
    for t in temps:
        result = []
        result.append(round((t - 32) / 1.8, 1))
    return result


@mistake(
    fahrenheit_to_celsius,
    "loop-name-is-slot",
    "The list came back as it was. A new value for the loop's name does not reach it.",
)
def _(temps: list[float]) -> list[float]:
    for t in temps:
        t = round((t - 32) / 1.8, 1)
    return temps


@mistake(
    fahrenheit_to_celsius,
    "brackets-left-out",
    "Without brackets, 32 / 1.8 comes first. What has to be taken away before?",
)
def _(temps: list[float]) -> list[float]:
    return [round(t - 32 / 1.8, 1) for t in temps]


@mistake(
    fahrenheit_to_celsius,
    "format-left-out",
    "The values are right, and have too many decimals. How do you round to one?",
)
def _(temps: list[float]) -> list[float]:
    return [(t - 32) / 1.8 for t in temps]
