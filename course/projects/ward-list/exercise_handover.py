"""Print it"""

from collections.abc import Iterator
from typing import Any

from rounds.kit import Rng, cases, earlier, learner_writes, mistake

people = earlier(__file__, "exercise_load_ward", "people")


@learner_writes
def handover(ward: list[dict]) -> str:  # type: ignore[type-arg]  # stands so in the learner's program, which imports no types
    """One line for each patient, in the order of the list, as one text.

    Two places for the bed (to the right), two blanks, twenty places for the name (to the
    left), and four for the score (to the right). A missing score is a question mark.
    """
    lines = []
    for patient in ward:
        score = "?" if patient["news2"] is None else patient["news2"]
        lines.append(f"{patient['bed']:>2}  {patient['name']:<20}{score:>4}")
    return "\n".join(lines)


@cases(handover)
def wards(r: Rng) -> Iterator[tuple[list[dict[str, Any]]]]:
    for _ in range(15):
        yield (list(r.shuffle(people(r, r.whole(9, 24)))),)


CHEN = {"bed": 4, "name": "CHEN, Ana", "news2": 11, "diagnosis": "stroke"}


def test_one_line() -> None:
    """Mrs Chen in bed 4 with a score of 11 gives ' 4  CHEN, Ana             11'."""
    assert handover([CHEN]) == " 4  CHEN, Ana             11"


def test_the_columns_stand_in_line() -> None:
    """Beds 4 and 12 and scores 11 and 3 give lines of equal length."""
    first, second = handover([CHEN, {**CHEN, "bed": 12, "news2": 3}]).split("\n")
    assert len(first) == len(second)


def test_no_diagnosis() -> None:
    """What a patient has is nobody's business on a sheet that lies about."""
    assert "stroke" not in handover([CHEN])


@mistake(handover, "columns-not-aligned", "The columns do not stand in line. How many places does :>2 keep for a bed?")
def _(ward: list[dict[str, Any]]) -> str:
    rows = [(each["bed"], each["name"], "?" if each["news2"] is None else each["news2"]) for each in ward]
    return "\n".join(f"{bed}  {name} {score}" for bed, name, score in rows)


@mistake(
    handover,
    "missing-as-zero",
    "A missing score is printed as 0. The night team will believe it. What should stand there?",
)
def _(ward: list[dict[str, Any]]) -> str:
    return "\n".join(f"{each['bed']:>2}  {each['name']:<20}{each['news2'] or 0:>4}" for each in ward)


@mistake(handover, "none-is-printed", "None is printed where a score is missing. What would a colleague put there?")
def _(ward: list[dict[str, Any]]) -> str:
    return "\n".join(f"{each['bed']:>2}  {each['name']:<20}{each['news2']!s:>4}" for each in ward)
