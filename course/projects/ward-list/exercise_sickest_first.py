"""Sickest first"""

from collections.abc import Iterator
from typing import Any

from rounds.kit import Rng, cases, earlier, learner_writes, mistake

people = earlier(__file__, "exercise_load_ward", "people")


@learner_writes
def sickest_first(ward: list[dict]) -> list[dict]:  # type: ignore[type-arg]  # stands so in the learner's program, which imports no types
    """A new list of the patients: no score first, then the highest NEWS2, then by bed."""

    def place(patient: dict) -> tuple:  # type: ignore[type-arg]  # stands so in the learner's program, which imports no types
        score = float("inf") if patient["news2"] is None else patient["news2"]
        return -score, patient["bed"]

    return sorted(ward, key=place)


@cases(sickest_first)
def wards(r: Rng) -> Iterator[tuple[list[dict[str, Any]]]]:
    for _ in range(15):
        yield (list(r.shuffle(people(r, r.whole(11, 24)))),)


def patient(bed: int, news2: int | None) -> dict[str, Any]:
    return {"bed": bed, "news2": news2}


def test_the_highest_score_leads() -> None:
    """Of scores 2 and 9 the 9 comes first."""
    assert [each["news2"] for each in sickest_first([patient(1, 2), patient(2, 9)])] == [9, 2]


def test_a_missing_score_leads_them_all() -> None:
    """Nobody knows how a patient without a score is: that one comes first."""
    assert [each["bed"] for each in sickest_first([patient(1, 12), patient(2, None)])] == [2, 1]


def test_equal_scores_go_by_bed() -> None:
    """With equal scores bed 9 comes before bed 10."""
    assert [each["bed"] for each in sickest_first([patient(10, 3), patient(9, 3)])] == [9, 10]


@mistake(
    sickest_first, "sorted-upwards", "The lowest score comes first. Sorting goes upwards: how do you turn it round?"
)
def _(ward: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(ward, key=lambda each: (each["news2"] is not None, each["news2"] or 0, each["bed"]))


@mistake(
    sickest_first, "missing-as-zero", "Whoever has no score is last, as if all were well. Where should they stand?"
)
def _(ward: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(ward, key=lambda each: (-(each["news2"] or 0), each["news2"] is None, each["bed"]))


@mistake(
    sickest_first,
    "text-order-for-numbers",
    "Bed 10 comes before bed 9, as it does among texts. What kind of value is a bed?",
)
def _(ward: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(ward, key=lambda each: (each["news2"] is not None, -(each["news2"] or 0), str(each["bed"])))


@mistake(
    sickest_first,
    "sort-gives-list",
    "Nothing comes back: a list's own sort changes it and gives None. Which function gives a new list?",
)
def _(ward: list[dict[str, Any]]) -> None:
    ward.sort(key=lambda each: each["bed"])
