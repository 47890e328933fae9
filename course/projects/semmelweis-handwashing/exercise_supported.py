"""What it does not show"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def supported() -> list[str]:
    """The letters of the sentences that the table and the shuffles support, in order."""
    return ["A", "C", "E"]


@cases(supported)
def once(r: Rng) -> Iterator[tuple[()]]:
    yield ()


def test_a() -> None:
    """A is a comparison that you worked out from the table itself."""
    assert "A" in supported()


def test_b() -> None:
    """B is about hand washing, and the table ends before anybody washed."""
    assert "B" not in supported()


def test_c() -> None:
    """C is what your shuffles were made for: none came near the real difference."""
    assert "C" in supported()


def test_d() -> None:
    """D names a cause. Two groups of women who went to two places can differ in more than one thing."""
    assert "D" not in supported()


def test_e() -> None:
    """E can be read off your chart, year by year."""
    assert "E" in supported()


def test_f() -> None:
    """F says that it went one way. Look at 1842, and at the year after it."""
    assert "F" not in supported()


@mistake(
    supported,
    "before-taken-for-after",
    "B speaks of a time after the last row. What would the table have to hold to show it?",
)
def _() -> list[str]:
    return ["A", "B", "C", "E"]


@mistake(
    supported,
    "difference-taken-for-cause",
    "D says why, and the table says only where. What else may differ between two clinics?",
)
def _() -> list[str]:
    return ["A", "C", "D", "E"]


@mistake(supported, "trend-from-two-points", "F is true of some pairs of years. Is it true of all six?")
def _() -> list[str]:
    return ["A", "C", "E", "F"]
