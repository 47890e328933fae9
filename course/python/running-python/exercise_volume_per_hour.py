"""How fast does the drip run?"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def volume_ml_per_hour(total_ml: float, hours: float) -> float:
    """How many mL run in each hour when total_ml run in over that many hours. Write one expression after `return`."""
    return total_ml / hours


@cases(volume_ml_per_hour)
def drips(r: Rng) -> Iterator[tuple[int, int]]:
    yield 1000, 8
    yield 1000, 7
    yield 500, 4
    for _ in range(20):
        yield r.whole(1, 30) * 100, r.whole(1, 24)


def test_a_litre_over_eight_hours() -> None:
    """A litre over 8 hours runs at 125 mL in each hour."""
    assert volume_ml_per_hour(1000, 8) == 125


def test_nothing_is_cut_off() -> None:
    """A litre over 7 hours runs at a little under 143 mL in each hour: nothing is cut off."""
    assert abs(volume_ml_per_hour(1000, 7) - 142.857142857) < 0.001


@mistake(volume_ml_per_hour, "division-signs-mixed-up", "Two slashes leave the remainder away. Which sign keeps it?")
def _(total_ml: float, hours: float) -> float:
    return total_ml // hours


@mistake(volume_ml_per_hour, "division-turned-round", "That is hours for one mL. Which of the two is shared out?")
def _(total_ml: float, hours: float) -> float:
    return hours / total_ml


@mistake(volume_ml_per_hour, "multiplies-instead", "The volume is shared out over the hours. Which sign shares out?")
def _(total_ml: float, hours: float) -> float:
    return total_ml * hours
