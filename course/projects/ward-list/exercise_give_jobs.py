"""Jobs"""

from collections.abc import Iterator
from typing import Any

from rounds.kit import Rng, cases, earlier, learner_writes, mistake

people = earlier(__file__, "exercise_load_ward", "people")
JOBS = ("bloods", "chest X-ray", "phone the family", "review fluids", "ECG", "chase CT report")


@learner_writes
def give_jobs(ward: list[dict], jobs: list[tuple[int, str]]) -> list[dict]:  # type: ignore[type-arg]  # stands so in the learner's program, which imports no types
    """The ward, where each patient has a list "jobs" with what is to be done at their bed.

    Each job is a pair: the bed and the text. Whoever has none has an empty list.
    """
    for patient in ward:
        patient["jobs"] = []
        for bed, text in jobs:
            if bed == patient["bed"]:
                patient["jobs"].append(text)
    return ward


@cases(give_jobs)
def mornings(r: Rng) -> Iterator[tuple[list[dict[str, Any]], list[tuple[int, str]]]]:
    for _ in range(15):
        ward = people(r, r.whole(3, 8))
        yield ward, [(r.whole(1, len(ward)), r.pick(*JOBS)) for _ in range(r.whole(3, 8))]


def test_one_job() -> None:
    """A job for bed 2 stands at bed 2, and bed 1 has none."""
    ward = give_jobs([{"bed": 1}, {"bed": 2}], [(2, "ECG")])
    assert [patient["jobs"] for patient in ward] == [[], ["ECG"]]


def test_two_jobs_at_one_bed() -> None:
    """Two jobs for one bed both stay, in the order they came."""
    ward = give_jobs([{"bed": 1}], [(1, "ECG"), (1, "bloods")])
    assert ward[0]["jobs"] == ["ECG", "bloods"]


@mistake(give_jobs, "shared-list", "Every patient has every job: all of them share one list. Make a new one for each.")
def _(ward: list[dict[str, Any]], jobs: list[tuple[int, str]]) -> list[dict[str, Any]]:
    shared = [text for _, text in jobs]
    return [{**patient, "jobs": shared} for patient in ward]


@mistake(
    give_jobs, "last-one-kept", "Of two jobs at one bed the first is lost. Does the list grow, or is it made anew?"
)
def _(ward: list[dict[str, Any]], jobs: list[tuple[int, str]]) -> list[dict[str, Any]]:
    return [{**patient, "jobs": [text for bed, text in jobs if bed == patient["bed"]][-1:]} for patient in ward]


@mistake(give_jobs, "return-forgotten", "Nothing comes back. Hand the ward back at the end.")
def _(ward: list[dict[str, Any]], jobs: list[tuple[int, str]]) -> None:
    ward.sort(key=lambda each: each["bed"])
