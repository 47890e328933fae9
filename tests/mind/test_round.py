"""A round fits its minutes, reviews before it teaches, and gives reasons."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rounds.mind.graph import Graph
from rounds.mind.memory import Memory, placed
from rounds.mind.round import Sitting, defer, due_reviews, make_round, prove_it, ranked_lessons, swap
from rounds.mind.state import LearnerBelief, TopicBelief, after, place
from tests.mind.people import DAY, NOON, asha_after, node, right, ward, wrong

graph = ward()
ORDER = ("fractions", "odds", "bayes", "history", "ppv", "predictive")
SITTING = Sitting(minutes=30, order=ORDER, owed={})


def knows(*topics: str) -> LearnerBelief:
    state = LearnerBelief(latest=NOON)
    for topic in topics:
        state = place(state, topic, 0.95, placed(NOON, True, 1))
    return state


def test_nothing_is_offered_before_its_needs() -> None:
    offered = [task.topic for task in ranked_lessons(graph, LearnerBelief(), SITTING, NOON)]
    assert set(offered) == {"fractions", "history"}
    assert offered[0] == "fractions"


def test_a_need_that_was_forgotten_closes_what_stands_on_it() -> None:
    faded = Memory(1, 5, NOON - 60 * DAY, NOON + DAY)
    state = place(LearnerBelief(), "fractions", 0.95, faded)
    assert "odds" not in [task.topic for task in ranked_lessons(graph, state, SITTING, NOON)]


def test_a_soft_need_that_is_put_off_does_not_stand_in_the_way_and_is_paid_first() -> None:
    soft = Graph.of([node("tree"), node("forest", "tree", soft=frozenset({"tree"})), node("other")])
    sitting = Sitting(minutes=60, order=("forest", "other", "tree"), owed={"forest": ("tree",)})
    ranked = ranked_lessons(soft, LearnerBelief(), sitting, NOON)
    assert {task.topic for task in ranked} == {"forest", "other", "tree"}
    assert (ranked[0].topic, ranked[0].why.reason, ranked[0].why.topic) == ("tree", "debt", "forest")


def test_due_reviews_cover_one_another() -> None:
    due = Memory(5, 5, NOON - 10 * DAY, NOON - DAY)
    state = LearnerBelief({topic: TopicBelief(memory=due, passes=1) for topic in ("fractions", "odds", "ppv")})
    tasks = due_reviews(graph, state, NOON, 100)
    assert [(task.topic, task.covers) for task in tasks] == [("odds", ("fractions",)), ("ppv", ())]


def test_reviews_take_at_most_two_fifths() -> None:
    due = Memory(5, 5, NOON - 10 * DAY, NOON - DAY)
    many = Graph.of([node(f"t{number}") for number in range(20)])
    state = LearnerBelief({topic: TopicBelief(memory=due, passes=1) for topic in many.nodes}, latest=NOON)
    made = make_round(many, state, Sitting(minutes=30, order=tuple(many.nodes), owed={}), NOON)
    assert [task.minutes for task in made.tasks if task.kind == "review"] == [4, 4, 4]
    assert made.tasks[0].kind == "review"


def test_at_most_two_of_one_area_follow_each_other() -> None:
    units = Graph.of([node(f"a{number}", unit="a") for number in range(5)] + [node("b", unit="b", minutes=30)])
    made = make_round(units, LearnerBelief(), Sitting(minutes=120, order=tuple(units.nodes), owed={}), NOON)
    areas = "".join(units.nodes[task.topic].unit for task in made.tasks)
    assert areas == "aabaa"


def test_a_failure_is_followed_by_a_probe_of_what_it_stands_on() -> None:
    state = after(graph, knows("fractions", "odds"), wrong("bayes", NOON, "1"), NOON)
    first = ranked_lessons(graph, state, SITTING, NOON)[0]
    assert (first.topic, first.kind, first.why.reason, first.why.topic) == ("odds", "probe", "suspect", "bayes")


def test_what_was_begun_goes_on_first_with_the_minutes_that_are_left_of_it() -> None:
    sitting = replace(SITTING, begun={"history": 4})
    first = ranked_lessons(graph, LearnerBelief(), sitting, NOON)[0]
    assert (first.topic, first.minutes, first.why.reason) == ("history", 5, "begun")


def test_a_lesson_that_was_read_and_is_not_mastered_becomes_practice() -> None:
    sitting = replace(SITTING, finished=frozenset({"fractions"}))
    first = ranked_lessons(graph, LearnerBelief(), sitting, NOON)[0]
    assert (first.topic, first.kind, first.why.reason) == ("fractions", "practice", "practice")


def test_a_need_that_the_way_puts_off_does_not_stand_in_the_way_nor_come_first() -> None:
    soft = Graph.of([node("tree"), node("forest", "tree", soft=frozenset({"tree"}))])
    sitting = Sitting(minutes=60, order=("forest", "tree"), owed={}, put_off={"forest": ("tree",)})
    tasks = {task.topic: task.why.reason for task in ranked_lessons(soft, LearnerBelief(), sitting, NOON)}
    assert tasks.keys() == {"forest", "tree"}
    assert "debt" not in tasks.values()


def test_the_order_of_the_plan_is_kept_three_by_three() -> None:
    minutes = dict(zip("abcdef", (30, 20, 10, 5, 5, 5), strict=True))
    wide = Graph.of([node(name, minutes=long) for name, long in minutes.items()])
    ranked = ranked_lessons(wide, LearnerBelief(), Sitting(minutes=60, order=tuple("abcdef"), owed={}), NOON)
    assert [task.topic for task in ranked] == ["c", "b", "a", "d", "e", "f"]


def test_where_no_lesson_fits_the_first_is_begun_in_part() -> None:
    long = Graph.of([node("a", minutes=40), node("b", minutes=50)])
    made = make_round(long, LearnerBelief(), Sitting(minutes=20, order=("a", "b"), owed={}), NOON)
    assert [(task.topic, task.minutes, task.whole) for task in made.tasks] == [("a", 20, 50)]
    short = make_round(long, LearnerBelief(), Sitting(minutes=4, order=("a", "b"), owed={}), NOON)
    assert short.tasks == ()


def test_a_long_lesson_goes_on_before_a_short_one_is_begun() -> None:
    two = Graph.of([node("long", minutes=40), node("short", minutes=8)])
    sitting = Sitting(minutes=20, order=("short", "long"), owed={}, begun={"long": 30})
    made = make_round(two, LearnerBelief(), sitting, NOON)
    assert [(task.topic, task.minutes, task.whole) for task in made.tasks] == [("long", 20, 38)]


def test_a_topic_is_not_reviewed_and_practised_in_one_round() -> None:
    due = Memory(5, 5, NOON - 10 * DAY, NOON - DAY)
    state = LearnerBelief({"fractions": TopicBelief(memory=due, passes=1)}, latest=NOON)
    made = make_round(graph, state, replace(SITTING, finished=frozenset({"fractions"})), NOON)
    assert [task.kind for task in made.tasks if task.topic == "fractions"] == ["review"]


def test_a_bad_day_is_not_followed_by_probes_alone() -> None:
    wide = Graph.of([*(node(name) for name in "abcd"), *(node(f"{name}2", name) for name in "abcd"), node("new")])
    state = LearnerBelief(latest=NOON)
    for name in "abcd":
        state = place(state, name, 0.95, placed(NOON, True, 1))
    for number, name in enumerate("abcd"):
        state = after(wide, state, wrong(f"{name}2", NOON, str(number)), NOON)
    ranked = ranked_lessons(wide, state, Sitting(minutes=60, order=tuple(wide.nodes), owed={}), NOON)
    assert [task.kind for task in ranked].count("probe") == 2


def test_what_was_never_met_is_learned_and_not_probed() -> None:
    state = after(graph, LearnerBelief(), wrong("odds", NOON, "1"), NOON)
    assert state.of("fractions").suspect
    first = ranked_lessons(graph, state, SITTING, NOON)[0]
    assert (first.topic, first.kind) == ("fractions", "lesson")


def test_three_choices_and_a_swap() -> None:
    wide = Graph.of([node(name) for name in "abcd"])
    made = make_round(wide, LearnerBelief(), Sitting(minutes=13, order=tuple("abcd"), owed={}), NOON)
    assert [task.topic for task in made.tasks] == ["a"]
    assert [task.topic for task in made.choices] == ["a", "b", "c"]
    assert [task.topic for task in swap(made, "b").tasks] == ["b"]
    assert swap(made, "a") == made
    with pytest.raises(KeyError):
        swap(made, "d")


def test_a_deferred_topic_waits_and_a_page_that_was_read_does_not_come_back() -> None:
    sitting = defer(replace(SITTING, read=frozenset({"history"})), "fractions")
    assert ranked_lessons(graph, LearnerBelief(), sitting, NOON) == ()


def test_proving_it_takes_two_questions() -> None:
    assert prove_it("odds").kind == "probe"
    assert prove_it("odds").minutes == 4


def test_after_long_away_a_gentle_ten_minutes_of_what_is_remembered() -> None:
    ledger = [right(topic, NOON, f"{topic}{number}") for topic in ("fractions", "odds", "bayes") for number in (1, 2)]
    made = make_round(graph, asha_after(graph, ledger), replace(SITTING, minutes=60), NOON + 90 * DAY)
    assert made.is_restart
    assert made.minutes <= 10
    assert {task.why.reason for task in made.tasks} == {"restart"}


def test_a_rest_day_asks_nothing() -> None:
    made = make_round(graph, knows("fractions"), replace(SITTING, rest=True), NOON)
    assert made.is_rest
    assert made.tasks == ()


@pytest.mark.parametrize("seed", range(30))
def test_a_round_is_never_longer_than_its_minutes(seed: int) -> None:
    chance = np.random.default_rng(seed)
    nodes = [node(f"t{n}", *(f"t{m}" for m in range(n) if chance.random() < 0.1), unit=f"u{n % 3}") for n in range(40)]
    busy = Graph.of(nodes)
    state = LearnerBelief(latest=NOON)
    for topic in busy.nodes:
        if chance.random() < 0.5:
            state = place(state, topic, 0.9, placed(NOON - DAY * int(chance.integers(0, 90)), True, chance.random()))
    minutes = int(chance.integers(1, 90))
    made = make_round(busy, state, Sitting(minutes=minutes, order=tuple(busy.nodes), owed={}), NOON)
    assert made.minutes <= minutes
    assert len({task.topic for task in made.tasks}) == len(made.tasks)
    assert len(made.choices) <= 3
