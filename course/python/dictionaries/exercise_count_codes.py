"""How often was each diagnosis coded?"""

from collections.abc import Iterator

from rounds.kit import Rng, cases, learner_writes, mistake


@learner_writes
def count_codes(codes: list[str]) -> dict[str, int]:
    """A dictionary that gives for each code how often it is in the list. Capital and small letters are the same code, and the keys
    are in capitals: ["j18", "J18"] gives {"J18": 2}. An empty list gives {}."""
    counts: dict[str, int] = {}
    for code in codes:
        key = code.upper()
        counts[key] = counts.get(key, 0) + 1
    return counts


@cases(count_codes)
def clinics(r: Rng) -> Iterator[tuple[list[str]]]:
    yield ([],)
    for length in (1, 3, 6, 10, 15) * 3:
        yield ([r.pick("J18", "j18", "I50", "i50", "E11", "e11", "N39", "n39", "K35") for _ in range(length)],)


def test_three_codes() -> None:
    """ "J18", "I50" and "j18" make two of J18 and one of I50."""
    assert count_codes(["J18", "I50", "j18"]) == {"J18": 2, "I50": 1}


def test_nothing_coded() -> None:
    """An empty list gives an empty dictionary."""
    assert count_codes([]) == {}


@mistake(count_codes, "old-value-forgotten", "Every code comes out as 1. How many were there before this one?")
def _(codes: list[str]) -> dict[str, int]:
    return {code.upper(): 1 for code in codes}


@mistake(count_codes, "capitals-do-not-matter", "Python takes j18 and J18 for two keys. How do you make them one?")
def _(codes: list[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for code in codes:
        counts[code] = counts.get(code, 0) + 1
    return counts


@mistake(count_codes, "starts-at-one", "Each code is counted once too often. How many are there before the first?")
def _(codes: list[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for code in codes:
        counts[code.upper()] = counts.get(code.upper(), 1) + 1
    return counts


@mistake(count_codes, "reset-in-the-loop", "Only the last code is there. Where is the empty dictionary made?")
def _(codes: list[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for code in codes:
        counts = {}
        counts[code.upper()] = counts.get(code.upper(), 0) + 1
    return counts
