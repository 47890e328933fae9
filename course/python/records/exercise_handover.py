"""The sickest first"""

from collections.abc import Iterator
from typing import Any

from rounds.kit import Rng, cases, learner_writes, mistake

HINTS = (
    "A minus turns the order of numbers round.",
    "Two values in brackets: the second decides where the first are equal.",
)


@learner_writes
def handover(ward: list[dict[str, Any]]) -> list[str]:
    """The names of the patients, the highest "news" first, and where two are equal, the lower "bed" first. Each record has the keys
    "name", "bed" and "news"; beds are numbers. An empty ward gives []."""
    names = []
    for p in sorted(ward, key=lambda p: (-p["news"], p["bed"])):
        names.append(p["name"])
    return names


@cases(handover)
def wards(r: Rng) -> Iterator[tuple[list[dict[str, Any]]]]:
    yield ([],)
    for size in (1, 3, 5, 8) * 4:
        beds = r.sample(size, range(1, 31))
        names = r.sample(size, ("Singh", "Chen", "Novak", "Ali", "Okafor", "Weber", "Rossi", "Khan"))
        yield ([{"name": name, "bed": bed, "news": r.whole(0, 4)} for name, bed in zip(names, beds, strict=True)],)


def test_a_tie() -> None:
    """Of two patients with 5, the one in bed 9 comes before the one in bed 10."""
    ward = [{"name": "Ali", "bed": 10, "news": 5}, {"name": "Chen", "bed": 9, "news": 5}]
    assert handover(ward) == ["Chen", "Ali"]


def test_an_empty_ward() -> None:
    """An empty ward gives an empty list."""
    assert handover([]) == []


@mistake(handover, "minus-ignored", "The lowest score comes first. What turns the order round?")
def _(ward: list[dict[str, Any]]) -> list[str]:
    return [p["name"] for p in sorted(ward, key=lambda p: (p["news"], p["bed"]))]


@mistake(handover, "ties-forgotten", "Where two scores are equal, the bed decides. What is your second value?")
def _(ward: list[dict[str, Any]]) -> list[str]:
    return [p["name"] for p in sorted(ward, key=lambda p: -p["news"])]


@mistake(handover, "sorts-downwards", "Where two scores are equal, the higher bed comes first. Which should?")
def _(ward: list[dict[str, Any]]) -> list[str]:
    return [p["name"] for p in sorted(ward, key=lambda p: (-p["news"], -p["bed"]))]


@mistake(handover, "sorted-changes-list", "The names stand in the old order. Which list do you go through?")
def _(ward: list[dict[str, Any]]) -> list[str]:
    return [p["name"] for p in ward]
