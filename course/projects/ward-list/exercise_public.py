"""Leave no list on the bus"""

from collections.abc import Iterator
from typing import Any

from rounds.kit import Rng, cases, earlier, learner_writes, mistake

people = earlier(__file__, "exercise_load_ward", "people")


@learner_writes
def public(ward: list[dict]) -> str:  # type: ignore[type-arg]  # stands so in the learner's program, which imports no types
    """Bed and initials alone, one line for each patient, such as "bed 4: E. W." for WEBER, Ella."""
    lines = []
    for patient in ward:
        family, first = patient["name"].split(", ")
        lines.append(f"bed {patient['bed']}: {first[0]}. {family[0]}.")
    return "\n".join(lines)


@cases(public)
def wards(r: Rng) -> Iterator[tuple[list[dict[str, Any]]]]:
    for _ in range(15):
        yield (people(r, r.whole(5, 24)),)


CHEN = {"bed": 4, "name": "CHEN, Ana", "born": "1950-02-03", "number": "123 456", "news2": 11, "diagnosis": "stroke"}


def test_one_line() -> None:
    """CHEN, Ana in bed 4 gives "bed 4: A. C."."""
    assert public([CHEN]) == "bed 4: A. C."


def test_nothing_that_names_a_patient() -> None:
    """No name, no date of birth, no number and no diagnosis stands anywhere in the text."""
    text = public([CHEN])
    assert not any(secret in text for secret in ("CHEN", "Ana", "1950", "123", "stroke"))


@mistake(
    public,
    "initials-turned-round",
    "The letters stand the wrong way round: the first name comes first, and the export begins with the family.",
)
def _(ward: list[dict[str, Any]]) -> str:
    names = [(each["bed"], *each["name"].split(", ")) for each in ward]
    return "\n".join(f"bed {bed}: {family[0]}. {first[0]}." for bed, family, first in names)


@mistake(public, "name-left-in", "A whole name is still there for everybody on the bus. Which letters are enough?")
def _(ward: list[dict[str, Any]]) -> str:
    return "\n".join(f"bed {each['bed']}: {each['name']}" for each in ward)


@mistake(
    public,
    "number-left-in",
    "The number stands beside the initials, and it names one person in the whole country. Leave it out.",
)
def _(ward: list[dict[str, Any]]) -> str:
    names = [(each["bed"], each["number"], *each["name"].split(", ")) for each in ward]
    return "\n".join(f"bed {bed}: {first[0]}. {family[0]}. {number}" for bed, number, family, first in names)
