"""Points for the breathing rate"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def news2_resp(rr: int) -> int:
    """Points for a breathing rate in whole breaths a minute: 3 up to 8; 1 from 9 to 11; 0 from 12 to 20; 2 from 21 to 24; 3 from 25."""
    if rr <= 8:
        points = 3
    elif rr <= 11:
        points = 1
    elif rr <= 20:
        points = 0
    elif rr <= 24:
        points = 2
    else:
        points = 3
    return points


@cases(news2_resp)
def every_rate(r: Rng) -> Iterator[tuple[int]]:
    yield from r.shuffle([(rr,) for rr in range(4, 41)])


def test_the_edge_between_8_and_9() -> None:
    """8 breaths give 3 points, 9 give 1."""
    assert (news2_resp(8), news2_resp(9)) == (3, 1)


def test_the_edge_between_11_and_12() -> None:
    """11 breaths give 1 point, 12 give none."""
    assert (news2_resp(11), news2_resp(12)) == (1, 0)


def test_the_edge_between_20_and_21() -> None:
    """20 breaths give no point, 21 give 2."""
    assert (news2_resp(20), news2_resp(21)) == (0, 2)


def test_the_edge_between_24_and_25() -> None:
    """24 breaths give 2 points, 25 give 3."""
    assert (news2_resp(24), news2_resp(25)) == (2, 3)


@mistake(
    news2_resp,
    "boundary-ignored",
    "The middle of each band is right, and its upper limit is not. Does the limit itself count?",
)
def _(rr: int) -> int:
    if rr < 8:
        return 3
    if rr < 11:
        return 1
    if rr < 20:
        return 0
    if rr < 24:
        return 2
    return 3


@mistake(
    news2_resp,
    "best-branch-picked",
    "The first condition that is True wins. Which rates never get to the band for 25 and more?",
)
def _(rr: int) -> int:
    if rr >= 21:
        return 2
    if rr >= 25:
        return 3
    if rr >= 12:
        return 0
    if rr >= 9:
        return 1
    return 3


@mistake(news2_resp, "one-side-forgotten", "A very slow rate gives points, too. What do the lowest two bands say?")
def _(rr: int) -> int:
    if rr >= 25:
        return 3
    if rr >= 21:
        return 2
    return 0


@mistake(news2_resp, "return-forgotten", "Nothing comes back. In each branch the points have to be returned.")
def _(rr: int) -> None:
    if rr <= 8:
        rr = 3
