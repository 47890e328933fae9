"""What a placement found is believed until there is better evidence, and the latest one holds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rounds.mind.memory import ASKED_DAYS, INFERRED_DAYS
from rounds.mind.placed import SUREST, Finding, Placed, after_placement, findings
from rounds.mind.placement import after, begin
from rounds.mind.state import LearnerBelief, is_known
from rounds.mind.state import after as state_after
from tests.mind.people import DAY, NOON, asha_after, right, ward, wrong
from tests.mind.placement.people import chain, prior_of


def found(*known: Finding, at: int = 0) -> Placed:
    return Placed(NOON + at * DAY, known)


def test_it_finds_every_topic_but_pages_and_is_never_certain() -> None:
    graph = chain()
    placement = begin(graph, prior_of(graph), None, 1)
    for topic in ("bayes", "odds", "fractions"):
        placement = after(placement, topic, "right")
        placement = after(placement, topic, "right")
    by_topic = {one.topic: one for one in findings(placement)}
    assert list(by_topic) == ["fractions", "odds", "bayes"]
    assert all(one.is_known and one.p <= SUREST and one.asked == "right" for one in by_topic.values())


def test_an_inferred_topic_was_not_asked() -> None:
    graph = chain()
    placement = after(begin(graph, prior_of(graph), None, 1), "bayes", "dont_know")
    assert {one.topic: one.asked for one in findings(placement)} == {"fractions": "", "odds": "", "bayes": "dont_know"}


def test_what_was_found_known_is_placed_and_remembered_longer_where_it_was_asked() -> None:
    state = after_placement(ward(), LearnerBelief(), found(Finding("fractions", 0.9, "right"), Finding("odds", 0.8)))
    fractions, odds = state.of("fractions"), state.of("odds")
    assert fractions.memory is not None
    assert odds.memory is not None
    assert (fractions.memory.stability, odds.memory.stability) == (ASKED_DAYS, INFERRED_DAYS)
    assert is_known(fractions)
    assert odds.p == 0.8


def test_reviews_of_what_was_placed_do_not_fall_on_one_day() -> None:
    state = after_placement(
        ward(), LearnerBelief(), found(*(Finding(topic, 0.9) for topic in ("fractions", "odds", "bayes")))
    )
    dues = {one.memory.due for one in state.topics.values() if one.memory}
    assert len(dues) == 3
    assert max(dues) - min(dues) > timedelta(days=1)


@pytest.mark.parametrize("p", [0.1, 0.6])
def test_what_was_found_unknown_or_unsure_is_not_placed(p: float) -> None:
    assert after_placement(ward(), LearnerBelief(), found(Finding("odds", p))).topics == {}


def test_evidence_of_its_own_is_left_as_it_is() -> None:
    before = asha_after(ward(), [wrong("odds", NOON, "1")])
    after_it = after_placement(ward(), before, found(Finding("odds", 0.99, "right")))
    assert after_it.of("odds") == before.of("odds")


def test_a_later_answer_goes_on_from_the_placement() -> None:
    graph = ward()
    placed = after_placement(graph, LearnerBelief(), found(Finding("odds", 0.9, "right")))
    alone = asha_after(graph, [right("odds", NOON + DAY, "1")])
    later = state_after(graph, placed, right("odds", NOON + DAY, "1"), NOON + DAY)
    assert later.of("odds").p > alone.of("odds").p
    assert later.of("odds").is_placed


def test_the_latest_placement_holds() -> None:
    first = found(Finding("fractions", 0.9), Finding("odds", 0.9), Finding("bayes", 0.9))
    second = found(Finding("fractions", 0.8), Finding("odds", 0.3), at=1)
    state = after_placement(ward(), after_placement(ward(), LearnerBelief(), first), second)
    assert state.of("fractions").p == 0.8
    assert not state.of("odds").is_placed
    assert state.of("bayes").is_placed  # the second was not about it


def test_a_topic_that_is_gone_or_a_page_changes_nothing() -> None:
    assert after_placement(ward(), LearnerBelief(), found(Finding("gone", 0.9), Finding("history", 0.9))).topics == {}


def test_time_does_not_go_back() -> None:
    before = asha_after(ward(), [right("fractions", NOON, "1")])
    state = after_placement(ward(), before, found(Finding("odds", 0.9), at=-40))
    assert state.latest == NOON
    memory = state.of("odds").memory
    assert memory is not None
    assert memory.last == NOON
