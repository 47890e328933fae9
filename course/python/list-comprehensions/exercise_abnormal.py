"""Only what is abnormal"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "A comprehension in braces, with a key and a value at the front, makes a dictionary.",
    "Two conditions: the test has limits, and its value is below the low or above the high one.",
)


@learner_writes
def abnormal(results: dict[str, float], limits: dict[str, list[float]]) -> dict[str, float]:
    """A dictionary of those results that lie outside their limits. `limits["K"]` is a list of two numbers, the low and the high limit
    for "K". A value on a limit is normal. A test without limits is left out."""
    return {
        test: results[test]
        for test in results
        if test in limits and (results[test] < limits[test][0] or results[test] > limits[test][1])
    }


# Invented limits: they need not be those of any laboratory.
LIMITS: dict[str, list[float]] = {"K": [3.5, 5.3], "Na": [133, 146], "Ca": [2.2, 2.6], "Mg": [0.7, 1.0]}


@cases(abnormal)
def rounds_of_results(r: Rng) -> Iterator[tuple[dict[str, float], dict[str, list[float]]]]:
    yield {}, LIMITS
    yield {"K": 6.1, "Na": 150}, {}
    for test, (low, high) in LIMITS.items():
        yield {test: low}, LIMITS
        yield {test: high}, LIMITS
    for _ in range(15):
        values: dict[str, float] = {}
        for test in r.shuffle(("K", "Na", "Ca", "Mg", "CRP")):
            low, high = LIMITS.get(test, [0, 5])
            values[test] = r.pick(low, high, round(low * 0.9, 2), round(high * 1.1, 2), round((low + high) / 2, 2))
        yield values, {test: LIMITS[test] for test in r.sample(3, tuple(LIMITS))}


def test_one_of_three() -> None:
    """With limits 3.5 to 5.3 for K and 133 to 146 for Na, K 6.1, Na 140 and CRP 90 give K alone."""
    assert abnormal({"K": 6.1, "Na": 140, "CRP": 90}, {"K": [3.5, 5.3], "Na": [133, 146]}) == {"K": 6.1}


def test_low_counts_too() -> None:
    """A value below its low limit is abnormal as well."""
    assert abnormal({"K": 2.9}, {"K": [3.5, 5.3]}) == {"K": 2.9}


@mistake(abnormal, "one-side-forgotten", "Values that are too low are missing. How many limits are there?")
def _(results: dict[str, float], limits: dict[str, list[float]]) -> dict[str, float]:
    return {test: results[test] for test in results if test in limits and results[test] > limits[test][1]}


@mistake(abnormal, "boundary-ignored", "A value on its limit is normal. Which signs leave it out?")
def _(results: dict[str, float], limits: dict[str, list[float]]) -> dict[str, float]:
    return {
        test: results[test]
        for test in results
        if test in limits and (results[test] <= limits[test][0] or results[test] >= limits[test][1])
    }


@mistake(abnormal, "filter-keeps-rest", "Those are the normal ones. Which are to be shown?")
def _(results: dict[str, float], limits: dict[str, list[float]]) -> dict[str, float]:
    return {
        test: results[test]
        for test in results
        if test in limits and limits[test][0] <= results[test] <= limits[test][1]
    }


@mistake(abnormal, "missing-key-is-none", "One of the tests has no limits. What happens when you look them up?")
def _(results: dict[str, float], limits: dict[str, list[float]]) -> dict[str, float]:
    return {
        test: results[test] for test in results if results[test] < limits[test][0] or results[test] > limits[test][1]
    }
