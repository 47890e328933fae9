"""Two readings change places"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def swap_readings(left_arm: int, right_arm: int) -> tuple[int, int]:
    """The two readings with their places changed: the right arm's first. A third name may help."""
    return right_arm, left_arm


@cases(swap_readings)
def pressures(r: Rng) -> Iterator[tuple[int, int]]:
    yield 120, 140
    for _ in range(20):
        yield r.whole(95, 139), r.whole(140, 190)


def test_neither_reading_is_lost() -> None:
    """120 at the left and 140 at the right become 140 and 120: neither is lost."""
    assert tuple(swap_readings(120, 140)) == (140, 120)


@mistake(
    swap_readings,
    "two-lines-swap",
    "After the first assignment both names stand for one value. Keep the other under a third name first.",
)
def _(left_arm: int, right_arm: int) -> tuple[int, int]:
    left_arm = right_arm
    right_arm = left_arm
    return left_arm, right_arm


@mistake(
    swap_readings, "wrong-one-kept", "You kept the value that is not overwritten. Which name gets a new value first?"
)
def _(left_arm: int, right_arm: int) -> tuple[int, int]:
    kept = left_arm
    right_arm = kept
    left_arm = right_arm
    return left_arm, right_arm


@mistake(swap_readings, "assignment-ignored", "The readings stand as they came. Which lines change their places?")
def _(left_arm: int, right_arm: int) -> tuple[int, int]:
    return left_arm, right_arm
