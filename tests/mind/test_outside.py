"""Outside resources: what fits the learner, then what covers most, each with its reasons."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from rounds.course.outside import Outside, Section
from rounds.course.priors import Priors
from rounds.mind.outside import CODES, WORDS, WORTH, Match, NotYet, Reader, Reason, levels_of, recommend
from tests.shipped import shipped_course


def resource(*topics: str, kind: str = "course", **fields: object) -> Outside:
    return Outside(title="A", kind=kind, sections=(Section("All", topics),), **fields)  # type: ignore[arg-type]


TOPICS = ("odds", "bayes", "trees")
LIBRARY = {
    "book": resource("odds", "bayes", kind="book", style="theory first", cost="free to read"),
    "films": resource("bayes", "trees", kind="videos", style="superficial", cost="free"),
    "code": resource(*TOPICS, style="code first", wants={"coding": 3}, expects="Python", price=40),
    "paper": resource("trees", kind="paper", style="thorough"),
}
ASHA = Reader(levels={"maths": 1})
BEN = Reader(levels={"maths": 1, "coding": 3})


def test_the_most_of_the_topics_in_the_style_that_suits() -> None:
    assert recommend(LIBRARY, TOPICS, ASHA, "course").best == Match("book", ("odds", "bayes"), 3, ("theory", "free"))
    found = recommend(LIBRARY, TOPICS, BEN, "course")
    assert found.best == Match("code", TOPICS, 3, ("codes",))
    assert [match.key for match in found.others] == ["book"]


def test_nobody_is_sent_where_more_is_expected_of_them_and_each_is_told_what() -> None:
    found = recommend(LIBRARY, TOPICS, ASHA, "course")
    assert found.not_yet == (NotYet("code", "expects", ("coding",)),)
    assert "code" not in {match.key for match in found.others}


def test_a_budget_holds_back_what_costs_more_and_free_only_what_is_not_free() -> None:
    assert recommend(LIBRARY, TOPICS, replace(BEN, budget=39), "course").not_yet == (NotYet("code", "cost"),)
    assert recommend(LIBRARY, TOPICS, replace(BEN, budget=40), "course").not_yet == ()
    unread = {"site": resource("odds")}
    assert recommend(unread, TOPICS, replace(BEN, budget=1), "course").best == Match("site", ("odds",), 3, ())
    assert recommend(unread, TOPICS, replace(BEN, budget=0), "course").best is None


def test_another_explanation_comes_in_a_piece_and_reading_is_a_paper() -> None:
    assert recommend(LIBRARY, ["bayes"], ASHA, "explanation").best == Match(
        "films", ("bayes",), 1, ("short", "piece", "free")
    )
    assert recommend(LIBRARY, TOPICS, ASHA, "reading").best == Match("paper", ("trees",), 3, ("too-long",))
    assert recommend(LIBRARY, TOPICS, ASHA, "data").best is None


def test_a_style_asked_for_counts_in_place_of_the_usual_one_and_depth_counts_too() -> None:
    asked = recommend(LIBRARY, TOPICS, replace(BEN, style="theory first"), "course")
    assert asked.best == Match("book", ("odds", "bayes"), 3, ("style", "free"))
    assert asked.others == (Match("code", TOPICS, 3, ()),)
    deep = {"a": resource("odds", style="superficial"), "b": resource("odds", style="thorough")}
    for depth, best in (("essentials", "a"), ("thorough", "b")):
        found = recommend(deep, ["odds"], replace(ASHA, depth=depth), "course")  # type: ignore[arg-type]
        assert found.best is not None
        assert found.best.key == best
        assert found.others[0].worth < 1


def test_every_reason_has_its_words() -> None:
    assert WORDS.keys() == WORTH.keys() == set(get_args(Reason))


def test_the_order_of_resources_and_a_topic_named_twice_change_nothing() -> None:
    once = recommend(LIBRARY, TOPICS, BEN, "explanation")
    turned = dict(reversed(LIBRARY.items()))
    assert recommend(turned, (*TOPICS, "odds"), BEN, "explanation") == once
    equals = {key: resource("odds") for key in ("b", "a")}
    assert [match.key for match in recommend(equals, ["odds"], ASHA, "course").others] == ["b"]


def test_levels_are_the_learners_word_or_what_is_usual_and_knowing_adds() -> None:
    course = shipped_course()
    assert levels_of(course, (), {"coding": 2})["coding"] == 2
    nurse, anybody, coder = (levels_of(course, (), {}, name)["coding"] for name in ("nurse", "", "coder"))
    assert 0 < nurse < anybody < CODES <= coder
    assert levels_of(course, (), {}, "no such background") == levels_of(course, ())
    assert levels_of(course, (), {"coding": 0}, "coder")["coding"] == 0
    units = course.priors.taps["coding"]
    known = [topic.id for topic in course.topics.values() if topic.unit in units]
    assert levels_of(course, known, {"coding": 1})["coding"] == 4
    assert levels_of(course, known[: len(known) // 2], {"coding": 0})["coding"] == pytest.approx(2, abs=0.1)
    assert levels_of(replace(course, settings=replace(course.settings, priors=Priors())), known) == {}
