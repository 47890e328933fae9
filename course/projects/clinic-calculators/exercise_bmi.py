"""BMI from kilograms and centimetres"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def bmi(kg: float, cm: float) -> float:
    """The body mass index: the weight in kilograms by the square of the height in metres.

    The height comes in centimetres. The value is not rounded.
    """
    metres = cm / 100
    return kg / metres**2


@cases(bmi)
def adults(r: Rng) -> Iterator[tuple[float, float]]:
    yield 70, 175
    for _ in range(40):
        yield r.whole(420, 1400) / 10, r.whole(145, 205)


def test_a_known_patient() -> None:
    """70 kg and 175 cm give 22.9 when rounded to one decimal place."""
    assert round(bmi(70, 175), 1) == 22.9


def test_it_is_not_rounded() -> None:
    """80 kg and 179 cm give all decimals, 24.9680…: the letter rounds, the calculator does not."""
    assert 24.96 < bmi(80, 179) < 24.97


@mistake(bmi, "metres-for-centimetres", "The height comes in centimetres. How many metres is 175 cm?")
def _(kg: float, cm: float) -> float:
    return kg / cm**2


@mistake(bmi, "square-forgotten", "The height is divided by once, not squared. Which power is in the formula?")
def _(kg: float, cm: float) -> float:
    return kg / (cm / 100)


@mistake(bmi, "rounded-too-early", "Your value is rounded. Leave the rounding to whoever prints it.")
def _(kg: float, cm: float) -> float:
    return round(kg / (cm / 100) ** 2, 1)


@mistake(bmi, "return-forgotten", "Nothing comes back. A value that is worked out still has to be returned.")
def _(kg: float, cm: float) -> None:
    kg / (cm / 100) ** 2
