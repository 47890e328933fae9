"""When did it cross the limit?"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "Each value is compared with the one before it. With which value can you begin?",
    "zip(values, times[1:], values[1:]) gives in each turn the value before, the time, and the value.",
)


@learner_writes
def crossings(times: list[int], values: list[float], limit: float) -> list[tuple[int, float]]:
    """A list of pairs (time, value), one for each value above the limit whose value before was not above it. The two lists are
    equally long and in the order of time. A value on the limit is not above it. The first value has none before it,
    so it makes no pair."""
    found = []
    for before, time, value in zip(values, times[1:], values[1:], strict=False):
        if before <= limit and value > limit:
            found.append((time, value))
    return found


@cases(crossings)
def days(r: Rng) -> Iterator[tuple[list[int], list[float], float]]:
    yield [], [], 6.0
    yield [8], [6.4], 6.0
    yield [8, 12, 16], [6.4, 6.2, 6.6], 6.0
    yield [8, 12, 16, 20], [6.4, 5.8, 6.0, 6.2], 6.0
    yield [8, 12, 16, 20, 24], [5.0, 6.3, 5.9, 6.1, 5.5], 6.0
    for length in (3, 5, 8, 12) * 5:
        times = sorted(r.sample(length, range(72)))
        yield times, [r.pick(6.0, r.whole(48, 72) / 10) for _ in range(length)], 6.0
    for length in (5, 8):
        yield sorted(r.sample(length, range(24))), [r.whole(60, 140) * 1.0 for _ in range(length)], 100.0


def test_two_crossings() -> None:
    """5.1 at 8, 6.3 at 12, 5.8 at 16 and 6.4 at 20 cross 6.0 at 12 and at 20."""
    assert crossings([8, 12, 16, 20], [5.1, 6.3, 5.8, 6.4], 6.0) == [(12, 6.3), (20, 6.4)]


def test_high_from_the_start() -> None:
    """A series that is above the limit from the start never crosses it."""
    assert crossings([8, 12, 16], [6.4, 6.2, 6.9], 6.0) == []


@mistake(crossings, "every-high-counted", "You list every value above the limit. What was the value before each?")
def _(times: list[int], values: list[float], limit: float) -> list[tuple[int, float]]:
    return [(time, value) for time, value in zip(times, values, strict=True) if value > limit]


@mistake(
    crossings, "boundary-ignored", "A value on the limit is not above it. Which sign asks for more than the limit?"
)
def _(times: list[int], values: list[float], limit: float) -> list[tuple[int, float]]:
    steps = zip(values, times[1:], values[1:], strict=False)
    return [(time, value) for before, time, value in steps if before < limit <= value]


@mistake(
    crossings,
    "minus-one-wraps",
    "Before the first value there is none: [-1] is the last one. Where must the loop begin?",
)
def _(times: list[int], values: list[float], limit: float) -> list[tuple[int, float]]:
    return [(times[i], values[i]) for i in range(len(values)) if values[i - 1] <= limit < values[i]]


@mistake(crossings, "place-for-item", "You give places. Which list holds the times?")
def _(times: list[int], values: list[float], limit: float) -> list[tuple[int, float]]:
    return [(i, values[i]) for i in range(1, len(values)) if values[i - 1] <= limit < values[i]]


@mistake(crossings, "gives-up-at-first", "That is the first crossing alone. What if it crosses again?")
def _(times: list[int], values: list[float], limit: float) -> list[tuple[int, float]]:
    return [(times[i], values[i]) for i in range(1, len(values)) if values[i - 1] <= limit < values[i]][:1]
