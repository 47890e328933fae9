"""A placement turns answers into a belief, the same from the same seed, and has an answer for every odd case."""

from __future__ import annotations

import pytest

from rounds.mind.graph import Graph
from rounds.mind.placement import (
    Answer,
    Outcome,
    after,
    begin,
    known,
    next_topic,
    ready,
    replay,
)
from tests.mind.people import node
from tests.mind.placement.people import answered, chain, prior_of, woven


def test_right_raises_and_wrong_lowers_the_topic_and_its_needs() -> None:
    graph = chain()
    before = begin(graph, prior_of(graph), "nurse", 1)
    right, wrong = (known(after(before, "bayes", outcome)) for outcome in ("right", "wrong"))
    for topic in ("fractions", "odds", "bayes"):
        assert right[topic] > known(before)[topic] > wrong[topic]


def test_a_right_answer_weighs_as_bayes_says() -> None:
    graph = Graph.of([node("odds", unit="odds")])
    before = begin(graph, prior_of(graph), "nurse", 1)
    share = known(before)["odds"]
    # By hand, over the four classes of care: slips .048 .08 .16 .24, guesses .02 .02 .04 .1.
    care = (0.25, 0.45, 0.2, 0.1)
    # Half of those who do not know it would say so: .05, .5 and .9 in even parts. Of those who know it 1 % would.
    answering, doubting = 1 - (0.05 + 0.5 + 0.9) / 3, 1 - 0.02 * (0.05 + 0.5 + 0.9) / 3
    known_and_right = (
        doubting * share * sum(p * (1 - slip) for p, slip in zip(care, (0.048, 0.08, 0.16, 0.24), strict=True))
    )
    not_and_right = (
        answering * (1 - share) * sum(p * guess for p, guess in zip(care, (0.02, 0.02, 0.04, 0.1), strict=True))
    )
    expected = known_and_right / (known_and_right + not_and_right)
    assert known(after(before, "odds", "right"))["odds"] == pytest.approx(expected, abs=0.02)


def test_i_dont_know_says_more_than_a_wrong_answer() -> None:
    graph = chain()
    before = begin(graph, prior_of(graph), None, 1)
    outcomes: tuple[Outcome, Outcome] = ("dont_know", "wrong")
    said, wrong = (known(after(before, "odds", outcome))["odds"] for outcome in outcomes)
    assert said < wrong


def test_a_replay_equals_what_was_live() -> None:
    graph = woven(4)
    prior = prior_of(graph)
    live = answered(graph, prior, 3, 9)
    assert known(replay(graph, prior, None, 3, live.answers)) == known(live)


def test_another_seed_believes_much_the_same() -> None:
    graph = woven(4)
    prior = prior_of(graph)
    answers = answered(graph, prior, 3, 9).answers
    one, other = (known(replay(graph, prior, None, seed, answers)) for seed in (3, 4))
    assert one != other
    assert max(abs(one[topic] - other[topic]) for topic in one) < 0.1


def test_it_asks_every_topic_but_pages_once_and_then_stops() -> None:
    graph = chain()
    placement = begin(graph, prior_of(graph), None, 1)
    asked = []
    while topic := next_topic(placement):
        asked.append(topic)
        placement = after(placement, topic, "right")
    assert sorted(asked) == ["bayes", "fractions", "odds"]


def test_it_never_asks_a_topic_without_questions_yet_believes_about_it() -> None:
    graph = chain()
    before = begin(graph, prior_of(graph), None, 1)
    assert next_topic(before, without={"odds", "bayes"}) == "fractions"
    assert next_topic(before, without={"odds", "bayes", "fractions"}) is None
    assert known(after(before, "bayes", "right"))["odds"] > known(before)["odds"]


def test_it_prefers_a_question_that_is_hard_to_guess() -> None:
    graph = Graph.of([node("a", unit="odds"), node("b", unit="odds")])
    before = begin(graph, prior_of(graph), None, 1)
    assert next_topic(before, {"a": (0.06, 0.5), "b": (0.08, 0.02)}) == "b"
    assert next_topic(before, {"b": (0.06, 0.5), "a": (0.08, 0.02)}) == "a"


@pytest.mark.parametrize("topic", ["history", "gone"])
def test_an_answer_about_a_page_or_an_unknown_topic_counts_for_nothing_and_is_kept(topic: str) -> None:
    graph = chain()
    before = begin(graph, prior_of(graph), None, 1)
    told = after(before, topic, "right")
    assert known(told) == known(before)
    assert told.answers == (Answer(topic, "right"),)


def test_a_second_answer_to_a_topic_counts_too() -> None:
    graph = chain()
    once = after(begin(graph, prior_of(graph), None, 1), "odds", "right")
    assert known(after(once, "odds", "right"))["odds"] > known(once)["odds"]
    assert known(after(once, "odds", "wrong"))["odds"] < known(once)["odds"]


def test_on_a_changed_graph_old_names_count_for_new_ones_and_removed_topics_for_nothing() -> None:
    answers = (Answer("chances", "right"), Answer("gone", "wrong"))
    graph = chain()
    prior = prior_of(graph)
    replayed = replay(graph, prior, None, 5, answers, renamed={"chances": "odds"})
    direct = after(begin(graph, prior, None, 5), "odds", "right")
    assert known(replayed) == known(direct)


def test_a_new_topic_is_believed_from_its_neighbours() -> None:
    graph = Graph.of([*chain().nodes.values(), node("ppv", "bayes", unit="odds")])
    prior = prior_of(graph)
    answers = (Answer("bayes", "wrong"), Answer("odds", "dont_know"))
    assert known(replay(graph, prior, None, 5, answers))["ppv"] < known(begin(graph, prior, None, 5))["ppv"]


def test_a_need_outside_the_route_is_cut() -> None:
    route = chain().only({"bayes"})
    assert known(after(begin(route, prior_of(route), None, 1), "bayes", "right"))["bayes"] > 0.8


def test_what_is_ready_has_its_needs_known_and_is_unknown_itself() -> None:
    graph = chain()
    placement = begin(graph, prior_of(graph), None, 1)
    placement = after(placement, "fractions", "right")
    for topic in ("odds", "bayes"):
        placement = after(placement, topic, "dont_know")
    scores = ready(placement)
    assert next(iter(scores)) == "odds"
    assert scores["bayes"] < 0.2
    assert "history" not in scores


def test_a_self_rating_moves_what_it_is_about() -> None:
    graph = chain()
    prior = prior_of(graph)
    low, high = (known(begin(graph, prior, None, 1, {"statistics": rating}))["odds"] for rating in (0, 4))
    assert high > low + 0.1


def test_a_named_background_moves_the_prior() -> None:
    graph = chain()
    prior = prior_of(graph)
    nurse, coder = (known(begin(graph, prior, name, 1))["odds"] for name in ("nurse", "coder"))
    assert coder > nurse + 0.15


def test_an_empty_graph_has_nothing_to_ask() -> None:
    graph = Graph.of([])
    placement = begin(graph, prior_of(graph), None, 1)
    assert next_topic(placement) is None
    assert known(placement) == ready(placement) == {}


def test_it_refuses_a_prior_of_another_graph_a_rating_out_of_range_and_an_impossible_slip() -> None:
    graph = chain()
    prior = prior_of(graph)
    with pytest.raises(ValueError, match="Compile it again"):
        begin(woven(1), prior, None, 1)
    with pytest.raises(ValueError, match="with 0-4, got 5"):
        begin(graph, prior, None, 1, {"maths": 5})
    with pytest.raises(ValueError, match="expected one of nurse, coder, got 'baker'"):
        begin(graph, prior, "baker", 1)
    with pytest.raises(ValueError, match="below 1 together"):
        after(begin(graph, prior, None, 1), "odds", "right", 0.6, 0.5)
