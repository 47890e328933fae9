"""The worlds, policies and learners of the benchmark, and what each learner's sitting comes to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from benchmarks.placement.ours import ours
from benchmarks.placement.policy import Ladder, Policy, Ruler
from benchmarks.placement.sitting import Examinee, Sitting, sit
from benchmarks.placement.subjects import Subjects, read_subjects
from benchmarks.placement.world import Learner, Nature, Outcome, World, faulty, made, reticent
from rounds.course import default_folder, load
from rounds.mind.compiling import shares_of
from rounds.mind.placement import Shares

ROUTES = ("appraiser", "researcher", "collaborator", "builder")
LOOKS = (0, 10, 25, 40)
OPEN_MINDED = (0.1, 0.9)  # what this share of people know is not trivial
WRONG_EDGES = 0.2  # of what is drawn
MISSED_EDGES = 0.2  # of what is needed
CROWD = 4000


@dataclass(frozen=True, eq=False)
class Case:
    """One row of the table: a policy in a world, on the topics at `places`, looked at after these many questions."""

    world: World
    subjects: Subjects
    places: NDArray[np.intp]
    open_minded: NDArray[np.bool_]
    policy: Policy
    looks: Sequence[int]


@cache
def cases() -> dict[str, Case]:
    """All rows by name: `structured/engine`, `structured/random`, … , `faults/engine`, `routes/appraiser`, …"""
    whole = made(read_subjects(), Nature())
    subjects, shares = whole.subjects, shares_of(load(default_folder()))
    own = replace(shares, known=whole.shares(), people=whole.people)
    holed, silent = faulty(whole), reticent(whole)
    miswired = subjects.miswired(WRONG_EDGES, np.random.default_rng(21))
    gapped = subjects.miswired(WRONG_EDGES, np.random.default_rng(21), MISSED_EDGES)
    everything = subjects.on_route(None)

    def case(world: World, places: NDArray[np.intp], policy: Policy, looks: Sequence[int]) -> Case:
        known = world.crowd(CROWD, np.random.default_rng(22)).mean(1)[places]
        nontrivial = (known > OPEN_MINDED[0]) & (known < OPEN_MINDED[1])
        return Case(world, world.subjects.only(places), places, nontrivial, policy, looks)

    plain: Mapping[str, Policy] = {
        "engine": ours(subjects, whole.typed, shares),
        "own_shares": ours(subjects, whole.typed, own),
        "random": ours(subjects, whole.typed, shares, blind=True),
        "no_graph": ours(subjects, whole.typed, shares, no_graph=True),
        "irt1d": Ruler.of(whole, subjects),
        "linear": Ladder.of(whole),
    }
    found = {f"structured/{name}": case(whole, everything, policy, LOOKS) for name, policy in plain.items()}
    found["structured/reticent"] = case(silent, everything, plain["engine"], (25,))
    found["faults/engine"] = case(holed, everything, ours(miswired, holed.typed, shares), (25,))
    found["faults/missed_needs"] = case(holed, everything, ours(gapped, holed.typed, shares), (25,))
    for route in ROUTES:
        places = subjects.on_route(route)
        found[f"routes/{route}"] = case(whole, places, _on(subjects, places, whole, shares), (25,))
    return found


def sittings(numbers: Sequence[int], seed: int) -> list[dict[str, Sitting]]:
    """What these learners' sittings come to, by row. Found by its name in processes of its own."""
    return list(learners(cases(), numbers, seed))


def learners(rows: Mapping[str, Case], numbers: Sequence[int], seed: int) -> Iterator[dict[str, Sitting]]:
    """One learner after the other through every row: the same person, with the same answers, for all of a world."""
    for number in numbers:
        people: dict[int, tuple[Learner, Sequence[Outcome]]] = {}
        found: dict[str, Sitting] = {}
        for name, row in rows.items():
            if id(row.world) not in people:
                chance = np.random.default_rng((seed, number))
                learner = row.world.learner(chance)
                people[id(row.world)] = learner, row.world.answers(learner, chance)
            learner, given = people[id(row.world)]
            here = [given[place] for place in row.places]
            examinee = Examinee(
                row.subjects, learner, learner.knows[row.places], here, row.open_minded, seed * 100_003 + number
            )
            found[name] = sit(row.policy, examinee, row.looks)
        yield found


def _on(subjects: Subjects, places: NDArray[np.intp], world: World, shares: Shares) -> Policy:
    return ours(subjects.only(places), world.typed[places], shares)
