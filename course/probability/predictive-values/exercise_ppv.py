"""The predictive value of a positive test"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def ppv(prevalence: float, sensitivity: float, specificity: float) -> float:
    """The chance of disease after a positive test. All three lie between 0 and 1."""
    true_positives = prevalence * sensitivity
    false_positives = (1 - prevalence) * (1 - specificity)
    return true_positives / (true_positives + false_positives)


@cases(ppv)
def wards(r: Rng) -> Iterator[tuple[float, float, float]]:
    for _ in range(20):
        yield r.whole(1, 60) / 100, r.whole(60, 99) / 100, r.whole(60, 99) / 100


def test_one_alarm_in_four() -> None:
    """With prevalence 4%, sensitivity 80% and specificity 90%, one alarm in four is real."""
    assert round(ppv(0.04, 0.80, 0.90), 2) == 0.25


def test_a_test_without_false_alarms() -> None:
    """With a specificity of 1 every positive test is believed, however rare the disease."""
    assert ppv(0.01, 0.50, 1.0) == 1.0


def test_a_test_that_tells_nothing() -> None:
    """A test that is positive in 30% of the ill and of the well leaves the chance where it was."""
    assert abs(ppv(0.20, 0.30, 0.70) - 0.20) < 1e-9


@mistake(ppv, "base-rate-neglect", "You never use `prevalence`. How many of those tested are ill at all?")
def _(prevalence: float, sensitivity: float, specificity: float) -> float:
    return sensitivity / (sensitivity + 1 - specificity)


@mistake(ppv, "joint-for-conditional", "That is the share of all who are ill *and* positive. Divide by all positives.")
def _(prevalence: float, sensitivity: float, specificity: float) -> float:
    return prevalence * sensitivity


@mistake(ppv, "sensitivity-for-ppv", "That is the sensitivity itself. Who else tests positive?")
def _(prevalence: float, sensitivity: float, specificity: float) -> float:
    return sensitivity


@mistake(ppv, "rate-for-complement", "You count the well who test *negative*. Which of the well test positive?")
def _(prevalence: float, sensitivity: float, specificity: float) -> float:
    return prevalence * sensitivity / (prevalence * sensitivity + (1 - prevalence) * specificity)
