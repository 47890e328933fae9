"""Could it be chance"""

from collections.abc import Iterator

import numpy as np

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def shuffled(died: np.ndarray, first: int, seed: int) -> float:
    """The percentage of clinic 1 minus that of clinic 2, after one shuffle.

    died has a 1 for each woman who died, and a 0 for each who lived. first is how many of
    them, counted from the front, are clinic 1 after the shuffle. The generator is np.random.default_rng(seed).
    """
    mixed = np.random.default_rng(seed).permutation(died)
    return float((mixed[:first].mean() - mixed[first:].mean()) * 100)


@cases(shuffled)
def wards(r: Rng) -> Iterator[tuple[np.ndarray, int, int]]:
    for _ in range(15):
        women = r.whole(30, 60)
        yield np.array([int(r.chance(0.3)) for _ in range(women)]), r.whole(8, 22), r.whole(1, 9999)


def test_everybody_died() -> None:
    """Where everybody died there is no difference, however they are shuffled."""
    assert shuffled(np.ones(20), 8, 1) == 0


def test_the_same_seed() -> None:
    """The same seed gives the same shuffle: others can check your number."""
    died = np.array([1, 0, 0, 1, 0, 0, 0, 1, 0, 1])
    assert shuffled(died, 4, 7) == shuffled(died, 4, 7)


def test_a_shuffle_keeps_the_dead() -> None:
    """One death among ten, five in each clinic: whatever the shuffle, the difference is 20 or -20."""
    died = np.array([1] + [0] * 9)
    assert {round(abs(shuffled(died, 5, seed)), 6) for seed in range(5)} == {20}


@mistake(
    shuffled,
    "with-replacement",
    "You drew with replacement: some women are there twice, others not at all. A shuffle keeps each one once.",
)
def _(died: np.ndarray, first: int, seed: int) -> float:
    mixed = np.random.default_rng(seed).choice(died, len(died))
    return float((mixed[:first].mean() - mixed[first:].mean()) * 100)


@mistake(
    shuffled,
    "not-shuffled",
    "The women stand where they stood before: a permutation is a new array. Which name has it?",
)
def _(died: np.ndarray, first: int, seed: int) -> float:
    return float((died[:first].mean() - died[first:].mean()) * 100)


@mistake(shuffled, "difference-turned-round", "Yours is clinic 2 minus clinic 1. Which is subtracted from which?")
def _(died: np.ndarray, first: int, seed: int) -> float:
    mixed = np.random.default_rng(seed).permutation(died)
    return float((mixed[first:].mean() - mixed[:first].mean()) * 100)


@mistake(shuffled, "share-for-per-cent", "Yours is a difference of shares. What makes per cents of it?")
def _(died: np.ndarray, first: int, seed: int) -> float:
    mixed = np.random.default_rng(seed).permutation(died)
    return float(mixed[:first].mean() - mixed[first:].mean())
