"""Absolute and relative change"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def points(before: float, after: float) -> float:
    """The change in percentage points, from a share before to a share after (both 0 to 1): 0.10 to 0.15 is 5.0."""
    return (after - before) * 100


@learner_writes
def relative_change(before: float, after: float) -> float:
    """The change in per cent of what it was before: 0.10 to 0.15 is 50.0, and a fall is negative."""
    return (after - before) / before * 100


@cases(points)
def shares(r: Rng) -> Iterator[tuple[float, float]]:
    for _ in range(20):
        yield r.whole(2, 95) / 100, r.whole(2, 95) / 100


@cases(relative_change)
def changes(r: Rng) -> Iterator[tuple[float, float]]:
    for _ in range(20):
        yield r.whole(2, 95) / 100, r.whole(2, 95) / 100


def test_the_headline_about_strokes() -> None:
    """Strokes fall from 2% to 1%: one point down, and half of what they were."""
    assert round(points(0.02, 0.01), 6) == -1
    assert round(relative_change(0.02, 0.01), 6) == -50


def test_no_change() -> None:
    """Where nothing has changed, both are 0."""
    assert points(0.30, 0.30) == 0
    assert relative_change(0.30, 0.30) == 0


def test_a_doubling() -> None:
    """From 20% to 40% is 20 points and a rise of 100%."""
    assert round(points(0.20, 0.40), 6) == 20
    assert round(relative_change(0.20, 0.40), 6) == 100


@mistake(points, "points-for-per-cent", "That is the relative change. For points, take one share from the other.")
def _(before: float, after: float) -> float:
    return (after - before) / before * 100


@mistake(
    relative_change, "points-for-per-cent", "Those are percentage points. Compare the change with where it started."
)
def _(before: float, after: float) -> float:
    return (after - before) * 100


@mistake(
    relative_change, "change-relative-to-end", "You compared with where it ended. A change is measured from the start."
)
def _(before: float, after: float) -> float:
    return (after - before) / after * 100


@mistake(relative_change, "ratio-for-change", "That is what is there now, compared with before. How much has changed?")
def _(before: float, after: float) -> float:
    return after / before * 100
