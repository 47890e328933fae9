"""Standardise values"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def standardise(values: list[float]) -> list[float]:
    """Each value less the mean, in standard deviations (of the values themselves)."""
    mean = sum(values) / len(values)
    sd = (sum((value - mean) ** 2 for value in values) / len(values)) ** 0.5
    return [(value - mean) / sd for value in values]


@cases(standardise)
def readings(r: Rng) -> Iterator[tuple[list[float]]]:
    for _ in range(10):
        yield ([float(r.whole(1, 90)) + place for place in range(r.whole(2, 6))],)


def test_two_values() -> None:
    """Two values lie one standard deviation from their mean."""
    assert standardise([0.0, 10.0]) == [-1.0, 1.0]


@mistake(standardise, "divides-by-variance", "You divided by the variance. Which root is missing?")
def _(values: list[float]) -> list[float]:
    mean = sum(values) / len(values)
    variance = sum((value - mean) ** 2 for value in values) / len(values)
    return [(value - mean) / variance for value in values]
