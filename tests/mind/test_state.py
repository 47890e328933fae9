"""One event changes what it is about, and every odd event has its answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rounds.mind.evidence import Evidence, word
from rounds.mind.mastery import after_feedback, answered
from rounds.mind.memory import placed
from rounds.mind.replay import current, replay
from rounds.mind.state import PRIOR, LearnerBelief, after, is_firm, is_known, place, remembered, status
from tests.mind.people import DAY, NOON, asha_after, right, ward, wrong

graph = ward()


def test_two_typed_variants_make_a_topic_mastered() -> None:
    state = asha_after(graph, [right("odds", NOON, "1"), right("odds", NOON, "2")])
    assert status(state.of("odds")) == "mastered"
    assert status(state.of("odds"), owes=["fractions"]) == "used"
    assert is_firm(state.of("odds"), NOON)


def test_the_same_variant_twice_is_one_variant() -> None:
    state = asha_after(graph, [right("odds", NOON, "1", variant="v"), right("odds", NOON, "2", variant="v")])
    assert status(state.of("odds")) == "learning"


def test_a_hint_counts_for_three_tenths() -> None:
    state = asha_after(graph, [right("odds", NOON, "1", hints=1)])
    assert state.of("odds").p == pytest.approx(after_feedback(answered(PRIOR, True, 0.08, 0.02, 0.3)))
    assert not state.of("odds").right_variants


def test_blanks_alone_master_nothing() -> None:
    blanks = [right("odds", NOON, str(number), source="blank") for number in range(20)]
    state = asha_after(graph, blanks)
    assert state.of("odds").p > 0.95
    assert status(state.of("odds")) == "learning"


def test_what_was_worked_through_elsewhere_is_weak_and_a_part_of_it_weaker() -> None:
    done = word("1", "odds", NOON, True, "outside")
    partly = word("2", "odds", NOON, True, "outside", is_partly=True)
    assert (done.weight, partly.weight, done.is_marked) == (1, 0.5, False)
    p = {one.id: asha_after(graph, [one]).of("odds").p for one in (done, partly)}
    assert PRIOR < p["2"] < p["1"] < asha_after(graph, [right("odds", NOON, "1")]).of("odds").p
    assert p["2"] == pytest.approx(answered(PRIOR, True, done.slip, done.guess, 0.5))
    often = asha_after(graph, [word(str(number), "odds", NOON, True, "outside") for number in range(40)])
    assert not is_known(often.of("odds"))


def test_a_placement_gives_way_to_answers_and_not_to_words() -> None:
    memory = placed(NOON, asked=True, spread=0.5)
    said = asha_after(graph, [word("1", "odds", NOON, known=True)])
    assert place(said, "odds", 0.9, memory).of("odds").is_placed
    shown = asha_after(graph, [wrong("odds", NOON, "1")])
    assert place(shown, "odds", 0.9, memory) == shown


def test_not_knowing_says_more_than_a_wrong_answer() -> None:
    unsure = asha_after(graph, [wrong("odds", NOON, "1", dont_know=True)]).of("odds").p
    assert unsure < asha_after(graph, [wrong("odds", NOON, "1")]).of("odds").p


def test_an_equivalent_is_credited_and_its_needs_are_not() -> None:
    state = asha_after(graph, [right("ppv", NOON, "1")])
    assert PRIOR < state.of("predictive").p < state.of("ppv").p
    assert state.of("predictive").memory is None
    assert state.of("bayes").p == PRIOR


def test_a_page_and_an_unknown_topic_change_nothing() -> None:
    assert asha_after(graph, [right("history", NOON, "1"), right("astrology", NOON, "2")]) == LearnerBelief()


def test_evidence_twice_counts_once() -> None:
    once = asha_after(graph, [right("odds", NOON, "1")])
    assert after(graph, once, right("odds", NOON + DAY, "1"), NOON + DAY) == once


def test_a_clock_moved_back_counts_as_the_latest_time() -> None:
    state = asha_after(graph, [right("odds", NOON, "1"), right("odds", NOON - 9 * DAY, "2")])
    assert state.latest == NOON
    assert remembered(state.of("odds"), NOON) == 1


def test_evidence_from_the_future_counts_as_of_now() -> None:
    assert after(graph, LearnerBelief(), right("odds", NOON + DAY, "1"), NOON).latest == NOON


def test_a_learners_word_moves_belief_and_not_memory() -> None:
    state = asha_after(graph, [word("1", "odds", NOON, known=True)])
    assert state.of("odds").p > PRIOR
    assert state.of("odds").memory is None


def test_a_pass_credits_what_was_passed_before_at_most_twice() -> None:
    ledger = [right("odds", NOON, "1")]
    ledger += [right("bayes", NOON + day * DAY, f"b{day}") for day in (1, 2, 3)]
    first, second, third = (asha_after(graph, ledger[: 2 + step]).of("odds") for step in range(3))
    assert first.memory
    uncredited = asha_after(graph, ledger[:1]).of("odds").memory
    assert uncredited
    assert first.memory.due > uncredited.due
    assert second.postponed == 2
    assert third.memory == second.memory


def test_nothing_is_credited_that_was_never_passed() -> None:
    assert asha_after(graph, [right("bayes", NOON, "1")]).of("odds").memory is None


def test_failure_suspects_the_weakest_need_and_leaves_its_memory() -> None:
    before = asha_after(graph, [right("odds", NOON, "1")])
    state = after(graph, before, wrong("bayes", NOON + DAY, "2"), NOON + DAY)
    assert state.of("odds").suspect
    assert state.of("odds").memory == before.of("odds").memory
    assert not after(graph, state, right("odds", NOON + DAY, "3"), NOON + DAY).of("odds").suspect


def test_a_placed_topic_is_firm_until_it_fails() -> None:
    state = place(LearnerBelief(), "odds", 0.9, placed(NOON, True, 0.5))
    assert status(state.of("odds")) == "placed"
    assert is_firm(state.of("odds"), NOON)
    failed = after(graph, state, wrong("odds", NOON, "1"), NOON)
    assert not is_firm(failed.of("odds"), NOON)
    assert place(failed, "odds", 0.9, placed(NOON, True, 0.5)) == failed


events = st.lists(
    st.builds(
        lambda number, topic, ok, day: (right if ok else wrong)(topic, NOON + day * DAY, str(number)),
        st.integers(0, 30),
        st.sampled_from(["fractions", "odds", "bayes", "ppv"]),
        st.booleans(),
        st.integers(0, 40),
    ),
    max_size=12,
    unique_by=lambda evidence: evidence.id,
)


@given(events, st.randoms())
def test_a_replay_does_not_depend_on_the_order_of_the_rows(ledger: list[Evidence], chance: object) -> None:
    now = NOON + 50 * DAY
    rows = list(ledger)
    chance.shuffle(rows)  # type: ignore[attr-defined]  # hypothesis hands over a random.Random
    rebuilt = replay(graph, LearnerBelief(), rows, now, {})
    assert rebuilt == asha_after(graph, sorted(ledger, key=lambda evidence: (evidence.at, evidence.id)))
    assert all(0 <= belief.p <= 1 for belief in rebuilt.topics.values())


def test_a_replay_follows_renamed_topics_and_drops_removed_ones() -> None:
    ledger = [right("chances", NOON, "1"), right("gone", NOON, "2")]
    rebuilt = replay(graph, LearnerBelief(), ledger, NOON, {"chances": "odds", "gone": ""})
    assert rebuilt == asha_after(graph, [replace(ledger[0], topic="odds")])


def test_a_circle_of_names_ends() -> None:
    assert current({"a": "b", "b": "a"}, "a") == "a"
