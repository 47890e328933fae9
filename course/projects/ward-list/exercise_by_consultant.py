"""Beds by consultant"""

from collections.abc import Iterator
from typing import Any

from rounds.kit import Rng, cases, earlier, learner_writes, mistake

people = earlier(__file__, "exercise_load_ward", "people")


@learner_writes
def by_consultant(ward: list[dict]) -> dict[str, list[int]]:  # type: ignore[type-arg]  # stands so in the learner's program, which imports no types
    """The beds of each consultant, in the order of the ward.

    Beds without a consultant stand under "unassigned".
    """
    beds: dict[str, list[int]] = {}
    for patient in ward:
        name = patient["consultant"] or "unassigned"
        if name not in beds:
            beds[name] = []
        beds[name].append(patient["bed"])
    return beds


@cases(by_consultant)
def wards(r: Rng) -> Iterator[tuple[list[dict[str, Any]]]]:
    for _ in range(15):
        yield (people(r, r.whole(8, 24)),)


def patient(bed: int, consultant: str) -> dict[str, Any]:
    return {"bed": bed, "consultant": consultant}


def test_two_of_one() -> None:
    """Two beds of Dr Osei stand in one list, in the order of the ward."""
    assert by_consultant([patient(3, "Dr Osei"), patient(7, "Dr Osei")]) == {"Dr Osei": [3, 7]}


def test_nobody_s_patient() -> None:
    """A bed without a consultant is not lost: it stands under "unassigned"."""
    assert by_consultant([patient(5, "")]) == {"unassigned": [5]}


@mistake(
    by_consultant, "last-one-kept", "Only the last bed of each consultant is left. Each name needs a list that grows."
)
def _(ward: list[dict[str, Any]]) -> dict[str, list[int]]:
    return {patient["consultant"] or "unassigned": [patient["bed"]] for patient in ward}


@mistake(
    by_consultant,
    "nobody-s-left-out",
    "Beds without a consultant are gone from the list, and so are their patients. Where should they stand?",
)
def _(ward: list[dict[str, Any]]) -> dict[str, list[int]]:
    beds: dict[str, list[int]] = {}
    for patient in ward:
        if patient["consultant"]:
            beds.setdefault(patient["consultant"], []).append(patient["bed"])
    return beds


@mistake(
    by_consultant,
    "shared-list",
    "Every consultant has all beds: their names share one list. Each needs one of its own.",
)
def _(ward: list[dict[str, Any]]) -> dict[str, list[int]]:
    shared: list[int] = []
    beds = {}
    for patient in ward:
        beds[patient["consultant"] or "unassigned"] = shared
        shared.append(patient["bed"])
    return beds
