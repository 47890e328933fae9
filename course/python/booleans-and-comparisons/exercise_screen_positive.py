"""At least two signs out of four"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def screen_positive(temp: float, hr: float, rr: float, wcc: float) -> bool:
    """Are at least two of these true: temp above 38 or below 36; hr above 90; rr above 20; wcc above 12 or below 4?

    The limits themselves do not count. Write one expression after `return`: True counts as 1 in a sum.
    """
    return (temp > 38 or temp < 36) + (hr > 90) + (rr > 20) + (wcc > 12 or wcc < 4) >= 2


@cases(screen_positive)
def every_edge(r: Rng) -> Iterator[tuple[float, float, float, float]]:
    for temp in (35.9, 36, 37, 38, 38.1):
        for hr in (90, 91):
            for rr in (20, 21):
                for wcc in (3.9, 4, 8, 12, 12.1):
                    yield temp, hr, rr, wcc
    for _ in range(10):
        yield r.whole(350, 400) / 10, r.whole(60, 130), r.whole(10, 35), r.whole(20, 200) / 10


def test_limits_do_not_count() -> None:
    """A temperature of 38, a pulse of 90, 20 breaths and a count of 12 are no signs."""
    assert not screen_positive(38, 90, 20, 12)


def test_two_signs_are_enough() -> None:
    """A temperature of 35.5 and a pulse of 110 are two signs."""
    assert screen_positive(35.5, 110, 16, 8)


def test_one_sign_is_not_enough() -> None:
    """A temperature of 39 alone is one sign."""
    assert not screen_positive(39, 80, 16, 8)


@mistake(screen_positive, "boundary-ignored", "Take a pulse of exactly 90. Is that above 90?")
def _(temp: float, hr: float, rr: float, wcc: float) -> bool:
    return (temp >= 38 or temp <= 36) + (hr >= 90) + (rr >= 20) + (wcc >= 12 or wcc <= 4) >= 2


@mistake(screen_positive, "and-or-mixed-up", "That asks for all four signs. How many are enough?")
def _(temp: float, hr: float, rr: float, wcc: float) -> bool:
    return (temp > 38 or temp < 36) and hr > 90 and rr > 20 and (wcc > 12 or wcc < 4)


@mistake(screen_positive, "one-is-enough", "That calls the doctor for a single sign. How many have to be there?")
def _(temp: float, hr: float, rr: float, wcc: float) -> bool:
    return temp > 38 or temp < 36 or hr > 90 or rr > 20 or wcc > 12 or wcc < 4
