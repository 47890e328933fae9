"""How fast does it double?"""

import math
from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = ("`import math` stands at the top of the file.", "math.log is the natural logarithm.")


@learner_writes
def doubling_time(n0: float, n1: float, hours: float) -> float | None:
    """The time in which a number doubles that grew from n0 to n1 in so many hours: hours times the logarithm of 2, divided by the
    logarithm of n1 / n0. Use the module math. When n1 is not larger than n0, give back None. n0 is above 0."""
    if n1 <= n0:
        return None
    return hours * math.log(2) / math.log(n1 / n0)


@cases(doubling_time)
def growths(r: Rng) -> Iterator[tuple[float, float, float]]:
    yield 5, 5, 12
    yield 8, 3, 24
    for _ in range(20):
        n0 = r.whole(2, 60)
        yield n0, n0 + r.whole(1, 300), r.whole(2, 200)
        yield n0 + r.whole(0, 40), n0, r.whole(2, 200)


def test_three_doublings() -> None:
    """From 100 to 800 in 12 hours is three doublings, of 4 hours each."""
    found = doubling_time(100, 800, 12)
    assert found is not None
    assert abs(found - 4) < 1e-9


def test_no_growth() -> None:
    """What does not grow never doubles: None."""
    assert doubling_time(7, 7, 24) is None


@mistake(
    doubling_time, "linear-for-exponential", "So it would grow by the same number each hour. Where are the logarithms?"
)
def _(n0: float, n1: float, hours: float) -> float | None:
    if n1 <= n0:
        return None
    return hours * n0 / (n1 - n0)


@mistake(
    doubling_time, "logarithms-mixed", "You divide logarithms of two kinds. Which function belongs in both places?"
)
def _(n0: float, n1: float, hours: float) -> float | None:
    if n1 <= n0:
        return None
    return hours * math.log(2) / math.log10(n1 / n0)


@mistake(doubling_time, "boundary-ignored", "When n1 equals n0, the logarithm is 0. What should come back then?")
def _(n0: float, n1: float, hours: float) -> float | None:
    if n1 < n0:
        return None
    return hours * math.log(2) / math.log(n1 / n0)


@mistake(doubling_time, "missing-is-none", "A number that shrinks has no doubling time. Which line gives back None?")
def _(n0: float, n1: float, hours: float) -> float | None:
    if n1 == n0:
        return None
    return hours * math.log(2) / math.log(n1 / n0)


@mistake(doubling_time, "division-turned-round", "The two logarithms have changed places. Which is divided by which?")
def _(n0: float, n1: float, hours: float) -> float | None:
    if n1 <= n0:
        return None
    return hours * math.log(n1 / n0) / math.log(2)
