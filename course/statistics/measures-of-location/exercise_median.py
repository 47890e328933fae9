"""The median of a list of values"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def median(values: list[float]) -> float:
    """The middle value once they are in order; for an even number of values, half-way between the two in the middle."""
    middle, is_odd = len(values) // 2, len(values) % 2
    ordered = sorted(values)
    if is_odd:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


@cases(median)
def stays(r: Rng) -> Iterator[tuple[list[float]]]:
    for count in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10):
        yield ([float(r.whole(1, 60)) for _ in range(count)],)


def test_three_stays_in_any_order() -> None:
    """Stays of 9, 2 and 4 days have a median of 4 days."""
    assert median([9.0, 2.0, 4.0]) == 4


def test_four_stays() -> None:
    """With 1, 3, 5 and 40 days the median lies half-way between 3 and 5."""
    assert median([40.0, 1.0, 5.0, 3.0]) == 4


def test_one_very_long_stay() -> None:
    """One stay of 200 days instead of 20 leaves the median where it was."""
    assert median([2.0, 3.0, 20.0]) == median([2.0, 3.0, 200.0])


@mistake(median, "mean-for-median", "That is the mean. Put the values in order and look at the middle.")
def _(values: list[float]) -> float:
    return sum(values) / len(values)


@mistake(median, "median-unsorted", "You took the middle of the list as it came. Put it in order first.")
def _(values: list[float]) -> float:
    middle = len(values) // 2
    if len(values) % 2 == 1:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


@mistake(
    median,
    "upper-middle-for-median",
    "With an even number of values there are two in the middle. What lies between them?",
)
def _(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
