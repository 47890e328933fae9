"""The longest spell below 92"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def longest_run(flags: list[bool]) -> int:
    """How many True values stand next to each other at most. Each flag says whether the saturation was below 92 in that hour.
    An empty list, or one without True, gives 0."""
    longest = 0
    run = 0
    for flag in flags:
        run = run + 1
        if not flag:
            run = 0
        longest = max(longest, run)
    return longest


@cases(longest_run)
def nights(r: Rng) -> Iterator[tuple[list[bool]]]:
    yield ([],)
    yield ([True] * r.whole(2, 9),)
    yield ([False] * r.whole(2, 9),)
    yield ([True, False, False, True, True, True],)
    for length in (1, 4, 8, 12, 16) * 5:
        yield ([r.chance(0.6) for _ in range(length)],)


def test_a_night_with_two_spells() -> None:
    """Two hours, a pause, and three hours give 3."""
    assert longest_run([True, True, False, True, True, True, False]) == 3


def test_the_spell_lasts_until_morning() -> None:
    """A spell that goes on to the end counts as well."""
    assert longest_run([True, False, True, True]) == 2


@mistake(longest_run, "run-not-reset", "That is the number of all such hours. What ends a spell?")
def _(flags: list[bool]) -> int:
    return sum(flags)


@mistake(
    longest_run,
    "last-run-forgotten",
    "A spell that lasts until the end is missed. When do you compare it with the longest?",
)
def _(flags: list[bool]) -> int:
    longest, run = 0, 0
    for flag in flags:
        if flag:
            run = run + 1
        else:
            longest = max(longest, run)
            run = 0
    return longest


@mistake(longest_run, "latest-for-best", "That is the spell at the end. Where do you keep the longest so far?")
def _(flags: list[bool]) -> int:
    run = 0
    for flag in flags:
        run = run + 1 if flag else 0
    return run


@mistake(longest_run, "gives-up-at-first", "Only the first spell is looked at. What if a later one is longer?")
def _(flags: list[bool]) -> int:
    run = 0
    for flag in flags:
        if flag:
            run = run + 1
        elif run > 0:
            return run
    return run
