"""A search finds what people look for, by whatever they call it and however they spell it."""

from __future__ import annotations

import pytest

from rounds.course import Course
from rounds.web.atlas.finding import LONGEST, find, index, words
from tests.shipped import shipped_course


@pytest.fixture(scope="session")
def whole_course() -> Course:
    return shipped_course()


@pytest.mark.parametrize(
    ("query", "topic"),
    [
        ("PPV", "predictive-values"),
        ("precision", "predictive-values"),
        ("bell curve", "normal-distribution"),
        ("bellcurve", "normal-distribution"),
        ("log", "logarithms"),
        ("loop", "for-loops"),
        ("Bayes", "bayes-theorem"),
        ("bayes’ theorem", "bayes-theorem"),
        ("baysian", "bayes-theorem"),
        ("sensitvity", "sensitivity-and-specificity"),
        ("specificty and sensitivity", "sensitivity-and-specificity"),
        ("recall", "sensitivity-and-specificity"),
        ("logarithm", "logarithms"),
        ("what is an expected value?", "expectation"),
        ("if else", "conditionals"),
        ("IF", "conditionals"),
        ("left join", "sql-joins"),
        ("odds", "odds"),
        ("conditonal probabilty", "conditional-probability"),
        ("z-score", "z-scores"),
        ("ChatGPT", "language-models"),
        ("number needed to treat", "risk-ratio-and-risk-difference"),
        ("area under the curve", "roc-auc"),
        ("drug calculation", "fractions-and-ratios"),
        ("rule out", "likelihood-ratios"),
        ("what does a positive test mean?", "predictive-values"),
        ("ICD-10", "clinical-coding-systems"),
    ],
)
def test_the_topic_meant_comes_first(whole_course: Course, query: str, topic: str) -> None:
    found = find(index(whole_course), query)
    assert (*found.to_come, *found.topics, *found.planned)[0] == topic
    assert not found.is_partly


@pytest.mark.parametrize(
    ("query", "planned"),
    [
        ("SE", "standard-error"),
        ("ARR", "risk-ratio-and-risk-difference"),
        ("power", "statistical-power"),
        ("relative risk", "risk-ratio-and-risk-difference"),
    ],
)
def test_what_is_named_and_not_written_yet_comes_before_what_only_begins_like_it(
    whole_course: Course, query: str, planned: str
) -> None:
    found = find(index(whole_course), query)
    assert planned in found.to_come
    assert not set(found.to_come) & set(found.planned)
    assert not find(index(whole_course), "log").to_come


def test_a_word_of_the_glossary_is_found_by_its_other_names(whole_course: Course) -> None:
    assert find(index(whole_course), "PPV").terms == ("ppv",)
    assert "sensitivity" in find(index(whole_course), "true positive rate").terms
    assert find(index(whole_course), "positive").terms == (), "half a name is part of much else"


def test_what_a_skill_mentions_is_found_behind_what_a_title_names(whole_course: Course) -> None:
    assert find(index(whole_course), "evaluate an arithmetic expression").topics == ("order-of-operations",)
    found = find(index(whole_course), "table").topics
    assert found.index("joint-and-marginal-probability") < found.index("sql-joins")


def test_a_unit_is_found_by_its_title(whole_course: Course) -> None:
    assert find(index(whole_course), "probability").units == ("probability",)


def test_a_longer_query_tells_more_apart(whole_course: Course) -> None:
    both = set(find(index(whole_course), "probability").topics)
    assert set(find(index(whole_course), "conditional probability").topics) < both


def test_where_no_topic_has_all_words_the_nearest_are_shown_and_that_is_said(whole_course: Course) -> None:
    found = find(index(whole_course), "logarithms of elephants")
    assert found.is_partly
    assert found.topics[0] == "logarithms"


def test_where_nothing_fits_the_nearest_words_are_offered(whole_course: Course) -> None:
    near = find(index(whole_course), "graduate")
    assert near.is_empty
    assert "gradient" in near.near
    nothing = find(index(whole_course), "xylophone")
    assert nothing.is_empty
    assert not nothing.near


@pytest.mark.parametrize("query", ["", "   ", "?!", "\x00", "'"])
def test_no_words_find_nothing(whole_course: Course, query: str) -> None:
    found = find(index(whole_course), query)
    assert found.is_empty
    assert not found.near


def test_small_words_alone_are_looked_for_and_a_very_long_query_is_cut(whole_course: Course) -> None:
    assert "booleans-and-comparisons" in find(index(whole_course), "or").topics
    assert find(index(whole_course), "log " + "x" * 10_000) == find(
        index(whole_course), ("log " + "x" * LONGEST)[:LONGEST]
    )


def test_spellings_of_one_word_are_one() -> None:
    assert words("Bayes’ Theorem’s Probabilités") == words("bayes theorems probabilite")
    assert words("studies") == words("study")
