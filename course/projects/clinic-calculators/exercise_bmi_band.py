"""The band of a BMI"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def bmi_band(value: float) -> str:
    """The band of an adult's BMI as a text.

    It is "underweight", "normal", "overweight" or "obese".
    """
    if value < 18.5:
        return "underweight"
    if value < 25:
        return "normal"
    if value < 30:
        return "overweight"
    return "obese"


@cases(bmi_band)
def values(r: Rng) -> Iterator[tuple[float]]:
    yield from r.shuffle([(18.49,), (18.5,), (24.95,), (25.0,), (29.95,), (30.0,)])
    for _ in range(30):
        yield (r.whole(1400, 4500) / 100,)


def test_the_edge_at_18_5() -> None:
    """18.4 is underweight, exactly 18.5 is normal."""
    assert (bmi_band(18.4), bmi_band(18.5)) == ("underweight", "normal")


def test_the_edge_at_25() -> None:
    """24.95 is still normal, exactly 25 is overweight: no value falls between two bands."""
    assert (bmi_band(24.95), bmi_band(25)) == ("normal", "overweight")


def test_the_edge_at_30() -> None:
    """29.95 is still overweight, exactly 30 is obese."""
    assert (bmi_band(29.95), bmi_band(30)) == ("overweight", "obese")


@mistake(bmi_band, "boundary-ignored", "The middle of each band is right. To which band does the limit itself belong?")
def _(value: float) -> str:
    if value <= 18.5:
        return "underweight"
    if value <= 25:
        return "normal"
    if value <= 30:
        return "overweight"
    return "obese"


@mistake(
    bmi_band,
    "gap-between-bands",
    "24.95 lies between 24.9 and 25, and your bands leave it out. Where does the next begin?",
)
def _(value: float) -> str:
    if value < 18.5:
        return "underweight"
    if value <= 24.9:
        return "normal"
    if value <= 29.9:
        return "overweight"
    return "obese"


@mistake(
    bmi_band, "best-branch-picked", "The first condition that is True wins. Which values never get to the last bands?"
)
def _(value: float) -> str:
    if value < 18.5:
        return "underweight"
    if value >= 18.5:
        return "normal"
    return "obese"


@mistake(
    bmi_band,
    "print-as-return",
    "The band has to come back with return, not only be shown. What stands in front of each band?",
)
def _(value: float) -> None:
    value = round(value)
