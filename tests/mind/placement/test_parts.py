"""The small parts of placement: information, stopping, packing, disputes, care."""

from __future__ import annotations

import numpy as np
import pytest

from rounds.mind.placement import StalePack, after, after_dispute, begin, known, packed, two_questions, unpacked
from rounds.mind.placement.choose import information, most_telling
from rounds.mind.placement.dispute import Variant
from rounds.mind.placement.noise import likelihoods
from rounds.mind.placement.packing import VERSION
from rounds.mind.placement.prior import KEEPING
from rounds.mind.placement.stop import FULL, QUICK, Depth, expected_error, is_enough
from tests.mind.placement.people import answered, chain, prior_of, woven


def log_odds(share: float) -> float:
    return float(np.log(share / (1 - share)))


def test_an_even_chance_and_a_perfect_question_tell_one_bit() -> None:
    almost = np.array([1e-9])
    assert information(np.array([0.5]), almost, almost, 0.0)[0] == pytest.approx(1, abs=1e-6)


def test_a_typed_question_on_an_even_chance_tells_three_quarters_of_a_bit() -> None:
    # By hand: h(.47) - (h(.08) + h(.02)) / 2 = .9974 - (.4022 + .1414) / 2.
    assert information(np.array([0.5]), np.array([0.08]), np.array([0.02]), 0.0)[0] == pytest.approx(0.7256, abs=1e-3)


def test_who_says_what_she_does_not_know_tells_more_than_who_guesses() -> None:
    guessed = [information(np.array([0.5]), np.array([0.06]), np.array([0.25]), share)[0] for share in (0.0, 0.5, 1.0)]
    # By hand for 1: H(.51, .0294, .4606) - H(.02, .0588, .9212) / 2, nearly as much as a perfect question tells.
    assert guessed[0] == pytest.approx(0.4044, abs=1e-3)
    assert guessed[0] < guessed[1] - 0.1 < guessed[2] - 0.3
    assert guessed[2] == pytest.approx(0.9290, abs=1e-3)


def test_the_errors_of_one_who_says_so_otherwise_are_taken_for_slips() -> None:
    graph = chain()
    topics = list(graph.nodes)
    open_, silent = begin(graph, prior_of(graph), "nurse", 1), begin(graph, prior_of(graph), "nurse", 1)
    for topic in topics[1:]:
        open_, silent = after(open_, topic, "dont_know"), after(silent, topic, "wrong")
    assert open_.cloud.candour > silent.cloud.candour + 0.2
    fell = [
        log_odds(known(one)[topics[0]]) - log_odds(known(after(one, topics[0], "wrong"))[topics[0]])
        for one in (open_, silent)
    ]
    assert 0 < fell[0] < fell[1] - 0.5


def test_an_error_never_speaks_for_knowing() -> None:
    for slip, guess in ((0.08, 0.02), (0.1, 0.01), (0.06, 0.25), (0.06, 0.5), (0.15, 0.01)):
        if_known, if_not = likelihoods("wrong", slip, guess)
        assert (if_known <= if_not).all(), (slip, guess)


def test_one_who_knows_what_rests_on_what_she_does_not_is_believed_to_keep_to_needs_loosely() -> None:
    graph = chain()
    usual = float(KEEPING.mean())
    fits = against = begin(graph, prior_of(graph), "coder", 1)
    for topic in ("fractions", "odds", "bayes") * 2:
        fits = after(fits, topic, "wrong")
        against = after(against, topic, "right" if topic == "bayes" else "wrong")
    powers = [float(KEEPING[one.cloud.keeping] @ one.cloud.weight) for one in (fits, against)]
    assert powers[0] > usual + 0.05
    assert powers[1] < usual - 0.4


def test_of_equal_topics_the_first_in_the_order_is_asked() -> None:
    same = np.full(3, 0.5)
    assert most_telling(same, same / 5, same / 25, 0.5, {2, 1}) == 1
    assert most_telling(same, same / 5, same / 25, 0.5, set()) is None


def test_the_expected_error_is_the_mean_of_the_unlikelier_sides() -> None:
    assert expected_error(np.array([0.9, 0.4, 1.0])) == pytest.approx(0.5 / 3)
    assert expected_error(np.array([])) == 0


def test_it_stops_when_sure_or_at_the_cap() -> None:
    unsure, sure = np.full(4, 0.5), np.full(4, 0.97)
    assert not is_enough(unsure, 24, FULL)
    assert is_enough(unsure, 25, FULL)
    assert is_enough(unsure, 10, QUICK)
    assert is_enough(sure, 3, FULL)
    assert not is_enough(sure, 3, Depth(cap=30, error=0.01))


def test_an_unpacked_placement_goes_on_exactly_as_the_live_one() -> None:
    graph = woven(4)
    prior = prior_of(graph)
    live = answered(graph, prior, 3, 7)
    again = unpacked(packed(live), graph, prior)
    assert again.answers == live.answers
    assert known(again) == known(live)
    for topic, outcome in (("t03", "wrong"), ("t09", "right"), ("t10", "dont_know"), ("t11", "wrong")):
        live, again = (after(one, topic, outcome) for one in (live, again))  # type: ignore[arg-type]  # outcomes
    assert known(again) == known(live)


def test_a_pack_of_another_graph_prior_or_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    graph, other = woven(4), woven(5)
    prior = prior_of(graph)
    blob = packed(answered(graph, prior, 3, 2))
    with pytest.raises(StalePack, match="expected graph"):
        unpacked(blob, other, prior_of(other))
    with pytest.raises(StalePack, match="made by `packed`"):
        unpacked(b"nonsense", graph, prior)
    monkeypatch.setattr("rounds.mind.placement.packing.VERSION", VERSION + 1)
    with pytest.raises(StalePack, match=f"expected version {VERSION + 1}, got {VERSION}"):
        unpacked(blob, graph, prior)


CHOICE = Variant("choice", typed=False, slip=0.06, guess=0.25)
TYPED = Variant("typed", typed=True, slip=0.08, guess=0.02)
MET = Variant("met", typed=True, slip=0.08, guess=0.02)


def test_a_dispute_asks_two_unmet_questions_typed_ones_first() -> None:
    assert two_questions([MET, CHOICE, TYPED], {"met"}) == (TYPED, CHOICE)
    assert two_questions([MET, TYPED], {"met"}) == (TYPED, MET)
    assert two_questions([MET], set()) == (MET,)


def test_two_right_win_a_dispute_and_two_wrong_lose_it() -> None:
    graph = chain()
    doubted = after(begin(graph, prior_of(graph), "nurse", 1), "odds", "wrong")
    won = after_dispute(doubted, "odds", [(TYPED, "right"), (CHOICE, "right")])
    lost = after_dispute(doubted, "odds", [(TYPED, "wrong"), (CHOICE, "wrong")])
    assert known(won)["odds"] > 0.7
    assert known(lost)["odds"] < known(doubted)["odds"]
    with pytest.raises(ValueError, match="at most 2 answers, got 3"):
        after_dispute(doubted, "odds", [(TYPED, "right")] * 3)
