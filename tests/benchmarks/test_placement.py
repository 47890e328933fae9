"""The worlds and figures of the placement benchmark are what they say."""

from __future__ import annotations

import ast
from pathlib import Path

import numpy as np
import pytest

from benchmarks.placement import engine, figures, ours, subjects, world
from benchmarks.placement.experiment import Case, learners
from benchmarks.placement.policy import Ladder, Policy, Ruler, frontier
from benchmarks.placement.sitting import Examinee, sit
from benchmarks.placement.subjects import Subjects, read_subjects
from benchmarks.placement.world import Learner, Nature, Outcome, faulty, made, reticent
from rounds.mind.compiling import shares_of
from rounds.mind.placement import Shares
from tests.shipped import shipped_course

CHAIN = Subjects(
    names=("a", "b", "c", "d", "e", "f"),
    units=("statistics",),
    unit=np.zeros(6, np.intp),
    part=("maths",) * 6,
    needs=((), (0,), (1,), (2,), (3,), (4,)),
    soft=(frozenset(),) * 6,
    routes=(frozenset({"appraiser"}),) * 3 + (frozenset(),) * 3,
)


def test_the_whole_graph_is_read_with_needs_first() -> None:
    read = read_subjects()
    assert len(read.names) == 345
    assert all(need < topic for topic, needs in enumerate(read.needs) for need in needs)


@pytest.mark.parametrize("module", [world, subjects, figures])
def test_worlds_and_figures_know_nothing_of_the_engine(module: object) -> None:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    named = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    named += [name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names]
    assert not [name for name in named if name.startswith("rounds") or name == engine.__name__]


def test_a_missing_need_costs_and_a_hole_is_unknown() -> None:
    plain = made(CHAIN, Nature(holes=0.0)).crowd(4000, np.random.default_rng(0))
    without = plain[1][~plain[0]].mean() if (~plain[0]).any() else 0.0
    assert plain[1][plain[0]].mean() > without + 0.3
    assert not made(CHAIN, Nature(holes=1.0)).crowd(50, np.random.default_rng(0)).any()


def test_a_learner_is_the_same_whoever_asks() -> None:
    here = made(read_subjects(), Nature())
    one, two = (here.learner(np.random.default_rng((3, 7))) for _ in range(2))
    assert np.array_equal(one.knows, two.knows)
    assert one.taps == two.taps
    assert not np.array_equal(one.knows, here.learner(np.random.default_rng((3, 8))).knows)


def test_answers_slip_and_guess_at_the_rates_of_the_world() -> None:
    here = faulty(made(read_subjects(), Nature()))
    chance = np.random.default_rng(0)
    learner = Learner(np.ones(len(here.slip), bool), None, {}, candour=0.0)
    right = np.mean([[one == "right" for one in here.answers(learner, chance)] for _ in range(100)])
    assert right == pytest.approx(0.88, abs=0.01)


def test_of_what_she_does_not_know_a_learner_says_so_for_her_own_share() -> None:
    here = made(read_subjects(), Nature())
    chance = np.random.default_rng(0)
    knows = np.arange(len(here.slip)) % 2 == 0
    given = np.array([here.answers(Learner(knows, None, {}, candour=0.7), chance) for _ in range(200)])
    said = given == "dont_know"
    # But for the 15 % that she believes she knows.
    assert said[:, ~knows].mean() == pytest.approx(0.7 * 0.85, abs=0.01)
    assert said[:, knows].mean() == pytest.approx(0.01, abs=0.003)
    # And outcomes() gives just these chances.
    for outcome, *chances in zip(("right", "wrong", "dont_know"), *here.outcomes(0.7), strict=True):
        for is_known, expected in zip((True, False), chances, strict=True):
            seen = (given == outcome)[:, knows == is_known].mean()
            assert seen == pytest.approx(expected[knows == is_known].mean(), abs=0.015), (outcome, is_known)


def test_reticent_people_are_the_same_and_say_less() -> None:
    here = made(read_subjects(), Nature())
    named = 0
    for number in range(40):
        both = [(world, np.random.default_rng((3, number))) for world in (here, reticent(here))]
        (open_, given), (silent, guessed) = (
            (learner := world.learner(chance), world.answers(learner, chance)) for world, chance in both
        )
        assert np.array_equal(open_.knows, silent.knows)
        assert open_.taps == silent.taps
        assert (silent.background, silent.candour) == (None, 0)
        assert "dont_know" not in guessed
        assert [one for one, other in zip(given, guessed, strict=True) if one not in (other, "dont_know")] == []
        named += open_.background is not None
    assert 30 <= named < 40


def test_people_of_one_background_may_be_of_several_walks_of_life() -> None:
    here = made(read_subjects(), Nature())
    assert set(here.backgrounds) == set(shares_of(shipped_course()).known), "as Rounds asks for them"
    assert here.people["data"] == pytest.approx(0.14)
    assert sum(here.people.values()) == pytest.approx(1)
    shares = here.shares(4000)
    assert shares["data"]["python"] > shares["nurse"]["python"] + 0.3


def test_what_she_says_she_is_is_what_the_engine_and_the_baselines_begin_with() -> None:
    here = made(read_subjects(), Nature())
    taps = dict.fromkeys(here.tap_units, 2)
    nurse, engineer, silent = (Learner(np.zeros(345, bool), said, taps, 0.5) for said in ("nurse", "data", None))
    policies: list[Policy] = [Ruler.of(here, here.subjects), Ladder.of(here)]
    policies.append(ours.ours(here.subjects, here.typed, shares_of(shipped_course())))
    for policy in policies:
        known = [policy.known(policy.begin(learner, 1)).mean() for learner in (nurse, silent, engineer)]
        assert known[0] < known[1] < known[2], policy


def test_dont_know_says_more_than_wrong_and_wrong_more_than_nothing_of_a_choice() -> None:
    here = made(CHAIN, Nature())
    learner = Learner(np.zeros(6, bool), "nurse", {}, 0.5)
    policies: list[Policy] = [Ruler.of(here, CHAIN), Ladder.of(here)]
    for policy in policies:
        begun = policy.begin(learner, 1)
        said, erred = (policy.known(policy.after(begun, 2, outcome))[2] for outcome in ("dont_know", "wrong"))
        assert said < erred < policy.known(begun)[2]


def test_what_is_forgotten_takes_nothing_with_it() -> None:
    kept, faded = (made(CHAIN, Nature(forgotten=share)).crowd(4000, np.random.default_rng(0)) for share in (0.0, 0.08))
    assert not (faded & ~kept).any()
    assert faded.sum() / kept.sum() == pytest.approx(0.92, abs=0.01)


@pytest.mark.parametrize("missed", [0.0, 0.2])
def test_miswired_graphs_gain_what_is_no_need_and_stay_in_order(missed: float) -> None:
    read = read_subjects()
    wrong = read.miswired(0.2, np.random.default_rng(0), missed)
    old = {(topic, need) for topic, needs in enumerate(read.needs) for need in needs}
    new = {(topic, need) for topic, needs in enumerate(wrong.needs) for need in needs}
    assert len(old - new) / len(old) == pytest.approx(missed, abs=0.05)
    assert len(new - old) / len(new) == pytest.approx(0.2, abs=0.05)
    assert not [pair for pair in new - old if pair[1] in read.above[pair[0]]]
    assert all(need < topic for topic, need in new)


def test_the_figures_of_a_learner_worked_out_by_hand() -> None:
    knows = np.array([True, True, False, False, False, False])
    believed = np.array([0.95, 0.35, 0.65, 0.05, 0.05, 0.05])
    # Offered c (truly ready), then b (known), d, e and f (their needs unknown).
    ready = np.array([0.0, 0.4, 0.9, 0.3, 0.2, 0.1])
    nontrivial = np.array([False, True, True, False, False, False])
    one = figures.sample(CHAIN, knows, nontrivial, believed, ready)
    found = figures.summary([one], 6)
    assert found["accuracy"] == pytest.approx(4 / 6, abs=1e-4)
    assert found["nontrivial"] == 0
    assert found["top5_ready"] == pytest.approx(1 / 5)
    assert found["top5_blocked"] == pytest.approx(3 / 5)
    # By bin: |.95 - 1|, |.35 - 1|, |.65 - 0| and |.15 - 0|, over six topics.
    assert found["ece"] == pytest.approx((0.05 + 0.65 + 0.65 + 0.15) / 6, abs=1e-4)


def test_the_bound_is_fano_s() -> None:
    assert figures.bound(bits=25.0, topics=50, questions=0, bits_each=0.7) == pytest.approx(1 - 0.11003, abs=1e-3)
    assert figures.bound(bits=10.0, topics=50, questions=25, bits_each=0.7) == 1


def test_every_policy_learns_from_answers() -> None:
    here = made(CHAIN, Nature())
    shares = Shares({"anybody": {"statistics": 0.5}}, {"anybody": 1}, {})
    policies: list[Policy] = [Ruler.of(here, CHAIN), Ladder.of(here)]
    policies += [ours.ours(CHAIN, here.typed, shares, blind=blind, no_graph=blind) for blind in (False, True)]
    knows = np.array([True, True, True, False, False, False])
    for policy in policies:
        answers: list[Outcome] = ["right" if one else "wrong" for one in knows]
        answers[5] = "dont_know"
        examinee = Examinee(CHAIN, Learner(knows, None, {}, 0.5), knows, answers, np.ones(6, bool), 1)
        found = sit(policy, examinee, (0, 6))
        assert found.samples[6].shares[0] > 0.6, policy
        assert found.samples[6].shares[0] >= found.samples[0].shares[0], policy
        assert len(found.choose_ms) == 6


def test_the_frontier_is_what_can_be_learned_next() -> None:
    knows = np.array([[True], [True], [False], [False], [False], [False]])
    assert frontier(CHAIN, knows)[:, 0].tolist() == [False, False, True, False, False, False]


def test_policies_meet_the_same_learners_on_a_route_too() -> None:
    here = made(CHAIN, Nature())
    places = CHAIN.on_route("appraiser")
    rows = {
        name: Case(here, CHAIN.only(on), on, np.ones(len(on), bool), Ladder.of(made(CHAIN.only(on), Nature())), (1,))
        for name, on in (("whole", CHAIN.on_route(None)), ("route", places))
    }
    first, again = (list(learners(rows, range(4), seed=5)) for _ in range(2))
    assert [one["route"].samples[1].shares for one in first] == [one["route"].samples[1].shares for one in again]
    assert {len(one["route"].choose_ms) for one in first} == {1}
