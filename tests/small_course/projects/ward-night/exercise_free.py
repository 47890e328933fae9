"""Free beds"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def free(beds: int, patients: int) -> int:
    """How many beds are free; none when the ward is full."""
    return max(beds - patients, 0)


@cases(free)
def wards(r: Rng) -> Iterator[tuple[int, int]]:
    for _ in range(20):
        yield r.whole(5, 40), r.whole(0, 45)


def test_a_full_ward() -> None:
    """A full ward has no free bed."""
    assert free(10, 12) == 0


@mistake(free, "adds-instead", "That is beds and patients together. What is left?")
def _(beds: int, patients: int) -> int:
    return beds + patients
