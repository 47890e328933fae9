"""What has changed since the last reading?"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def last_change(readings: list[float]) -> float:
    """The newest reading minus the one before it. The oldest stands first, and there are at least two."""
    return readings[-1] - readings[-2]


@cases(last_change)
def serial_lactates(r: Rng) -> Iterator[tuple[list[float]]]:
    yield ([4.1, 3.6, 2.9, 2.2],)
    yield ([2.0, 5.0],)
    for length in (2, 3, 4, 5, 6, 7, 8, 9) * 2:
        yield ([r.whole(5, 150) / 10 for _ in range(length)],)


def test_a_falling_lactate() -> None:
    """2.9 and then 2.2 is a change of -0.7."""
    assert abs(last_change([4.1, 3.6, 2.9, 2.2]) + 0.7) < 0.001


def test_the_list_stays_as_it_was() -> None:
    """The list that was given is not changed."""
    readings = [4.1, 3.6, 2.9]
    last_change(readings)
    assert readings == [4.1, 3.6, 2.9]


@mistake(
    last_change, "difference-turned-round", "The sign is the wrong way round. A fall should come out below nothing."
)
def _(readings: list[float]) -> float:
    return readings[-2] - readings[-1]


@mistake(last_change, "oldest-for-newest", "Those are the two oldest readings. At which end is the newest?")
def _(readings: list[float]) -> float:
    return readings[1] - readings[0]


@mistake(
    last_change,
    "wrong-end",
    "That is the change since the very first reading. Which one stands just before the newest?",
)
def _(readings: list[float]) -> float:
    return readings[-1] - readings[0]
