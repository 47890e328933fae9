"""Is it full"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, earlier, learner_writes, mistake

free = earlier(__file__, "exercise_free", "free")


@learner_writes
def is_full(beds: int, patients: int) -> bool:
    """Whether the ward has no free bed."""
    return bool(free(beds, patients) == 0)


@cases(is_full)
def wards(r: Rng) -> Iterator[tuple[int, int]]:
    for _ in range(20):
        yield r.whole(18, 22), r.whole(18, 22)


def test_a_full_ward() -> None:
    """A ward with as many patients as beds is full."""
    assert is_full(10, 10) is True


@mistake(is_full, "adds-instead", "That says when there is room. When is there none?")
def _(beds: int, patients: int) -> bool:
    return bool(free(beds, patients) > 0)
