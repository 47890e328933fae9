"""The body mass index from the chart"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def bmi(weight_kg: float, height_cm: float) -> float:
    """Kilograms divided by the square of the height in metres, rounded to 1 decimal place. The height comes in centimetres."""
    height_m = height_cm / 100
    return round(weight_kg / height_m**2, 1)


@cases(bmi)
def adults(r: Rng) -> Iterator[tuple[float, float]]:
    yield 70, 175
    for _ in range(30):
        yield r.whole(420, 1400) / 10, r.whole(145, 205)


def test_a_known_patient() -> None:
    """70 kg and 175 cm give 22.9."""
    assert bmi(70, 175) == 22.9


def test_a_number_is_given_back() -> None:
    """80 kg and 200 cm give back the number 20, not only a line on the screen."""
    assert bmi(80, 200) == 20


@mistake(bmi, "metres-for-centimetres", "You get 0.0, because the height is in centimetres. How many metres is that?")
def _(weight_kg: float, height_cm: float) -> float:
    return round(weight_kg / height_cm**2, 1)


@mistake(bmi, "format-left-out", "The value is right, and has too many decimals. How do you round to one?")
def _(weight_kg: float, height_cm: float) -> float:
    return weight_kg / (height_cm / 100) ** 2


@mistake(bmi, "square-forgotten", "The height is not squared. What does the formula say?")
def _(weight_kg: float, height_cm: float) -> float:
    return round(weight_kg / (height_cm / 100), 1)


@mistake(bmi, "return-forgotten", "Nothing comes back. A value that is worked out or printed still has to be returned.")
def _(weight_kg: float, height_cm: float) -> None:
    round(weight_kg / (height_cm / 100) ** 2, 1)
